namespace CryptoNews.Web.Commands;

/// <summary>What a verb has besides its own arguments and options.</summary>
/// <param name="Settings">Settings of the command line, as ASP.NET reads them.</param>
/// <param name="Terminal">Where it reads and writes.</param>
/// <param name="Clock">What time it is.</param>
/// <param name="Build">Makes the portal from such settings, without starting it.</param>
/// <param name="Open">Gives the portal its middleware and addresses.</param>
internal sealed record Invocation(
    string[] Settings,
    Terminal Terminal,
    TimeProvider Clock,
    Func<string[], WebApplication> Build,
    Action<WebApplication> Open);
