using System.Diagnostics;
using System.Text;
using CryptoNews.Content;
using CryptoNews.Store;
using CryptoNews.Tests.Store;
using CryptoNews.Web.Syncing;

namespace CryptoNews.Tests.Web.Syncing;

/// <summary>Whatever editors and their programs do to files ends in the right state, with events and without.</summary>
public sealed class WatchingTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task New_changed_moved_and_deleted_files_are_followed(bool hearsEvents)
    {
        await using var site = await LiveSite.StartAsync(hearsEvents, ["kept.md"]);
        site.Write("a.md", "New");
        await site.ShowsAsync("a New", "kept Before");
        site.Write("a.md", "Changed");
        await site.ShowsAsync("a Changed", "kept Before");
        File.Move(site.Full("a.md"), site.Full("b.md"));
        await site.ShowsAsync("b Changed", "kept Before");
        File.Delete(site.Full("b.md"));
        await site.ShowsAsync("kept Before");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_renamed_into_place_is_followed_from_wherever_it_comes(bool hearsEvents)
    {
        await using var site = await LiveSite.StartAsync(hearsEvents, ["a.md", "2026/b.md"]);
        site.Place("a.md", "One");
        await site.ShowsAsync("2026/b Before", "a One");
        site.Place("2026/b.md", "Two", temporary: "b-");
        await site.ShowsAsync("2026/b Two", "a One");
        File.WriteAllText(site.Outside("upload"), LiveSite.Text("Three"));
        File.Move(site.Outside("upload"), site.Full("a.md"), overwrite: true);
        await site.ShowsAsync("2026/b Two", "a Three");
    }

    // vim sets the old file aside, writes a new one and deletes the old one; others delete first and rename then.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Saving_by_way_of_another_name_never_takes_the_article_down(bool hearsEvents)
    {
        await using var site = await LiveSite.StartAsync(hearsEvents, ["a.md"]);
        var longest = TimeSpan.Zero;
        for (var i = 0; i < 5; i++)
        {
            var away = Stopwatch.GetTimestamp();
            File.Move(site.Full("a.md"), site.Full("a.md~"));
            site.Write("a.md", $"By vim {i}");
            longest = Longer(longest, away);
            File.Delete(site.Full("a.md~"));
            await site.ShowsAsync($"a By vim {i}");

            File.WriteAllText(site.Full("a.md.new"), LiveSite.Text($"By another {i}"));
            away = Stopwatch.GetTimestamp();
            File.Delete(site.Full("a.md"));
            File.Move(site.Full("a.md.new"), site.Full("a.md"));
            longest = Longer(longest, away);
            await site.ShowsAsync($"a By another {i}");
        }

        // On a loaded machine the test itself may have been slower than any program may be.
        Assert.True(longest > TimeSpan.FromMilliseconds(200) || site.Reports.All(r => r.Deleted == 0));
    }

    private static TimeSpan Longer(TimeSpan longest, long since) =>
        Stopwatch.GetElapsedTime(since) is var gone && gone > longest ? gone : longest;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_emptied_file_keeps_its_article_until_it_is_written(bool hearsEvents)
    {
        await using var site = await LiveSite.StartAsync(hearsEvents, ["a.md"]);
        using (File.Create(site.Full("a.md")))
            await site.PassAsync();
        await site.PassAsync();
        await site.ShowsAsync("a Before");
        site.Write("a.md", "After");
        await site.ShowsAsync("a After");
    }

    // The half parses: only that somebody still has the file open tells that it is one.
    [Theory]
    [InlineData(true, "a.md")]
    [InlineData(true, "new.md")]
    [InlineData(false, "a.md")]
    [InlineData(false, "new.md")]
    public async Task A_slow_copy_is_not_shown_before_it_is_whole(bool hearsEvents, string path)
    {
        if (!OperatingSystem.IsLinux())
            return;
        await using var site = await LiveSite.StartAsync(hearsEvents, ["a.md", "b.md"]);
        var bytes = Encoding.UTF8.GetBytes(LiveSite.Text("After"));
        using (var copy = new FileStream(site.Full(path), FileMode.Create, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0))
        {
            var half = bytes.Length - LiveSite.End.Length - 3;
            copy.Write(bytes, 0, half / 2);
            await site.PassAsync();
            copy.Write(bytes, half / 2, half - (half / 2));
            await site.PassAsync();
            await site.ShowsAsync("a Before", "b Before");
            copy.Write(bytes, half, bytes.Length - half);
        }

        await site.ShowsAsync(path == "a.md" ? ["a After", "b Before"] : ["a Before", "b Before", "new After"]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Folders_that_are_renamed_moved_in_and_moved_out_take_their_articles_along(bool hearsEvents)
    {
        await using var site = await LiveSite.StartAsync(hearsEvents, ["2026/01/a.md", "2026/b.md"]);
        Directory.Move(site.Full("2026"), site.Full("archive"));
        await site.ShowsAsync("archive/01/a Before", "archive/b Before");
        Directory.Move(site.Full("archive/01"), site.Outside("01"));
        await site.ShowsAsync("archive/b Before");
        Directory.Move(site.Outside("01"), site.Full("02"));
        await site.ShowsAsync("02/a Before", "archive/b Before");
        site.Write("02/a.md", "After");
        await site.ShowsAsync("02/a After", "archive/b Before");
    }

    // The framework's watcher hears nothing more of such a folder, and says nothing.
    [Fact]
    public async Task A_folder_moved_out_and_back_is_watched_as_before()
    {
        await using var site = await LiveSite.StartAsync(files: ["in/a.md", "b.md"], pollSeconds: 5);
        for (var i = 0; i < 3; i++)
        {
            Directory.Move(site.Full("in"), site.Outside("in"));
            Directory.Move(site.Outside("in"), site.Full("in"));
            site.Write("in/a.md", $"At once {i}");
            await site.ShowsAsync("b Before", $"in/a At once {i}");

            Directory.Move(site.Full("in"), site.Outside("in"));
            await site.ShowsAsync("b Before");
            Directory.Move(site.Outside("in"), site.Full("in"));
            await site.ShowsAsync("b Before", $"in/a At once {i}");
            site.Write("in/a.md", $"Later {i}");
            await site.ShowsAsync("b Before", $"in/a Later {i}");
            site.Write("b.md", "Before");
        }
    }

    // The framework's watcher hears nothing any more after the second one; the poll would find it in an hour.
    [Fact]
    public async Task Folders_moved_out_together_are_missed_and_what_comes_later_is_found()
    {
        await using var site = await LiveSite.StartAsync(files: ["2024/a.md", "2025/b.md", "2026/c.md", "kept.md"]);
        Directory.CreateDirectory(site.Outside("away"));
        foreach (var year in new[] { "2024", "2025", "2026" })
            Directory.Move(site.Full(year), Path.Combine(site.Outside("away"), year));
        await site.ShowsAsync("kept Before");

        Directory.Move(Path.Combine(site.Outside("away"), "2025"), site.Full("2025"));
        await site.ShowsAsync("2025/b Before", "kept Before");
        site.Write("2027/new/d.md", "New");
        await site.ShowsAsync("2025/b Before", "2027/new/d New", "kept Before");
    }

    [Fact]
    public async Task Folders_moved_out_together_are_counted_together()
    {
        var files = Enumerable.Range(0, 80).Select(i => $"{i % 16}/{i}.md").ToArray();
        await using var site = await LiveSite.StartAsync(files: ["kept.md", .. files]);
        Directory.CreateDirectory(site.Outside("away"));
        for (var folder = 0; folder < 16; folder++)
            Directory.Move(site.Full($"{folder}"), Path.Combine(site.Outside("away"), $"{folder}"));
        await site.UntilAsync(() => site.Reports.Any(r => r.DeletionsHeldBack > 0));

        // A look that falls between two moves may believe the first few.
        var report = site.Reports.Last(r => r.DeletionsHeldBack > 0);
        Assert.InRange(report.DeletionsHeldBack, 51, 80);
        Assert.Equal(1 + report.DeletionsHeldBack, site.Live().Count);
    }

    // As a deployment does; the poll would find it in an hour.
    [Fact]
    public async Task A_folder_whose_place_another_one_takes_is_looked_at_at_once()
    {
        await using var site = await LiveSite.StartAsync(files: ["2025/01/a.md", "2025/02/b.md"]);
        foreach (var file in (string[])["01/a.md", "02/b.md", "02/c.md"])
        {
            var path = Path.Combine(site.Outside("new"), file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllTextAsync(path, LiveSite.Text("After"), TestContext.Current.CancellationToken);
        }

        Directory.Move(site.Full("2025"), site.Outside("old"));
        Directory.Move(site.Outside("new"), site.Full("2025"));

        await site.ShowsAsync("2025/01/a After", "2025/02/b After", "2025/02/c After");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task New_folders_lose_no_file_however_quickly_it_is_written(bool hearsEvents)
    {
        await using var site = await LiveSite.StartAsync(hearsEvents);
        for (var i = 0; i < 200; i++)
            site.Write($"{i}/a/b/c.md", "New");
        await site.ShowsAsync(200);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Five_thousand_files_checked_out_at_once_are_all_followed(bool hearsEvents)
    {
        await using var site = await LiveSite.StartAsync(hearsEvents);
        for (var i = 0; i < 5000; i++)
            site.Write($"{i % 50}/{i}.md", "One");
        await site.ShowsAsync(5000);
        for (var i = 0; i < 5000; i++)
        {
            File.Delete(site.Full($"{i % 50}/{i}.md")); // as git does
            site.Write($"{i % 50}/{i}.md", "Two");
        }

        await site.UntilAsync(() => site.Live().Count(a => a.EndsWith(" Two", StringComparison.Ordinal)) == 5000);
        Assert.Equal(0, site.Reports.Sum(r => r.DeletionsHeldBack));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_name_that_differs_in_case_only_is_the_same_address(bool hearsEvents)
    {
        await using var site = await LiveSite.StartAsync(hearsEvents, ["Story.md"]);
        File.Move(site.Full("Story.md"), site.Full("story.md"));
        await site.UntilAsync(() => PathOf(site) == "story.md");
        File.Move(site.Full("story.md"), site.Full("STORY.md"));
        await site.UntilAsync(() => PathOf(site) == "STORY.md");

        Assert.DoesNotContain(site.Reports, r => r.Problems.Count > 0);
        await site.ShowsAsync("story Before");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_disk_that_is_unmounted_and_mounted_again_takes_nothing_down(bool hearsEvents)
    {
        await using var site = await LiveSite.StartAsync(hearsEvents, ["a.md", "2026/b.md"]);
        Directory.Move(site.Store.ContentPath, site.Outside("disk"));
        Directory.CreateDirectory(site.Store.ContentPath); // the empty mount point
        await site.UntilAsync(() => site.Reports.Any(r => r.DeletionsHeldBack == 2));
        await site.ShowsAsync("2026/b Before", "a Before");

        Directory.Delete(site.Store.ContentPath);
        Directory.Move(site.Outside("disk"), site.Store.ContentPath);
        site.Write("2026/b.md", "After");
        await site.ShowsAsync("2026/b After", "a Before");
        site.Write("a.md", "Later");
        await site.ShowsAsync("2026/b After", "a Later");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_folder_that_is_removed_and_made_anew_is_followed_again(bool hearsEvents)
    {
        await using var site = await LiveSite.StartAsync(hearsEvents, ["a.md"]);
        Directory.Delete(site.Store.ContentPath, recursive: true);
        Directory.CreateDirectory(site.Store.ContentPath);
        site.Write("b.md", "New");
        await site.ShowsAsync("b New");
        site.Write("b.md", "Later");
        await site.ShowsAsync("b Later");
    }

    [Fact]
    public async Task Lost_events_make_it_look_at_everything()
    {
        await using var site = await LiveSite.StartAsync(hearsEvents: true, watcher: Deaf);
        site.Write("a.md", "Unheard");
        site.LoseEvents();
        await site.ShowsAsync("a Unheard");
    }

    [Fact]
    public async Task Without_any_watcher_to_be_had_it_goes_on_by_looking()
    {
        await using var site = await LiveSite.StartAsync(hearsEvents: false, watcher: () => throw new IOException("The configured user limit on the number of inotify instances has been reached."));
        site.Write("a.md", "New");
        await site.ShowsAsync("a New");
    }

    [Fact]
    public async Task A_machine_that_slept_shows_what_became_due_and_a_clock_set_back_takes_it_down_again()
    {
        var clock = new LeapingClock();
        await using var site = await LiveSite.StartAsync(time: clock);
        var article = new ArticleFile { PublishedAt = clock.GetUtcNow().AddHours(1), ExpiresAt = clock.GetUtcNow().AddHours(3), Body = LiveSite.End };
        site.Place("a.md", article);
        await site.UntilAsync(() => site.Reports.Sum(r => r.Changed) == 1);
        Assert.Equal([], site.Live());

        clock.Leap += TimeSpan.FromHours(2);
        await site.ShowsAsync("a A story");
        clock.Leap -= TimeSpan.FromHours(2);
        await site.ShowsAsync();
        clock.Leap += TimeSpan.FromHours(2);
        await site.ShowsAsync("a A story");
        clock.Leap += TimeSpan.FromHours(2);
        await site.ShowsAsync();
    }

    [Fact]
    public async Task An_article_appears_and_goes_by_the_clock_without_any_event()
    {
        var clock = new HaltingClock();
        await using var site = await LiveSite.StartAsync(time: clock);
        var (appears, goes) = (clock.HaltsAt.AddSeconds(1), clock.HaltsAt.AddSeconds(2));
        var article = new ArticleFile { PublishedAt = appears, ExpiresAt = goes, Body = LiveSite.End };
        site.Place("a.md", article);
        await site.UntilAsync(() => site.Reports.Sum(r => r.Changed) == 1);
        Assert.Equal([], site.Live());

        clock.HaltsAt = appears;
        await site.ShowsAsync("a A story");
        clock.HaltsAt = goes;
        await site.ShowsAsync();
        Assert.Equal(
            [(SyncReason.Clock, ArticleChangeKind.Appeared), (SyncReason.Clock, ArticleChangeKind.Gone)],
            site.Reports.SelectMany(r => r.Articles.Select(a => (r.Reason, a.Kind))));
    }

    [Fact]
    public void What_brings_events_back_depends_on_why_there_are_none()
    {
        Assert.Contains("right", ContentWatch.RemedyOf(new UnauthorizedAccessException()), StringComparison.Ordinal);
        Assert.Contains("inotify", ContentWatch.RemedyOf(new IOException()), StringComparison.Ordinal);
    }

    private sealed class LeapingClock : TimeProvider
    {
        public TimeSpan Leap { get; set; }

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Leap;
    }

    // Stands still at a moment until the test lets it go on: a busy machine can miss none.
    private sealed class HaltingClock : TimeProvider
    {
        private long _haltsAt = System.GetUtcNow().Ticks;

        public DateTimeOffset HaltsAt
        {
            get => new(Volatile.Read(ref _haltsAt), TimeSpan.Zero);
            set => Volatile.Write(ref _haltsAt, value.Ticks);
        }

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() is var now && now < HaltsAt ? now : HaltsAt;
    }

    private static ContentWatcher Deaf() =>
        new(new ContentFolder(AppContext.BaseDirectory), new ContentHints(TimeProvider.System));

    private static string? PathOf(LiveSite site)
    {
        using var db = site.Store.Read();
        return db.Articles.Select(a => a.Path).SingleOrDefault();
    }
}
