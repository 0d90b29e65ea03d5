using CryptoNews.Content;

namespace CryptoNews.Store;

/// <summary>
/// Which articles are translations of each other. Says nothing of what readers may see: visibility is asked afterwards,
/// so that an article which becomes due or expires never changes who belongs to whom. Only drafts are not asked for (<see cref="TwinQueries"/>).
/// </summary>
public static class TranslationGroups
{
    /// <summary>
    /// Divides articles into groups of translations, each with at most one article of a language.
    /// </summary>
    /// <param name="versions">
    /// Any articles, in any order; no two with the same key and language. The answer for an article is right when every
    /// article with its external id is among them, or, where it has none, every one with its key.
    /// </param>
    /// <returns>
    /// Each article in exactly one group; within a group by language, groups by their ordinal first path. Articles with one
    /// external id belong together; where several of one language claim it, those with the same key do, and what is left is
    /// joined in a fixed order (clusters of several languages first, then by path) as long as no language repeats. Articles
    /// without external id belong together by key, and never with one that has an id.
    /// </returns>
    public static IReadOnlyList<IReadOnlyList<ArticleVersion>> Of(IEnumerable<ArticleVersion> versions) =>
        TranslationPairing.Of(versions, v => new VersionName(v.Language, v.Key, v.Path, v.ExternalId, IsDraft: false));
}

/// <summary>An article as one language's version of a text: what pairing, and a link to it, need.</summary>
/// <param name="SourceUrl">The report that it retells, where that stands on the web.</param>
/// <param name="CanonicalUrl">Its original, where that stands elsewhere.</param>
public sealed record ArticleVersion(
    long Id,
    string Language,
    string Key,
    string Path,
    string? ExternalId,
    ArticleStatus Status,
    string Title,
    bool Sponsored,
    string? SourceUrl,
    string? CanonicalUrl);
