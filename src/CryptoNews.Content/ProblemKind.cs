namespace CryptoNews.Content;

/// <summary>
/// A kind of problem. The numbers are stable: CN0xx the file and its YAML, CN1xx values of keys, CN2xx the body,
/// CN3xx what only several files together show. Each is documented in docs/content-format.md.
/// </summary>
/// <param name="Code"><c>CN</c> and three digits.</param>
/// <param name="Severity">The same for every occurrence.</param>
/// <param name="Title">A few words, for tables.</param>
public sealed record ProblemKind(string Code, ProblemSeverity Severity, string Title);
