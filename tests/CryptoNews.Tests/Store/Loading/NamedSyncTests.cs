using System.Diagnostics;
using CryptoNews.Store;

namespace CryptoNews.Tests.Store;

/// <summary>A sync of some paths ends as one of the whole folder would, and looks at nothing else.</summary>
public sealed class NamedSyncTests : IDisposable
{
    private readonly TestStore _store = new();

    [Fact]
    public async Task A_named_file_is_synced_and_no_other()
    {
        await LoadAsync("a.md", "b.md");
        _store.Write("a.md", new ArticleFile { Title = "After" });
        _store.Write("b.md", new ArticleFile { Title = "After" });
        _store.Write("c.md", new ArticleFile());

        var report = await _store.SyncPathsAsync("a.md", "c.md");

        Assert.Equal((2, 0, 3, SyncReason.Events), (report.Changed, report.Deleted, report.Loaded, report.Reason));
        Assert.Equal(["a.md", "c.md"], report.Paths);
        Assert.Equal(["a After", "b A story", "c A story"], Titles());
        Assert.Equal(3, (await _store.SyncAsync()).Loaded);
    }

    [Fact]
    public async Task A_named_folder_is_synced_with_everything_in_it()
    {
        await LoadAsync("2026/01/a.md", "2026/b.md", "2026-b.md", "2026.md", "20260.md");
        Directory.Move(_store.Full("2026"), _store.Full("2027"));

        var report = await _store.SyncPathsAsync("2026", "2027");

        Assert.Equal((2, 2, 5), (report.Changed, report.Deleted, report.Loaded));
        Assert.Equal(["2026 A story", "2026-b A story", "20260 A story", "2027/01/a A story", "2027/b A story"], Titles());
    }

    [Fact]
    public async Task What_is_named_is_read_even_when_size_and_time_are_as_before()
    {
        await LoadAsync("a.md");
        var time = File.GetLastWriteTimeUtc(_store.Full("a.md"));
        _store.Write("a.md", new ArticleFile { Title = "B story" });
        File.SetLastWriteTimeUtc(_store.Full("a.md"), time);

        await _store.SyncPathsAsync("a.md");

        Assert.Equal(["a B story"], Titles());
    }

    [Fact]
    public async Task Names_of_nothing_change_nothing()
    {
        await LoadAsync("a.md");
        var (rows, generation) = (Rows.In(_store.File, Rows.OfTheSiteAndFiles), _store.Generation());

        var report = await _store.SyncPathsAsync("nothing", "nothing/b.md", "images/c.webp", "4913", "a.md");

        Assert.Equal((0, 0, 1), (report.Changed, report.Deleted, report.Loaded));
        Assert.Equal(rows, Rows.In(_store.File, Rows.OfTheSiteAndFiles));
        Assert.Equal(generation, _store.Generation());
    }

