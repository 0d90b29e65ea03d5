using System.Security.Cryptography;
using System.Text;
using CryptoNews.Content;
using CryptoNews.Store;

namespace CryptoNews.Tests.Oracle;

/// <summary>What readers see of some articles at one moment, in the plainest code possible: this defines the meaning.</summary>
public sealed class OracleSite(IReadOnlyList<ParsedFile> files, DateTimeOffset now)
{
    /// <summary>Every article with an address, visible or not.</summary>
    public IReadOnlyList<Article> Articles { get; } = [.. files.Where(f => f.Article is not null).Select(f => f.Article!)];

    /// <summary>Every page of the site's own, drafts too.</summary>
    public IReadOnlyList<SitePage> Pages { get; } = [.. files.Where(f => f.Page is not null).Select(f => f.Page!)];

    public IEnumerable<Article> Visible => Articles.Where(IsVisible);

    public bool IsVisible(Article a) => !a.Draft && a.PublishedAt <= now && !(a.ExpiresAt <= now);

    /// <summary>Answers 410: its time came, and went.</summary>
    public bool IsExpired(Article a) => !a.Draft && a.PublishedAt <= now && a.ExpiresAt <= now;

    /// <summary>Its time comes by itself.</summary>
    public bool IsScheduled(Article a) => !a.Draft && a.PublishedAt > now;

    /// <summary>The next moment at which something appears or leaves by itself.</summary>
    public DateTimeOffset? NextChange => Articles
        .Select(a => IsScheduled(a) ? a.PublishedAt : IsVisible(a) ? a.ExpiresAt : null)
        .Min();

    /// <summary>A listing, whole.</summary>
    public IReadOnlyList<Article> Listing(ArticleFilter filter, ListingOrder order)
    {
        var newestFirst = Visible.Where(a => Matches(a, filter)).OrderByDescending(a => a.PublishedAt).ThenByDescending(TieBreak, StringComparer.Ordinal);
        return order switch
        {
            ListingOrder.NewestFirst => [.. newestFirst],
            ListingOrder.PinnedFirst => [.. newestFirst.OrderByDescending(a => a.StickyWeight)], // OrderBy is stable
        };
    }

    /// <summary>Whether an article stands below another one wherever newest come first.</summary>
    public bool IsOlder(Article a, Article than) =>
        a.PublishedAt != than.PublishedAt ? a.PublishedAt < than.PublishedAt : string.CompareOrdinal(TieBreak(a), TieBreak(than)) < 0;

    /// <summary>One page of a listing, from 1.</summary>
    public IReadOnlyList<Article> Page(ArticleFilter filter, ListingOrder order, int page, int size) =>
        [.. Listing(filter, order).Skip((page - 1) * size).Take(size)];

    /// <summary>The terms of one kind in one language with their counts, in order of slug.</summary>
    public IReadOnlyList<OracleTerm> Terms(TermKind kind, string language) =>
        [.. Visible
            .Where(a => a.Language == language)
            .SelectMany(a => NamesOf(a, kind))
            .GroupBy(n => n.Slug, n => n.Name)
            .Select(g => new OracleTerm(g.Key, MostFrequent(g), g.Count()))
            .OrderBy(t => t.Slug, StringComparer.Ordinal)];

    private static bool Matches(Article a, ArticleFilter filter) =>
        a.Language == filter.Language
        && (filter.Categories.Count == 0 || filter.Categories.Contains(Slug.From(a.Category)))
        && (filter.Sources.Count == 0 || (a.Source is not null && filter.Sources.Contains(a.Source.Key)))
        && (filter.Sentiments.Count == 0 || filter.Sentiments.Contains(a.Sentiment))
        && filter.Tags.All(slug => a.Tags.Any(name => Slug.From(name) == slug))
        && !(a.PublishedAt < filter.From)
        && !(a.PublishedAt >= filter.Until);

    private static IEnumerable<(string Slug, string Name)> NamesOf(Article a, TermKind kind) => kind switch
    {
        TermKind.All => [("", "")],
        TermKind.Category => [(Slug.From(a.Category), a.Category)],
        TermKind.Tag => a.Tags.Select(name => (Slug.From(name), name)),
        TermKind.Source => a.Source is null ? [] : [(a.Source.Key, a.Source.Name)],
        TermKind.Sentiment => [(a.Sentiment.ToString().ToLowerInvariant(), a.Sentiment.ToString().ToLowerInvariant())],
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    // Equals go by code point.
    private static string MostFrequent(IEnumerable<string> names) => names
        .GroupBy(name => name)
        .OrderByDescending(g => g.Count())
        .ThenBy(g => Convert.ToHexString(Encoding.UTF8.GetBytes(g.Key)), StringComparer.Ordinal)
        .First().Key;

    // The first 20 bits, as hexadecimal digits; the key settles what they leave open.
    private static string TieBreak(Article a) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{a.Language}/{a.Key}")))[..5] + a.Key;
}

public sealed record OracleTerm(string Slug, string Name, int Count);
