using CryptoNews.Store;
using CryptoNews.Web.Cards;
using CryptoNews.Web.Localization;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Web.Home;

/// <summary>Which article stands where on the home page; none stands there twice.</summary>
/// <param name="Lead">Pinned highest, else newest; never a paid-for article.</param>
/// <param name="Seconds">Four, or none.</param>
/// <param name="River">The rest: what else is pinned, then by day.</param>
/// <param name="Archive">Older articles, others every day.</param>
/// <param name="HasMore">There are articles that stand nowhere on the page.</param>
public sealed record FrontPage(
    Card? Lead,
    IReadOnlyList<Card> Seconds,
    IReadOnlyList<DayGroup> River,
    IReadOnlyList<Card> Archive,
    bool HasMore)
{
    private const int SecondsCount = 4;
    private const int LongestRiver = 12;
    private const int ShortestRiver = 4;

    public bool IsEmpty => Lead is null && River.Count == 0;

    public static async Task<FrontPage> ReadAsync(PortalContext db, Edition edition, CancellationToken cancel)
    {
        var language = edition.Language.Tag;
        var total = await db.Terms
            .Where(t => t.Kind == TermKind.All && t.Language == language)
            .Select(t => t.Count)
            .SingleOrDefaultAsync(cancel);

        var articles = await db
            .Listing(new ArticleFilter { Language = language }, ListingOrder.PinnedFirst)
            .Take(Size(total))
            .ToListAsync(cancel);

        var cards = articles.ConvertAll(a => new Card(a, edition));
        var lead = cards.Find(c => !c.Article.Sponsored);
        var others = cards.Where(c => c != lead).ToList();
        var seconds = others.Where(c => !c.Article.Sponsored).Take(SecondsCount).ToList();
        // Fewer than a row of them, or nothing left for the river: then all of them stand in the river.
        if (seconds.Count < SecondsCount || others.Count == SecondsCount)
            seconds = [];

        var archive = await FrontArchive.ReadAsync(db, edition, total, articles, cancel);
        // What is pinned down, below newer articles, stands in the river by its day like any other.
        var rest = others.Except(seconds).OrderByDescending(c => c.Pinned ? c.Article.StickyWeight : 0).ThenByDescending(c => c.Article.Id);
        return new FrontPage(lead, seconds, DayGroup.Of([.. rest], pinnedFirst: true, edition), archive, HasMore: total > articles.Count + archive.Count);
    }

    /// <summary>How many of the first articles, pinned ones before newer ones, the page shows of so many live ones.</summary>
    internal static int Size(int total)
    {
        // A small site keeps some of its articles for the archive instead of pouring all of them into the river.
        var river = Math.Clamp(total - 1 - SecondsCount - FrontArchive.Size, ShortestRiver, LongestRiver);
        return 1 + SecondsCount + river;
    }
}
