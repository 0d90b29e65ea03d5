using CryptoNews.Store;
using CryptoNews.Web.Caching;
using CryptoNews.Web.Cards;
using CryptoNews.Web.Home;
using CryptoNews.Web.Listing;
using CryptoNews.Web.Localization;
using CryptoNews.Web.Moods;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Web.Pages;

[CachedPage]
public sealed class IndexModel(PortalContext db, Edition edition) : PortalPage(db, edition)
{
    private const int MostCategories = 10;
    private const int MostSources = 8;

    public override string DocumentTitle => Words.Format("home_title", Site.Name);

    public FrontPage Front { get; private set; } = new(null, [], [], [], HasMore: false);

    /// <summary>For the line on top; null when too few articles are rated.</summary>
    public (MoodWindow Window, SentimentCounts Counts)? Today { get; private set; }

    /// <summary>For the chart; null when too few articles are rated.</summary>
    public MoodReport? Mood { get; private set; }

    public Topics Topics { get; private set; } = new(null, []);

    public IReadOnlyList<CountedLink> Categories { get; private set; } = [];

    public IReadOnlyList<CountedLink> Sources { get; private set; } = [];

    /// <summary>From an empty edition to those that have articles.</summary>
    internal IReadOnlyList<WayOut> WaysOut { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (RedirectToCanonical(Addresses.Home(Language.Tag)) is { } redirect)
            return redirect;

        Description = Words["home_description"];
        Section = Addresses.Latest(Language.Tag);
        Front = await FrontPage.ReadAsync(Db, Edition, cancel);
        if (Front.IsEmpty)
        {
            WaysOut = await OtherEditionsAsync(cancel);
            return Page();
        }

        await ReadMoodAsync(cancel);
        Topics = await Topics.ReadAsync(Db, Edition, cancel);
        Categories = await MostUsedAsync(TermKind.Category, MostCategories, Names.Category, Addresses.Category, cancel);
        Sources = await MostUsedAsync(TermKind.Source, MostSources, Names.Source, Addresses.Source, cancel);
        return Page();
    }

    private async Task<IReadOnlyList<WayOut>> OtherEditionsAsync(CancellationToken cancel)
    {
        var counts = await Db.Terms.Where(t => t.Kind == TermKind.All).ToDictionaryAsync(t => t.Language, t => t.Count, cancel);
        return [.. Edition.Languages.All.Where(l => counts.GetValueOrDefault(l.Tag) > 0).Select(l => new WayOut(null, l, Addresses.Home(l.Tag), counts[l.Tag]))];
    }

    private async Task ReadMoodAsync(CancellationToken cancel)
    {
        var rated = Db.Rated(Language.Tag);
        if (await Moods.Mood.WindowAsync(rated, Edition, MoodWindow.FromOneDay, cancel) is { } today)
            Today = (today, await Moods.Mood.CountAsync(Db, Edition, today, cancel));
        if (await Moods.Mood.WindowAsync(rated, Edition, MoodWindow.FromFourteenDays, cancel) is { } window)
        {
            var days = await Moods.Mood.DaysAsync(Db, Edition, window, cancel);
            // All time may be shorter than the columns of the chart.
            days = days with { First = days.Last.AddDays(1 - Math.Max(days.Length, SentimentChart.Few)) };
            var mood = await Moods.Mood.ReadAsync(Db, Edition, window, days.Divide(SentimentChart.Few), cancel);
            Mood = new MoodReport(mood, await Moods.Mood.BaselineAsync(Db, Language.Tag, cancel), Edition);
        }
    }

    private async Task<IReadOnlyList<CountedLink>> MostUsedAsync(
        TermKind kind, int count, Func<string, string> name, Func<string, string, string> address, CancellationToken cancel)
    {
        var terms = await Db.MostUsed(kind, Language.Tag).Take(count).ToListAsync(cancel);
        return terms.ConvertAll(t => new CountedLink(name(t.Name), address(Language.Tag, t.Slug), t.Count));
    }
}