    [Fact]
    public async Task What_is_missing_and_was_not_called_gone_stays_and_is_told()
    {
        await LoadAsync("2026/a.md", "2026/b.md", "2027/c.md", "d.md");
        foreach (var path in (string[])["2026/a.md", "2027/c.md", "d.md"])
            _store.Delete(path);

        var report = await _store.Loader.SyncAsync(["2026", "2027", "d.md"], new HashSet<string> { "2027" }, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal((0, 1, 3), (report.Changed, report.Deleted, report.Loaded));
        Assert.Equal(["2026/a.md", "d.md"], report.FollowUp.PerhapsGone);
        Assert.Equal(["2026/a A story", "2026/b A story", "d A story"], Titles());
    }

    [Fact]
    public async Task A_file_that_waited_for_an_address_has_it_when_the_holder_goes()
    {
        _store.Write("Story.md", new ArticleFile { Title = "First" });
        _store.Write("story.md", new ArticleFile { Title = "Second" });
        await _store.SyncAsync();
        Assert.Equal(["story First"], Titles());
        _store.Delete("Story.md");

        var report = await _store.SyncPathsAsync("Story.md");

        Assert.Equal((1, 1, 1, 0), (report.Changed, report.Deleted, report.Loaded, report.Rejected));
        Assert.Equal(["story Second"], Titles());
    }

    [Fact]
    public async Task A_renamed_file_that_keeps_its_address_changes_in_one_generation_and_is_never_taken_for_a_clash()
    {
        await LoadAsync("Story.md");
        var generation = _store.Generation();
        _store.Move("Story.md", "story.md");

        var report = await _store.SyncPathsAsync("Story.md", "story.md");

        Assert.Empty(report.Problems);
        Assert.Equal([new ArticleChange("en", "story", ArticleChangeKind.Changed)], report.Articles);
        Assert.Equal(generation + 1, _store.Generation());
    }

    [Fact]
    public async Task More_deletions_than_an_editor_makes_are_judged_by_a_look_at_everything()
    {
        await LoadAsync([.. Enumerable.Range(0, 60).Select(i => $"in/{i}.md")]);
        Directory.Delete(_store.Full("in"), recursive: true);

        var report = await _store.SyncPathsAsync("in");

        Assert.Equal((60, 0), (report.DeletionsHeldBack, report.Deleted));
        Assert.Empty(report.Paths);
        _store.Write("new.md", new ArticleFile { Title = "Another" });
        Assert.Equal((1, 0), await _store.SyncPathsAsync("new.md", "in/1.md") is var r ? (r.Changed, r.Deleted) : default);
    }

    [Fact]
    public async Task Deletions_that_come_one_by_one_within_a_minute_are_held_back_like_those_that_come_at_once()
    {
        foreach (var i in Enumerable.Range(0, 100))
            _store.Write($"{i}.md", new ArticleFile { Title = $"Story {i}" });
        await _store.SyncAsync();
        var deleted = 0;
        for (var i = 0; i < 60; i++)
        {
            _store.Delete($"{i}.md");
            deleted += (await _store.SyncPathsAsync($"{i}.md")).Deleted;
        }

        Assert.Equal(50, deleted);
        Assert.Equal(10, (await _store.SyncAsync()).DeletionsHeldBack);
    }

    [Fact]
    public async Task Deletions_of_a_long_day_are_an_editors()
    {
        await LoadAsync([.. Enumerable.Range(0, 100).Select(i => $"{i}.md")]);
        for (var i = 0; i < 60; i++)
        {
            _store.Delete($"{i}.md");
            Assert.Equal(1, (await _store.SyncPathsAsync($"{i}.md")).Deleted);
            _store.Clock.Advance(TimeSpan.FromSeconds(2));
        }
    }

    [Fact]
    public async Task A_folder_of_most_articles_may_be_renamed()
    {
        await LoadAsync([.. Enumerable.Range(0, 60).Select(i => $"in/{i}.md")]);
        Directory.Move(_store.Full("in"), _store.Full("out"));

        var report = await _store.SyncPathsAsync("in", "out");

        Assert.Equal((60, 60, 0), (report.Changed, report.Deleted, report.DeletionsHeldBack));
    }

    [Fact]
    public async Task An_empty_folder_in_the_place_of_the_known_one_deletes_nothing_however_few_there_are()
    {
        if (!OperatingSystem.IsLinux())
            return;
        await LoadAsync("a.md");
        Directory.Move(_store.ContentPath, _store.ContentPath + ".away");
        Directory.CreateDirectory(_store.ContentPath);

        Assert.Equal(1, (await _store.SyncPathsAsync("a.md")).DeletionsHeldBack);
        Assert.Equal(1, (await _store.SyncAsync()).DeletionsHeldBack);
        Assert.Equal(["a A story"], Titles());

        Directory.Delete(_store.ContentPath);
        Directory.Move(_store.ContentPath + ".away", _store.ContentPath);
        Assert.Equal((0, 0), await _store.SyncAsync() is var r ? (r.DeletionsHeldBack, r.Changed) : default);
    }

    [Fact]
    public async Task An_empty_folder_that_a_new_process_finds_deletes_nothing_however_few_there_are()
    {
        if (!OperatingSystem.IsLinux())
            return;
        await LoadAsync("a.md");
        Directory.Move(_store.ContentPath, _store.ContentPath + ".away");
        Directory.CreateDirectory(_store.ContentPath);
        _store.Reopen();

        Assert.Equal(1, (await _store.SyncAsync()).DeletionsHeldBack);
        Assert.Equal(1, (await _store.SyncPathsAsync("a.md")).DeletionsHeldBack);
        Assert.Equal(["a A story"], Titles());

        Directory.Delete(_store.ContentPath);
        Directory.Move(_store.ContentPath + ".away", _store.ContentPath);
        Assert.Equal((0, 0), await _store.SyncAsync() is var r ? (r.DeletionsHeldBack, r.Changed) : default);
        _store.Delete("a.md");
        Assert.Equal((0, 1), await _store.SyncPathsAsync("a.md") is var last ? (last.DeletionsHeldBack, last.Deleted) : default);
    }

    // The rights of a whole tree are changed, and the event of a file in it comes alone.
    [Theory]
    [InlineData("2026/01/a.md")]
    [InlineData("2026/01")]
    public async Task What_stands_in_a_folder_that_may_not_be_entered_is_not_gone(string named)
    {
        if (OperatingSystem.IsWindows() || await Privileges.RanWithoutThemAsync())
            return;
        await LoadAsync("2026/01/a.md", "b.md");
        File.SetUnixFileMode(_store.Full("2026"), UnixFileMode.None);
        try
        {
            await Assert.ThrowsAsync<UnauthorizedAccessException>(() => _store.SyncPathsAsync(named));
            Assert.Equal(["2026/01/a A story", "b A story"], Titles());
        }
        finally
        {
            File.SetUnixFileMode(_store.Full("2026"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        Assert.Equal((0, 2), await _store.SyncPathsAsync(named) is var r ? (r.Deleted, r.Loaded) : default);
    }

    [Fact]
    public async Task A_file_whose_name_is_not_utf8_is_reported_until_it_is_renamed()
    {
        if (!OperatingSystem.IsLinux())
            return;
        await LoadAsync("a.md");
        Shell("printf x > $'b\\xff.md'; mkdir $'c\\xff'; printf x > $'c\\xff/d.md'");

        var report = await _store.SyncPathsAsync("b\uFFFD.md");

        Assert.Equal(["b\uFFFD.md CN307", "c\uFFFD CN307"], report.Problems.Select(p => $"{p.Path} {p.Code}"));
        Assert.Equal((1, 2), (report.Loaded, report.Rejected));
        Assert.Equal((0, 2), await _store.SyncAsync() is var again ? (again.Changed, again.Rejected) : default);

        Shell("rm $'b\\xff.md'; rm -r $'c\\xff'");
        Assert.Equal((0, 1, 2), await _store.SyncAsync() is var mended ? (mended.Rejected, mended.Loaded, mended.Deleted) : default);
    }

    /// <summary>Both came by one path, which the store holds once: every sync failed.</summary>
    [Fact]
    public async Task A_file_whose_name_is_not_utf8_is_reported_beside_one_that_is_spelt_as_it_comes()
    {
        if (!OperatingSystem.IsLinux())
            return;
        _store.Write("caf\uFFFD.md", new ArticleFile());
        _store.Write("folder\uFFFD/b.md", new ArticleFile());
        Shell("printf x > $'caf\\xe9.md'; mkdir $'folder\\xe9'; printf x > $'folder\\xe9/c.md'");

        var report = await _store.SyncAsync();

        Assert.Equal(["caf\uFFFD\uFFFD.md CN307", "folder\uFFFD\uFFFD CN307"], report.Problems.Select(p => $"{p.Path} {p.Code}"));
        Assert.Equal((2, 2), (report.Loaded, report.Rejected));
        Assert.Equal((0, 0, 2), await _store.SyncAsync() is var again ? (again.Changed, again.Deleted, again.Rejected) : default);
        Shell("rm -r *"); // .NET can't
    }

    [Fact]
    public void Where_names_are_found_in_any_case_the_list_tells_which_are_gone()
    {
        _store.Write("Story.md", new ArticleFile());
        _store.Write("other.md", new ArticleFile());
        var (before, back) = (_store.Folder.Find("Story.md")!.Value, _store.Folder.Find("other.md")!.Value);
        var look = new FolderLook([before with { Path = "story.md" }], [], new HashSet<string>(), [before, back], [], new KnownStamps(), _store.Folder.Identity);

        Assert.Equal(["Story.md"], look.Again(_store.Folder).Gone.Select(s => s.Path));
    }

    private void Shell(string script)
    {
        using var shell = Process.Start(new ProcessStartInfo("bash", ["-c", script]) { WorkingDirectory = _store.ContentPath })!;
        shell.WaitForExit();
        Assert.Equal(0, shell.ExitCode);
    }

    private async Task LoadAsync(params string[] paths)
    {
        foreach (var path in paths)
            _store.Write(path, new ArticleFile());
        Assert.Equal(paths.Length, (await _store.SyncAsync()).Loaded);
    }

    private List<string> Titles()
    {
        using var db = _store.Read();
        return [.. db.Articles.Visible().OrderBy(a => a.Key).Select(a => a.Key + " " + a.Title)];
    }

    public void Dispose() => _store.Dispose();
}
