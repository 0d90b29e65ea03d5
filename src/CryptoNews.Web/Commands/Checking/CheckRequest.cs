namespace CryptoNews.Web.Commands.Checking;

/// <summary>What <c>check</c> was asked.</summary>
/// <param name="Paths">As written; none for the whole folder.</param>
/// <param name="ReadsInput">Standard input is among what is checked.</param>
/// <param name="InputPath">Where it belongs, as written; null when it belongs nowhere yet.</param>
internal sealed record CheckRequest(IReadOnlyList<string> Paths, bool ReadsInput, string? InputPath, bool Strict, string Format, bool Fix);
