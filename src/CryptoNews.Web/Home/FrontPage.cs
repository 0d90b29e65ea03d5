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
public sealed record FrontPage(
    Card? Lead,
    IReadOnlyList<Card> Seconds,
    IReadOnlyList<RiverGroup> River,
    IReadOnlyList<Card> Archive)
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
        return new FrontPage(lead, seconds, RiverGroup.Of(others.Except(seconds), edition), archive);
    }

    /// <summary>How many of the first articles, pinned ones before newer ones, the page shows of so many live ones.</summary>
    internal static int Size(int total)
    {
        // A small site keeps some of its articles for the archive instead of pouring all of them into the river.
        var river = Math.Clamp(total - 1 - SecondsCount - FrontArchive.Size, ShortestRiver, LongestRiver);
        return 1 + SecondsCount + river;
    }
}

/// <param name="Heading">A day, or that the editors pinned these.</param>
/// <param name="IsDay">The cards show the time only.</param>
public sealed record RiverGroup(string Heading, bool IsDay, IReadOnlyList<Card> Cards)
{
    internal static IReadOnlyList<RiverGroup> Of(IEnumerable<Card> cards, Edition edition)
    {
        var (words, dates) = (edition.Language.Words, edition.Language.Dates);
        var byPin = cards.ToLookup(c => c.Pinned);
        var days = byPin[false]
            .OrderByDescending(c => c.Article.Id)
            .GroupBy(c => dates.DayOf(c.Article.PublishedAt))
            .Select(day => new RiverGroup(dates.Day(day.Key, edition.Now), IsDay: true, [.. day]));
        return byPin[true].ToList() is { Count: > 0 } pinned
            ? [new RiverGroup(words["pinned"], IsDay: false, pinned), .. days]
            : [.. days];
    }
}
