using CryptoNews.Content;

namespace CryptoNews.Tests.Content.Markdown;

/// <summary>Renders bodies as articles of the folder 2026/01 with the default rules.</summary>
internal static class Bodies
{
    public static BodyContext Context { get; } = new(
        Offset: 0,
        Folder: "2026/01",
        Language: "en",
        MachineWritten: false,
        Sponsored: false,
        new ContentRules());

    /// <summary>The body and its problems.</summary>
    public static (RenderedBody? Body, IReadOnlyList<ContentProblem> Problems) Read(string markdown, BodyContext? context = null)
    {
        context ??= Context;
        var problems = new ProblemList("2026/01/story.md", new SourceText(new string('\n', context.Offset) + markdown));
        return (MarkdownRenderer.Render(markdown, context, problems), problems.ToList());
    }

    /// <summary>A body without any problem.</summary>
    public static RenderedBody Clean(string markdown, BodyContext? context = null)
    {
        var (body, problems) = Read(markdown, context);
        Assert.Empty(problems);
        return Assert.IsType<RenderedBody>(body);
    }

    /// <summary>HTML of a body without any problem, with the line ends between blocks taken away.</summary>
    public static string Html(string markdown, BodyContext? context = null) => Clean(markdown, context).Html.TrimEnd('\n');

    /// <summary>The text of a body without marks, as its words are counted once it is written.</summary>
    public static string Text(string markdown)
    {
        var document = BodyPipeline.Parse(markdown);
        var survey = BodySurvey.Of(document);
        using var html = new HtmlBuffer();
        SectionsHtml.Write(new BodyWriter(Context, new ProblemList("2026/01/story.md", new SourceText(markdown)), survey, html), document);
        using var text = PlainText.Of(document, survey.Notes);
        return text.ToString();
    }

    /// <summary>HTML of a body with exactly one warning, and its code.</summary>
    public static (string Html, ContentProblem Warning) Warned(string markdown, BodyContext? context = null)
    {
        var (body, problems) = Read(markdown, context);
        var warning = Assert.Single(problems);
        Assert.Equal(ProblemSeverity.Warning, warning.Severity);
        return (Assert.IsType<RenderedBody>(body).Html.TrimEnd('\n'), warning);
    }

    /// <summary>The error for which a body is refused.</summary>
    public static ContentProblem Refused(string markdown)
    {
        var (body, problems) = Read(markdown);
        Assert.Null(body);
        return Assert.Single(problems, problem => problem.Severity == ProblemSeverity.Error);
    }
}
