namespace CryptoNews.Web.Commands;

/// <summary>Why a verb could not run, in words for whoever asked for it; ends the process with <see cref="ExitCodes.CouldNotRun"/>.</summary>
internal sealed class CommandFailure(string message, Exception? cause = null) : Exception(message, cause);
