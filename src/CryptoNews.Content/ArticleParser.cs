namespace CryptoNews.Content;

/// <summary>The only place that validates: bytes of a file in, an article or its problems out. Safe for concurrent use.</summary>
public sealed class ArticleParser
{
    private readonly ContentRules _rules;
    private readonly BodyRenderer _renderer;

    public ArticleParser(ContentRules rules)
        : this(rules, MarkdownRenderer.Render)
    {
    }

    internal ArticleParser(ContentRules rules, BodyRenderer renderer)
    {
        _rules = rules;
        _renderer = renderer;
    }

    /// <summary>
    /// Reads one file.
    /// </summary>
    /// <param name="path">Relative to the content folder, with <c>/</c> between the parts.</param>
    /// <param name="bytes">The whole file.</param>
    /// <returns>Never throws for what the bytes hold: every defect is a problem of the result.</returns>
    public ParsedFile Parse(string path, ReadOnlySpan<byte> bytes)
    {
        var where = ContentPath.Of(path, _rules);
        var decoded = FileDecoder.Decode(bytes);
        var problems = new ProblemList(path, decoded.Source);
        try
        {
            return Parse(where, decoded.Defect, problems);
        }
        // One file that no test thought of must not stop the load of all others.
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            problems.Add(ProblemKinds.ParserFailed, 0, $"the parser failed ({exception.GetType().Name})", "report it together with the file");
            return Rejected(where, where.Language, problems);
        }
    }

    private ParsedFile Parse(ContentPath where, FileDefect? defect, ProblemList problems)
    {
        where.Check(_rules, problems);
        if (defect is not null)
            problems.Add(defect);
        if (defect is not null || FileParts.Split(problems) is not { } parts)
            return Rejected(where, where.Language, problems);

        var rendering = new BodyRendering(parts, where, _rules, _renderer, problems);
        if (FrontMatter.Read(parts, problems) is not { } front)
        {
            rendering.Render(where.Language);
            return Rejected(where, where.Language, problems);
        }

        var values = new KeyedValues(front.Map, FrontMatterKeys.All, new UnknownKeys(), problems, _rules.TimeZone);
        var language = LanguageTag.Of(where, values, _rules, problems);
        if (where.IsPage)
        {
            var page = new PageReader(where, rendering, problems).Read(front, language, values, _rules);
            if (page is { Draft: false })
                WarnOfNoText(page.Body, parts, problems);
            return new ParsedFile(where.Path, where.Key, language, null, page, problems.ToList()) { Pictures = Pictures([], page?.Body) };
        }

        var covers = new List<BodyReference>();
        var article = new ArticleReader(where, _rules, rendering, covers, problems).Read(front, language, values);
        if (article is { Draft: false })
        {
            WarnOfDraftTexts(problems);
            WarnOfNoText(article.Body, parts, problems);
        }

        return new ParsedFile(where.Path, where.Key, language, article, null, problems.ToList()) { Pictures = Pictures(covers, article?.Body) };
    }

    private static IReadOnlyList<BodyReference> Pictures(List<BodyReference> covers, RenderedBody? body) =>
        body is null || covers.Count + body.Pictures.Count == 0
            ? []
            : [.. covers.Concat(body.Pictures).OrderBy(picture => picture.IsLink).DistinctBy(picture => picture.Address, StringComparer.Ordinal)]; // more is asked of what is shown

    private void WarnOfDraftTexts(ProblemList problems)
    {
        foreach (var text in _rules.DraftTexts)
        {
            if (problems.Source.Text.IndexOf(text, StringComparison.Ordinal) is >= 0 and var at)
                problems.Add(ProblemKinds.DraftTextLeft, at, $"'{ProblemList.Quote(text)}' is what a new draft says, and readers see it", "write the text that is meant, or draft: true until it is written");
        }
    }

    private static void WarnOfNoText(RenderedBody body, FileParts parts, ProblemList problems)
    {
        if (string.IsNullOrWhiteSpace(body.Html))
            problems.Add(MarkdownProblems.NoText, parts.FrontMatterEnd, "no text follows the front matter, so readers see a headline alone", "write it below this line, or draft: true until it is written");
    }

    private static ParsedFile Rejected(ContentPath where, string? language, ProblemList problems) =>
        new(where.Path, where.Key, language, null, null, problems.ToList());
}
