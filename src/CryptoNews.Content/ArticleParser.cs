namespace CryptoNews.Content;

/// <summary>The only place that validates: bytes of a file in, an article or its problems out. Safe for concurrent use.</summary>
public sealed class ArticleParser(ContentRules rules)
{
    /// <summary>
    /// Reads one file.
    /// </summary>
    /// <param name="path">Relative to the content folder, with <c>/</c> between the parts.</param>
    /// <param name="bytes">The whole file.</param>
    /// <returns>Never throws for what the bytes hold: every defect is a problem of the result.</returns>
    public ParsedFile Parse(string path, ReadOnlySpan<byte> bytes) =>
        throw new NotSupportedException($"{path} {bytes.Length} {rules}");
}
