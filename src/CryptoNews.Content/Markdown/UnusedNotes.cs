using Markdig.Extensions.Footnotes;
using Markdig.Syntax;

namespace CryptoNews.Content;

/// <summary>A note that nothing refers to is not shown; its author should know.</summary>
internal static class UnusedNotes
{
    public static void Warn(MarkdownDocument document, Notes notes, int offset, ProblemList problems)
    {
        foreach (var definition in document.GetLinkReferenceDefinitions(addGroup: false).OfType<FootnoteLinkReferenceDefinition>())
        {
            if (!notes.Contains(definition.Footnote))
            {
                problems.Add(
                    MarkdownProblems.UnusedNote,
                    offset + definition.Span.Start,
                    $"nothing refers to the footnote '[{ProblemList.Quote(definition.Label ?? "")}]', so it isn't shown",
                    "write its mark into the text, or remove the note");
            }
        }
    }
}
