using CryptoNews.Store;
using CryptoNews.Web.Cards;
using CryptoNews.Web.Localization;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Web.Home;

/// <summary>The topics that are written about more than before, by nobody's order, or, where nothing tells before from now, the most used ones.</summary>
/// <param name="WindowDays">Length of the two windows that were compared; null for the most used topics.</param>
public sealed record Topics(int? WindowDays, IReadOnlyList<Topic> List)
{
    private const int Longest = 8;

    // Less is chance: one topic that rose from one article to two.
    private const int FewestRising = 3;
    private const int FewestUses = 2;

    // Where nothing rises among so many, a wider window would only cost more.
    private const int Plenty = 500;
    private static readonly int[] Windows = [7, 30, 90];

    public static async Task<Topics> ReadAsync(PortalContext db, Edition edition, CancellationToken cancel)
    {
        foreach (var days in Windows)
        {
            var articles = await db
                .Matching(new ArticleFilter { Language = edition.Language.Tag, From = edition.Now.AddDays(-2 * days) })
                .Where(a => !a.Sponsored)
                .Select(a => new TaggedArticle(a.PublishedAt, a.Tags))
                .ToListAsync(cancel);
            var rising = await RisingAsync(db, edition, articles, days, cancel);
            if (rising.Count >= FewestRising)
                return new Topics(days, rising);
            if (articles.Count >= Plenty)
                break;
        }

        return new Topics(null, await MostUsedAsync(db, edition, cancel));
    }

    private static async Task<IReadOnlyList<Topic>> RisingAsync(
        PortalContext db, Edition edition, List<TaggedArticle> articles, int days, CancellationToken cancel)
    {
        var start = edition.Now.AddDays(-days);
        var rising = articles
            .SelectMany(a => a.Tags.Select(tag => (tag.Slug, IsNow: a.PublishedAt >= start)))
            .GroupBy(use => use.Slug, StringComparer.Ordinal)
            .Select(uses => (Slug: uses.Key, Now: uses.Count(u => u.IsNow), Before: uses.Count(u => !u.IsNow)))
            .Where(topic => topic.Now >= FewestUses && topic.Now > topic.Before)
            .OrderByDescending(topic => topic.Now - topic.Before)
            .ThenByDescending(topic => topic.Now)
            .ThenBy(topic => topic.Slug, StringComparer.Ordinal)
            .Take(Longest)
            .ToList();

        var slugs = rising.ConvertAll(topic => topic.Slug);
        var names = await db.Terms
            .Where(t => t.Kind == TermKind.Tag && t.Language == edition.Language.Tag && slugs.Contains(t.Slug))
            .ToDictionaryAsync(t => t.Slug, t => t.Name, StringComparer.Ordinal, cancel);
        return
        [
            .. rising
                .Where(topic => names.ContainsKey(topic.Slug))
                .Select(topic => new Topic(LinkTo(edition, topic.Slug, names[topic.Slug]), topic.Now, topic.Now - topic.Before)),
        ];
    }

    private static async Task<IReadOnlyList<Topic>> MostUsedAsync(PortalContext db, Edition edition, CancellationToken cancel)
    {
        var tags = await db.MostUsed(TermKind.Tag, edition.Language.Tag).Take(Longest).ToListAsync(cancel);
        return tags.ConvertAll(t => new Topic(LinkTo(edition, t.Slug, t.Name), t.Count, Change: null));
    }

    private static Link LinkTo(Edition edition, string slug, string name) =>
        new(edition.Language.Names.Tag(name), edition.Addresses.Tag(edition.Language.Tag, slug));
}

/// <param name="Count">Articles in the window, or of all time.</param>
/// <param name="Change">Against the window before.</param>
public sealed record Topic(Link Link, int Count, int? Change);

internal sealed record TaggedArticle(DateTime PublishedAt, IReadOnlyList<TagName> Tags);
