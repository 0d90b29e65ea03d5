using CryptoNews.Content;
using CryptoNews.Web.Hosting;
using CryptoNews.Web.Localization;
using CryptoNews.Web.Pages;

namespace CryptoNews.Web.Newsroom;

/// <summary>Lines of a list, for the page that shows them.</summary>
/// <param name="WithPaths">Under each title the path of its file, and what there is to say of it.</param>
internal sealed record EntryRows(IReadOnlyList<ListEntry> Entries, PortalPage Page, bool WithPaths = false);

/// <summary>Files with their problems, for the page that shows them.</summary>
/// <param name="MostOfFile">Problems shown of one file, errors first.</param>
internal sealed record ProblemRows(IReadOnlyList<TroubledFile> Files, PortalPage Page, int MostOfFile)
{
    public IEnumerable<ContentProblem> Of(TroubledFile file) =>
        file.File.Problems.OrderByDescending(p => p.Severity).Take(MostOfFile);

    /// <summary>A message, which follows a colon at a terminal, as a sentence.</summary>
    public static string Sentence(string message) =>
        string.Concat(char.ToUpperInvariant(message[0]).ToString(), Harmless.Of(message[1..]), ".");
}

/// <summary>A mark with its word: errors, warnings, notes, and what is well.</summary>
/// <param name="Kind"><c>error</c>, <c>warn</c>, <c>info</c> or <c>ok</c>.</param>
internal sealed record SeverityMark(string Kind, string Text)
{
    public static SeverityMark Of(ProblemSeverity severity, Words words) => severity switch
    {
        ProblemSeverity.Error => new("error", words["newsroom_error"]),
        ProblemSeverity.Warning => new("warn", words["newsroom_warning"]),
        _ => new("info", words["newsroom_note"]),
    };
}
