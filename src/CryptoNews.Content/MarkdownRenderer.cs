using Markdig.Syntax;

namespace CryptoNews.Content;

/// <summary>Markdown to safe HTML: one pinned Markdig pipeline. Safe for concurrent use.</summary>
internal static class MarkdownRenderer
{
    /// <summary>
    /// Renders a body.
    /// </summary>
    /// <param name="markdown">The body exactly as it stands in the file.</param>
    /// <param name="context">Where it stands and what the front matter says of it.</param>
    /// <param name="problems">Receives what is wrong, with positions in the file.</param>
    /// <returns>Null when the body was refused; <paramref name="problems"/> then holds an error.</returns>
    public static RenderedBody? Render(string markdown, BodyContext context, ProblemList problems)
    {
        if (!BodyLimitCheck.Holds(markdown, context.Offset, problems))
            return null;
        try
        {
            var document = BodyPipeline.Parse(markdown);
            return Write(document, markdown, context, problems);
        }
        catch (BodyRefusal refusal)
        {
            problems.Add(refusal.Kind, context.Offset + refusal.Offset, refusal.Message, refusal.Remedy);
            return null;
        }
    }

    private static RenderedBody Write(MarkdownDocument document, string markdown, BodyContext context, ProblemList problems)
    {
        var survey = BodySurvey.Of(document);
        using var html = new HtmlBuffer();
        var writer = new BodyWriter(context, problems, survey, html);
        var impacts = SectionsHtml.Write(writer, document);
        UnusedNotes.Warn(document, survey.Notes, context.Offset, problems);
        var isTold = SecondFrontMatter.Warn(markdown, context.Offset, problems);
        ParagraphAsHeading.Warn(survey.HeadingBlocks.Skip(isTold ? 1 : 0), context.Offset, problems);
        NearSections.Warn(survey.HeadingBlocks, writer.Labels, context.Offset, problems);
        RawHtml.Warn(document, markdown, context.Offset, problems);
        LeftoverMarkup.Warn(survey.Doubtful, markdown, context.Offset, problems);
        EscapedLineEnds.Warn(survey.Doubtful, markdown, context.Offset, problems);
        var first = TextAsCode.Warn(document, context.Offset, problems);
        foreach (var code in survey.OpenCode.Where(code => code != first))
            OpenCode.Warn(code, context.Offset, problems);
        using var text = PlainText.Of(document, survey.Notes);
        return new RenderedBody(html.ToString(), survey.Headings, impacts, text.FirstParagraph, text.WordCount)
        {
            Links = writer.Links,
            Pictures = writer.Pictures,
        };
    }
}

/// <summary>What a body's rendering depends on besides its text.</summary>
/// <param name="Offset">Where the body begins in the file, in UTF-16 units.</param>
/// <param name="Folder">Folder of the file relative to the content folder, without slash at the end; empty for the root.</param>
/// <param name="Language">Of the article.</param>
/// <param name="MachineWritten">Rewritten by a language model: two sections then carry a label.</param>
/// <param name="Sponsored">Links then are marked as paid for.</param>
/// <param name="Rules">Image hosts, languages and labels.</param>
internal sealed record BodyContext(
    int Offset,
    string Folder,
    string Language,
    bool MachineWritten,
    bool Sponsored,
    ContentRules Rules);
