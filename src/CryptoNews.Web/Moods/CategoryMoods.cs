using CryptoNews.Store;
using CryptoNews.Web.Cards;
using CryptoNews.Web.Listing;
using CryptoNews.Web.Localization;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Web.Moods;

/// <summary>The categories of some days by mood.</summary>
/// <param name="Compared">Those with the most articles; highest balance first.</param>
/// <param name="Others">The rest of those with enough; highest balance first.</param>
/// <param name="TooFew">Those with fewer articles than a mood needs, by name.</param>
public sealed record CategoryMoods(IReadOnlyList<CategoryMood> Compared, IReadOnlyList<CategoryMood> Others, IReadOnlyList<CountedLink> TooFew)
{
    // Sorted by balance, hundreds of rarely written categories would stand above those that are read.
    private const int MostCompared = 30;

    public static async Task<CategoryMoods> ReadAsync(PortalContext db, Edition edition, DaySpan days, CancellationToken cancel)
    {
        var language = edition.Language;
        var terms = await db.MostUsed(TermKind.Category, language.Tag).ToListAsync(cancel);
        var counts = (await db.SentimentCounts(language.Tag, terms.Select(t => t.Slug), days.ToTime(language.Dates)).ToListAsync(cancel)).ToLookup(c => c.Place);
        var moods = terms
            .Select((term, place) => new CategoryMood(
                language.Names.Category(term.Name),
                SentimentCounts.At(place, counts[place]),
                SentimentLinks.Of(days.Narrow(ListingAddress.Latest.With(Facet.Category, term.Slug)), edition)))
            .Where(mood => mood.Counts.Total > 0)
            .ToList();
        var byName = StringComparer.Create(language.Culture, ignoreCase: true);
        var enough = moods.Where(m => m.Counts.AreEnough).OrderByDescending(m => m.Counts.Total).ThenBy(m => m.Name, byName).ToList();
        return new CategoryMoods(
            ByBalance(enough.Take(MostCompared)),
            ByBalance(enough.Skip(MostCompared)),
            [.. moods.Where(m => !m.Counts.AreEnough).OrderBy(m => m.Name, byName).Select(m => new CountedLink(m.Name, m.Links.All, m.Counts.Total))]);

        IReadOnlyList<CategoryMood> ByBalance(IEnumerable<CategoryMood> some) =>
            [.. some.OrderByDescending(m => m.Counts.Balance).ThenBy(m => m.Name, byName)];
    }
}

/// <param name="Name">In reader's form.</param>
public sealed record CategoryMood(string Name, SentimentCounts Counts, SentimentLinks Links);
