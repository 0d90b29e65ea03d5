using CryptoNews.Store;
using CryptoNews.Web.Articles;
using CryptoNews.Web.Caching;
using CryptoNews.Web.Localization;
using CryptoNews.Web.Moods;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Web.Pages;

[CachedPage]
public sealed class CategoriesModel(PortalContext db, Edition edition) : PortalPage(db, edition)
{
    public IReadOnlyList<CategoryTile> Tiles { get; private set; } = [];

    /// <summary>Of the bars; null when too few articles are rated for any.</summary>
    public MoodWindow? Window { get; private set; }

    public override bool IsIndexed => Tiles.Count > 0;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (RedirectToCanonical(Addresses.Categories(Language.Tag)) is { } redirect)
            return redirect;

        var terms = await Db.MostUsed(TermKind.Category, Language.Tag).ToListAsync(cancel);
        var titles = await NewestTitlesAsync(cancel);
        Window = await WindowAsync(terms, cancel);
        var moods = Window is null ? [] : await CountsAsync(terms, Window, cancel);
        Tiles = terms.ConvertAll(t => new CategoryTile(
            Names.Category(t.Name),
            Addresses.Category(Language.Tag, t.Slug),
            t.Slug,
            t.Count,
            moods.TryGetValue(t.Slug, out var mood) && mood.AreEnough ? mood : null,
            titles.GetValueOrDefault(t.Slug)));

        Title = Words["categories"];
        Description = Words["categories_lede"];
        return Page();
    }

    // One window for all, so that the bars can be compared: wide enough for the largest category.
    private async Task<MoodWindow?> WindowAsync(List<Term> terms, CancellationToken cancel)
    {
        if (terms is not [{ Slug: var largest }, ..])
            return null;
        var rated = Db.Rated(Language.Tag).Where(a => a.CategorySlug == largest);
        return await Mood.WindowAsync(rated, Edition, MoodWindow.FromThirtyDays, cancel);
    }

    private async Task<Dictionary<string, string>> NewestTitlesAsync(CancellationToken cancel)
    {
        var live = Db.Articles.Visible().Where(a => a.Language == Language.Tag);
        var newest = live.GroupBy(a => a.CategorySlug).Select(g => g.Max(a => a.Id));
        return await live
            .Where(a => newest.Contains(a.Id))
            .Select(a => new { a.CategorySlug, a.Title, a.Sponsored })
            .ToDictionaryAsync(a => a.CategorySlug, a => MarkedTitle.Of(a.Title, a.Sponsored, Words), StringComparer.Ordinal, cancel);
    }

    private async Task<Dictionary<string, SentimentCounts>> CountsAsync(List<Term> terms, MoodWindow window, CancellationToken cancel)
    {
        var stretch = TimeStretch.Always with { From = window.Start(Now, Dates) ?? TimeStretch.Always.From };
        var counts = (await Db.SentimentCounts(Language.Tag, terms.Select(t => t.Slug), stretch).ToListAsync(cancel)).ToLookup(c => c.Place);
        return terms.Index().ToDictionary(t => t.Item.Slug, t => SentimentCounts.At(t.Index, counts[t.Index]), StringComparer.Ordinal);
    }
}

/// <param name="Mood">Null when too few of its articles are rated.</param>
/// <param name="Latest">Title of its newest article.</param>
public sealed record CategoryTile(string Name, string Address, string Slug, int Count, SentimentCounts? Mood, string? Latest);
