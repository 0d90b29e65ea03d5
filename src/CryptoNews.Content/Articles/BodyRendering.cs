namespace CryptoNews.Content;

/// <summary>The body of one file and how it is rendered.</summary>
internal sealed class BodyRendering(FileParts parts, ContentPath where, ContentRules rules, BodyRenderer renderer, ProblemList problems)
{
    private string Markdown { get; } = problems.Source.Text[parts.Body..];

    /// <summary>As written, with LF line ends.</summary>
    public string MarkdownWithLineFeeds => Markdown.Contains('\r', StringComparison.Ordinal)
        ? Markdown.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n')
        : Markdown;

    /// <param name="language">Null when it could not be known: the body is then rendered for its problems only.</param>
    /// <returns>Null when the body was refused.</returns>
    public RenderedBody? Render(string? language, bool machineWritten = false, bool sponsored = false) =>
        renderer(Markdown, new BodyContext(parts.Body, where.Folder, language ?? rules.DefaultLanguage, machineWritten, sponsored, rules), problems);
}

/// <summary>Markdown to safe HTML; null when the body was refused and a problem says why.</summary>
internal delegate RenderedBody? BodyRenderer(string markdown, BodyContext context, ProblemList problems);
