using CryptoNews.Store;
using CryptoNews.Web.Articles;
using CryptoNews.Web.Cards;
using CryptoNews.Web.Listing;
using CryptoNews.Web.Localization;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Web.Seo;

/// <summary>What one file of the sitemap names.</summary>
internal sealed class Sitemap(PortalContext db, Languages languages, Addresses addresses, Indexing indexing, SitemapIndex index, TimeProvider clock)
{
    // Each is a parameter of the query for twins.
    private const int ArticlesAtOnce = 500;

    private readonly IReadOnlyList<string> _tags = languages.Tags;

    /// <returns>Null when there is no such file.</returns>
    public async Task<IReadOnlyList<SitemapEntry>?> ReadAsync(SitemapPart part, CancellationToken cancel)
    {
        if (!indexing.AllowsAnything)
            return null;
        var entries = part.Kind switch
        {
            SitemapPart.Pages => await PagesAsync(cancel),
            SitemapPart.Topics => await TopicsAsync(part, cancel),
            _ => await ArticlesAsync(part, cancel),
        };
        return entries.Count > 0 ? entries : null;
    }

    private async Task<List<SitemapEntry>> ArticlesAsync(SitemapPart part, CancellationToken cancel)
    {
        var rows = await index.Year(part.Language!, part.Year)
            .Skip((part.Number - 1) * SitemapPart.MostAddresses).Take(SitemapPart.MostAddresses)
            .Select(a => new { Version = new ArticleVersion(a.Id, a.Language, a.Key, a.Path, a.ExternalId, a.Status, a.Title, a.Sponsored, a.SourceUrl, a.CanonicalUrl), a.PublishedAt, a.UpdatedAt, a.Ai, a.Cover })
            .ToListAsync(cancel);
        var now = clock.GetUtcNow().UtcDateTime;
        var entries = new List<SitemapEntry>(rows.Count);
        foreach (var chunk in rows.Chunk(ArticlesAtOnce))
        {
            var twins = await db.TwinsOfAsync([.. chunk.Select(r => r.Version)], _tags, cancel);
            foreach (var row in chunk)
            {
                var versions = twins[row.Version.Id].Append(row.Version).Where(indexing.IsAlternate).ToDictionary(v => v.Language, v => addresses.Article(v.Language, v.Key));
                entries.Add(new(addresses.Article(row.Version.Language, row.Version.Key), LastChange.Of(row.PublishedAt, row.UpdatedAt, row.Ai, now), Alternates(versions), CoverSources.Of(row.Cover)?.Preview));
            }
        }

        return entries;
    }

    private async Task<List<SitemapEntry>> TopicsAsync(SitemapPart part, CancellationToken cancel)
    {
        var slugs = await db.Terms
            .Where(t => t.Kind == TermKind.Tag && t.Language == part.Language && t.Count >= SitemapIndex.FewestOfTopic)
            .OrderBy(t => t.Slug)
            .Skip((part.Number - 1) * SitemapPart.MostAddresses).Take(SitemapPart.MostAddresses)
            .Select(t => t.Slug)
            .ToListAsync(cancel);
        var entries = new List<SitemapEntry>(slugs.Count);
        foreach (var chunk in slugs.Chunk(ArticlesAtOnce))
        {
            var elsewhere = (await db.Terms.Where(t => t.Kind == TermKind.Tag && _tags.Contains(t.Language) && chunk.Contains(t.Slug)).Select(t => new { t.Language, t.Slug }).ToListAsync(cancel))
                .ToLookup(t => t.Slug, t => t.Language);
            entries.AddRange(chunk.Select(slug => new SitemapEntry(
                addresses.Tag(part.Language!, slug), null, Alternates(elsewhere[slug].ToDictionary(l => l, l => addresses.Tag(l, slug))))));
        }

        return entries;
    }

    private async Task<List<SitemapEntry>> PagesAsync(CancellationToken cancel)
    {
        var entries = new List<SitemapEntry>();
        Everywhere(_tags, addresses.Home);
        var filled = await WithAsync(TermKind.All);
        Everywhere(filled, addresses.Latest);
        Everywhere(filled, language => addresses.Dashboard(language));
        Everywhere(filled, addresses.Archive);
        Everywhere(filled, addresses.Categories);
        Everywhere(await WithAsync(TermKind.Tag), addresses.Tags);
        Everywhere(await WithAsync(TermKind.Source), addresses.Sources);
        Everywhere(_tags, addresses.Api);
        foreach (var page in (await db.Pages.Visible().Where(p => _tags.Contains(p.Language)).OrderBy(p => p.Language).Select(p => new { p.Slug, p.Language, p.UpdatedAt }).ToListAsync(cancel)).GroupBy(p => p.Slug, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var versions = page.ToDictionary(p => p.Language, p => addresses.Page(p.Language, page.Key));
            entries.AddRange(page.Select(p => new SitemapEntry(versions[p.Language], LastChange.Past(p.UpdatedAt, clock.GetUtcNow().UtcDateTime), Alternates(versions))));
        }

        foreach (var facet in (Facet[])[Facet.Category, Facet.Sentiment, Facet.Source])
        {
            var kind = facet.Kind();
            var terms = await db.Terms.Where(t => t.Kind == kind && _tags.Contains(t.Language)).OrderBy(t => t.Slug).Select(t => new { t.Slug, t.Language }).ToListAsync(cancel);
            foreach (var term in terms.GroupBy(t => t.Slug, StringComparer.Ordinal))
                Everywhere([.. term.Select(t => t.Language)], language => addresses.Listing(language, ListingAddress.Latest.With(facet, term.Key)));
        }

        return entries.Count <= MostPages ? entries : entries[..MostPages];

        Task<List<string>> WithAsync(TermKind kind) =>
            db.Terms.Where(t => t.Kind == kind && _tags.Contains(t.Language)).Select(t => t.Language).Distinct().ToListAsync(cancel);

        void Everywhere(IReadOnlyList<string> tags, Func<string, string> address)
        {
            var versions = tags.ToDictionary(tag => tag, address);
            entries.AddRange(versions.Values.Select(a => new SitemapEntry(a, null, Alternates(versions))));
        }
    }

    // Of the protocol; categories and sources are an open set.
    private const int MostPages = 50_000;

    private IReadOnlyList<(string Language, string Address)> Alternates(Dictionary<string, string> versions)
    {
        if (versions.Count < 2)
            return [];
        var alternates = _tags.Where(versions.ContainsKey).Select(tag => (Language: tag, Address: versions[tag])).ToList();
        return [.. alternates, ("x-default", versions.GetValueOrDefault(languages.Default.Tag) ?? alternates[0].Address)];
    }
}

/// <summary>One address of a sitemap. Addresses are paths.</summary>
/// <param name="Changed">UTC; null where it can't be told.</param>
/// <param name="Alternates">Every language version, this one among them, and <c>x-default</c>; empty when there is one only.</param>
/// <param name="Picture">A path or an absolute address.</param>
internal sealed record SitemapEntry(string Address, DateTime? Changed, IReadOnlyList<(string Language, string Address)> Alternates, string? Picture = null);
