using CryptoNews.Content;
using CryptoNews.Store;
using CryptoNews.Web.Localization;

namespace CryptoNews.Web.Articles;

/// <summary>A sentence about where a text comes from, with at most one link in it.</summary>
/// <param name="Before">Text before the link, or the whole sentence.</param>
/// <param name="Linked">What is linked, or would be if there were an address.</param>
/// <param name="Address">A path, or an absolute address elsewhere; null for no link.</param>
/// <param name="Language">Of what is linked to, when it is another one.</param>
/// <param name="IsInvitation">The link asks to read on: without it, its words say nothing.</param>
internal sealed record ProvenanceSentence(string Before, string? Linked = null, string? Address = null, string After = "", string? Language = null, bool IsInvitation = false)
{
    /// <summary>As plain text, which has no links.</summary>
    public override string ToString() => IsInvitation ? Before.TrimEnd() : Before + Linked + After;
}

/// <summary>
/// What is said above the text about who reported, wrote, translated and checked it. Says only what the file states:
/// no statement is never turned into a claim.
/// </summary>
internal static class Provenance
{
    private const string The = "The ";

    /// <param name="now">UTC; times that lie ahead are not told.</param>
    public static IReadOnlyList<ProvenanceSentence> Of(StoredArticle article, TranslationOrigin? origin, Language language, DateTime now)
    {
        var words = language.Words;
        var note = new List<ProvenanceSentence>();
        if (article.SourceName is { } source)
            note.Add(new(words[article.Sponsored ? "prov_paid" : "prov_based_on"] + " ", language.Names.Source(source), article.SourceUrl, source.EndsWith('.') ? "" : "."));

        if (article.AiAsOf(now) is not { } ai)
        {
            note.Add(new(words["prov_not_stated"]));
            return note;
        }

        if (ai.Rewritten == true)
            note.Add(new(Rewritten(article, ai, language, now)));
        else if (ai.Rewritten == false && ai.TranslatedFrom is null)
            note.Add(new(words["prov_not_rewritten"]));
        if (ai.TranslatedFrom is not null)
            note.Add(Translated(origin, language));
        if (ai is { Rewritten: null, TranslatedFrom: null })
            note.Add(new(words["prov_not_stated"]));
        if (ai.ReviewedBy is { } reviewer)
            note.Add(new(words.Format("prov_reviewed", reviewer.TrimEnd('.'))));
        return note;
    }

    // "Rewritten with AI from a CoinDesk report; updated 2 January 2026, version 1."
    private static string Rewritten(StoredArticle article, AiProvenance ai, Language language, DateTime now)
    {
        var words = language.Words;
        // What is paid for is nobody's report.
        var made = article is { Sponsored: false, SourceName: { } source }
            ? RewrittenFrom(language.Names.Source(source), words)
            : words["prov_rewritten"];
        var details = new List<string>();
        if ((ai.ExpandedAt?.UtcDateTime ?? article.UpdatedAsOf(now)) is { } updated)
            details.Add(words.Format("prov_updated", language.Dates.Date(updated)));
        if (ai.Version is { } version)
            details.Add(words.Format("prov_version", version));
        return details.Count == 0 ? $"{made}." : $"{made}; {string.Join(", ", details)}.";
    }

    // "A Block report" would name another company than "a report by The Block".
    private static string RewrittenFrom(string source, Words words) => source.Length > The.Length && source.StartsWith(The, StringComparison.OrdinalIgnoreCase)
        ? words.Format("prov_rewritten_from_report_by", source)
        : words.Format("prov_rewritten_from", IndefiniteArticle.Before(source, words));

    private static ProvenanceSentence Translated(TranslationOrigin? origin, Language language)
    {
        var from = origin is null ? null : language.Words.Find($"translated_from_{origin.Language.Replace('-', '_')}");
        var sentence = from is null ? language.Words["prov_translated"] : language.Words.Format("prov_translated_from", from);
        return origin?.Address is { } address
            ? new(sentence + " ", language.Words["original"], address, "", origin.Language, IsInvitation: true)
            : new(sentence);
    }
}
