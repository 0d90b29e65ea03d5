using CryptoNews.Store;
using CryptoNews.Web.Listing;
using CryptoNews.Web.Localization;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Web.Search;

/// <summary>One way to narrow the results: choices with what each would leave.</summary>
/// <param name="Id">For the heading.</param>
internal sealed record NarrowingPanel(string Id, string Heading, IReadOnlyList<NarrowingChoice> Choices)
{
    private const int MostChoices = 8;

    /// <summary>
    /// Counted over the hits at hand: all of them, or the newest thousand, and then each number is a lowest one (<c>312+</c>).
    /// </summary>
    public static async Task<IReadOnlyList<NarrowingPanel>> LoadAsync(PortalContext db, Edition edition, SearchAddress search, SearchHits hits, CancellationToken cancel)
    {
        var (language, filter) = (edition.Language, search.Filter);
        var ids = hits.Ids;
        var rows = await db.Articles.Visible().Where(a => ids.Contains(a.Id))
            .Select(a => new { a.PublishedAt, a.Category, a.CategorySlug, a.SourceKey, a.SourceName, a.Sentiment, a.Tags })
            .ToListAsync(cancel);
        var panels = new List<NarrowingPanel>();

        if (filter[Facet.Category].IsEmpty)
            Add("category", rows.Select(r => (r.CategorySlug, language.Names.Category(r.Category))), slug => filter.With(Facet.Category, slug));
        Add("tag", rows.SelectMany(r => r.Tags).Where(t => !filter[Facet.Tag].Contains(t.Slug)).Select(t => (t.Slug, language.Names.Tag(t.Name))), slug => filter.With(Facet.Tag, slug));
        if (filter[Facet.Sentiment].IsEmpty)
            Add("sentiment", rows.Select(r => (Addresses.SlugOf(r.Sentiment), language.Names.Sentiment(r.Sentiment))), slug => filter.With(Facet.Sentiment, slug));
        if (filter[Facet.Source].IsEmpty)
            Add("source", rows.Where(r => r.SourceKey is not null).Select(r => (r.SourceKey!, language.Names.Source(r.SourceName ?? r.SourceKey!))), key => filter.With(Facet.Source, key));
        if (!filter.IsDated)
        {
            Add("period", rows.SelectMany(r => Enum.GetValues<Period>().Where(p => r.PublishedAt >= p.StartBefore(edition.Now)).Select(p => (p.Name(), language.Words[$"period_{p.Name()}"]))),
                name => filter with { Period = Periods.Parse(name), Page = 1 });
            Add("year", rows.Select(r => language.Dates.DayOf(r.PublishedAt).Year.ToString("0000", language.Culture)).Select(year => (year, year)), OfYear);
        }

        return panels;

        ListingAddress OfYear(string year) =>
            filter with { From = new DateOnly(int.Parse(year, language.Culture), 1, 1), To = new DateOnly(int.Parse(year, language.Culture), 12, 31), Page = 1 };

        // A choice that every hit has narrows nothing.
        void Add(string id, IEnumerable<(string Value, string Text)> values, Func<string, ListingAddress> narrowed)
        {
            var choices = values
                .GroupBy(v => v.Value, v => v.Text, StringComparer.Ordinal)
                .Select(g => (Value: g.Key, Text: g.CountBy(text => text, StringComparer.Ordinal).MaxBy(t => t.Value).Key, Count: g.Count()))
                .Where(c => c.Count < rows.Count || hits.IsMore)
                .OrderByDescending(c => id == "year" ? 0 : c.Count).ThenByDescending(c => id == "year" ? c.Value : "", StringComparer.Ordinal).ThenBy(c => c.Text, StringComparer.Create(language.Culture, ignoreCase: true))
                .Take(MostChoices)
                .Select(c => new NarrowingChoice(c.Text, edition.Addresses.Search(language.Tag, search.With(narrowed(c.Value))), language.Numbers.Whole(c.Count) + (hits.IsMore ? "+" : "")))
                .ToList();
            if (choices.Count > 0)
                panels.Add(new(id, language.Words[$"narrow_{id}"], choices));
        }
    }
}

/// <param name="Count">As shown.</param>
internal sealed record NarrowingChoice(string Text, string Address, string Count);
