using CryptoNews.Store;
using CryptoNews.Web.Caching;
using CryptoNews.Web.Localization;
using CryptoNews.Web.Moods;
using Microsoft.AspNetCore.Mvc;

namespace CryptoNews.Web.Pages;

/// <summary>The sentiment dashboard: moods over time, by category, by source and day.</summary>
[CachedPage("period")]
public sealed class SentimentModel(PortalContext db, Edition edition) : PortalPage(db, edition)
{
    public override string Here => Words["sentiment"];

    private const string PeriodName = "period";
    private const string Usual = "30d";

    /// <summary>Null when no article of the language is rated.</summary>
    public Dashboard? Dashboard { get; private set; }

    /// <summary>What is shown; wider than the usual one where that holds too few articles.</summary>
    public MoodWindow Window { get; private set; } = MoodWindow.OfDashboard[0];

    /// <summary>Nobody chose the window: it was widened until it held enough.</summary>
    public bool IsWidened { get; private set; }

    /// <summary>The smallest window that holds enough, where the one that was chosen does not.</summary>
    public MoodWindow? Wider { get; private set; }

    /// <summary>Those that readers can choose.</summary>
    public static IEnumerable<MoodWindow> Periods => MoodWindow.OfDashboard.Where(w => w.Days is not null);

    /// <summary>The usual one has no parameter, and stands for any that it is widened to.</summary>
    public string AddressOf(MoodWindow window) =>
        Addresses.Dashboard(Language.Tag, window.Key == Usual || window.Days is null ? null : window.Key);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var asked = Request.Query[PeriodName].FirstOrDefault(text => !string.IsNullOrWhiteSpace(text));
        var chosen = Periods.FirstOrDefault(w => w.Key.Equals(asked ?? Usual, StringComparison.OrdinalIgnoreCase));
        if (chosen is null)
            return BadRequest();
        if (RedirectToCanonical(AddressOf(chosen), PeriodName) is { } redirect)
            return redirect;

        var enough = await EnoughFromAsync(chosen, cancel);
        IsWidened = chosen.Key == Usual && enough is not null && enough != chosen;
        Window = IsWidened ? enough! : chosen;
        Wider = enough is not null && enough != Window ? enough : null;
        var dashboard = await Dashboard.ReadAsync(Db, Edition, Window, cancel);
        if (dashboard.Report.Baseline.Total > 0)
            Dashboard = dashboard;

        Title = Words.Format("mood_title_over", Words[$"window_{Window.Key}"]);
        Description = Words["mood_description"];
        Section = Addresses.Dashboard(Language.Tag);
        // Chosen or widened to, the page is the same.
        if (chosen.Key != Usual && await EnoughFromAsync(Periods.Single(w => w.Key == Usual), cancel) == chosen)
            CanonicalElsewhere = Addresses.Absolute(Section);
        return Page();
    }

    // The smallest window, from one on, that says anything; null when none does.
    private Task<MoodWindow?> EnoughFromAsync(MoodWindow first, CancellationToken cancel) =>
        Mood.WindowAsync(Db.Rated(Language.Tag), Edition, [.. MoodWindow.OfDashboard.SkipWhile(w => w != first)], cancel);
}
