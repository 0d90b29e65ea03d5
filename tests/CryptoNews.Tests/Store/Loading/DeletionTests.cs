using CryptoNews.Store;

namespace CryptoNews.Tests.Store;

/// <summary>More than 50 files and more than a fifth of all, gone at once, are a lost disk rather than an editor's wish.</summary>
public sealed class DeletionTests : IDisposable
{
    private readonly TestStore _store = new();

    [Theory]
    [InlineData(51, 51, true)]
    [InlineData(50, 50, false)]
    [InlineData(260, 53, true)]
    [InlineData(265, 53, false)]
    [InlineData(300, 51, false)]
    public async Task Deletions_are_held_back_when_they_are_suspiciously_many(int files, int gone, bool heldBack)
    {
        await LoadAsync(files);
        var rows = Rows.In(_store.File, Rows.OfTheSiteAndFiles);
        DeleteFirst(gone);

        var report = await _store.SyncAsync();

        Assert.Equal((heldBack ? gone : 0, heldBack ? 0 : gone), (report.DeletionsHeldBack, report.Deleted));
        Assert.Equal(heldBack, rows.SequenceEqual(Rows.In(_store.File, Rows.OfTheSiteAndFiles)));
        using var db = _store.Read();
        Assert.Equal(heldBack ? files : files - gone, db.Articles.Count());
    }

    [Fact]
    public async Task Held_back_deletions_stay_so_until_the_files_are_back()
    {
        await LoadAsync(60);
        DeleteFirst(60);
        Assert.Equal(60, (await _store.SyncAsync()).DeletionsHeldBack);
        Assert.Equal(60, (await _store.SyncAsync()).DeletionsHeldBack);
        foreach (var i in Enumerable.Range(0, 60))
            _store.Write($"s{i}.md", new ArticleFile { Title = $"Story {i}" });

        var report = await _store.SyncAsync();

        Assert.Equal((0, 0, 0, 60), (report.DeletionsHeldBack, report.Deleted, report.Changed, report.Loaded));
    }

    [Fact]
    public async Task Held_back_deletions_stay_so_however_many_files_come_or_come_back()
    {
        await LoadAsync(260);
        DeleteFirst(60);
        Assert.Equal(60, (await _store.SyncAsync()).DeletionsHeldBack);
        for (var i = 0; i < 100; i++)
            _store.Write($"new{i}.md", new ArticleFile());
        Assert.Equal((60, 0), await _store.SyncAsync() is var more ? (more.DeletionsHeldBack, more.Deleted) : default);
        for (var i = 0; i < 30; i++)
            _store.Write($"s{i}.md", new ArticleFile { Title = $"Story {i}" });
        Assert.Equal((30, 0), await _store.SyncAsync() is var fewer ? (fewer.DeletionsHeldBack, fewer.Deleted) : default);

        // An editor's own deletions go on beside them.
        _store.Delete("s259.md");
        var report = await _store.SyncAsync();

        Assert.Equal((30, 1), (report.DeletionsHeldBack, report.Deleted));
        Assert.Equal(Enumerable.Range(30, 30).Select(i => $"s{i}.md").Order(StringComparer.Ordinal), report.FollowUp.HeldBack);
        Assert.Equal((0, 30), await _store.SyncAsync(confirmDeletions: true) is var done ? (done.DeletionsHeldBack, done.Deleted) : default);
    }

    [Fact]
    public async Task A_file_in_the_place_of_the_lost_folder_takes_nothing_off_the_site()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only there one folder is told from another.");
        await LoadAsync(40);
        Directory.Move(_store.ContentPath, _store.ContentPath + ".away");
        Directory.CreateDirectory(_store.ContentPath);
        Assert.Equal(40, (await _store.SyncAsync()).DeletionsHeldBack);
        _store.Write("new.md", new ArticleFile());

        Assert.Equal((40, 0), await _store.SyncAsync() is var report ? (report.DeletionsHeldBack, report.Deleted) : default);
    }

    [Fact]
    public async Task Held_back_deletions_are_done_when_somebody_confirms_them()
    {
        await LoadAsync(60);
        DeleteFirst(55);
        await _store.SyncAsync();

        var report = await _store.SyncAsync(confirmDeletions: true);

        Assert.Equal((0, 55, 5), (report.DeletionsHeldBack, report.Deleted, report.Loaded));
        Assert.Equal((0, 0), ((await _store.SyncAsync()).DeletionsHeldBack, 0));
    }

    [Fact]
    public async Task Confirmed_files_raise_no_suspicion_and_others_still_do()
    {
        await LoadAsync(130);
        DeleteFirst(60);
        var missing = (await _store.SyncAsync()).FollowUp.HeldBack;
        Assert.Equal(Enumerable.Range(0, 60).Select(i => $"s{i}.md").Order(StringComparer.Ordinal), missing);
        DeleteFirst(120);

        var report = await _store.Loader.SyncAsync(confirmed: missing.ToHashSet(StringComparer.Ordinal), cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal((60, 60, 70), (report.Deleted, report.DeletionsHeldBack, report.Loaded));
        Assert.Equal(60, report.Files.Count(f => f.Outcome is null));
        using var db = _store.Read();
        Assert.Equal(70, db.Articles.Count());
    }

    [Fact]
    public async Task Confirmed_files_that_are_back_stay()
    {
        await LoadAsync(60);
        DeleteFirst(60);
        var missing = (await _store.SyncAsync()).FollowUp.HeldBack;
        _store.Write("s7.md", new ArticleFile { Title = "Story 7" });

        var report = await _store.Loader.SyncAsync(confirmed: missing.ToHashSet(StringComparer.Ordinal), cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal((59, 0, 1), (report.Deleted, report.DeletionsHeldBack, report.Loaded));
    }

    [Fact]
    public async Task New_files_are_live_while_deletions_are_held_back()
    {
        await LoadAsync(60);
        DeleteFirst(60);
        _store.Write("new.md", new ArticleFile());

        var report = await _store.SyncAsync();

        Assert.Equal((1, 60, 61), (report.Changed, report.DeletionsHeldBack, report.Loaded));
        using var db = _store.Read();
        Assert.Equal(61, db.Articles.Count());
    }

    [Fact]
    public async Task Files_that_moved_while_the_program_was_updated_are_not_lost()
    {
        await LoadAsync(60);
        _store.Close();
        for (var i = 0; i < 60; i++)
            _store.Move($"s{i}.md", $"2026/s{i}.md");
        _store.Reopen(rules: "of the update");

        var report = await _store.SyncAsync();

        Assert.Equal((60, 60, 0, 60), (report.Changed, report.Deleted, report.DeletionsHeldBack, report.Loaded));
    }

    [Fact]
    public async Task Files_that_git_wrote_anew_in_another_place_are_not_lost()
    {
        await LoadAsync(60);
        for (var i = 0; i < 60; i++)
            WriteAnew($"s{i}.md", $"2026/s{i}.md");

        var report = await _store.SyncAsync();

        Assert.Equal((60, 60, 0, 60), (report.Changed, report.Deleted, report.DeletionsHeldBack, report.Loaded));
    }

    [Fact]
    public async Task Files_that_git_writes_anew_while_it_is_looked_at_are_not_there_twice()
    {
        await LoadAsync(60);
        for (var i = 0; i < 60; i++)
            File.Move(_store.Full($"s{i}.md"), _store.Full($"s{i}.away"));
        Assert.Equal(60, (await _store.SyncAsync()).DeletionsHeldBack);

        for (var i = 0; i < 60; i++)
            WriteAnew($"s{i}.away", $"2026/s{i}.md");
        var report = await _store.SyncAsync();

        Assert.Equal((60, 60, 0, 60), (report.Changed, report.Deleted, report.DeletionsHeldBack, report.Loaded));
    }

    [Fact]
    public async Task Files_that_git_wrote_anew_before_the_old_ones_were_missed_are_not_lost()
    {
        await LoadAsync(60);
        foreach (var i in Enumerable.Range(0, 60))
        {
            WriteAnew($"s{i}.md", $"2026/s{i}.md");
            File.Copy(_store.Full($"2026/s{i}.md"), _store.Full($"s{i}.md"));
        }

        Assert.Equal((60, 120), await _store.SyncPathsAsync("2026") is var both ? (both.Changed, both.Loaded) : default);
        foreach (var i in Enumerable.Range(0, 60))
            _store.Delete($"s{i}.md");
        var report = await _store.SyncAsync();

        Assert.Equal((0, 60, 0, 60), (report.Changed, report.Deleted, report.DeletionsHeldBack, report.Loaded));
    }

    [Fact]
    public async Task Of_many_files_with_the_same_text_each_that_stays_explains_one()
    {
        foreach (var i in Enumerable.Range(0, 70))
            _store.Write($"s{i}.md", new ArticleFile());
        await _store.SyncAsync();
        foreach (var i in Enumerable.Range(0, 65))
            _store.Delete($"s{i}.md");

        Assert.Equal(60, (await _store.SyncAsync()).DeletionsHeldBack);
    }

    [Fact]
    public async Task Files_of_the_same_size_with_other_texts_have_not_moved()
    {
        WriteAlike(60);
        await _store.SyncAsync();
        foreach (var i in Enumerable.Range(100, 60))
        {
            _store.Delete($"s{i}.md");
            _store.Write($"2026/s{i}.md", new ArticleFile { Title = $"Glory {i}" });
        }

        Assert.Equal((60, 60), await _store.SyncAsync() is var report ? (report.Changed, report.DeletionsHeldBack) : default);
    }

    [Fact]
    public async Task One_file_that_came_explains_one_that_went_however_many_were_its_equals()
    {
        foreach (var i in Enumerable.Range(10, 60))
        {
            _store.Write($"s{i}.md", new ArticleFile { Title = $"Story {i}" });
            File.SetLastWriteTimeUtc(_store.Full($"s{i}.md"), TestStore.Start.UtcDateTime);
        }

        await _store.SyncAsync();
        _store.Move("s10.md", "2026/s10.md");
        foreach (var i in Enumerable.Range(11, 59))
            _store.Delete($"s{i}.md");

        var report = await _store.SyncAsync();

        Assert.Equal((59, 1, 1), (report.DeletionsHeldBack, report.Deleted, report.Changed));
    }

    [Fact]
    public async Task A_file_that_moved_is_taken_for_no_other_that_moved_too()
    {
        WriteAlike(120);
        await _store.SyncAsync();
        foreach (var i in Enumerable.Range(100, 60))
            _store.Move($"s{i}.md", $"2026/s{i}.md");
        foreach (var i in Enumerable.Range(160, 60))
            _store.Move($"s{i}.md", $"2026/t{i}.md");

        var report = await _store.SyncAsync();

        Assert.Equal((120, 120, 0), (report.Changed, report.Deleted, report.DeletionsHeldBack));
    }

    [Fact]
    public async Task A_file_that_was_there_before_explains_none_that_went()
    {
        foreach (var i in Enumerable.Range(100, 60))
            _store.Write($"kept{i}.md", new ArticleFile { Title = "A longer story" });
        WriteAlike(60);
        await _store.SyncAsync();
        foreach (var i in Enumerable.Range(100, 60))
            _store.Move($"s{i}.md", $"kept{i}.md");

        Assert.Equal(60, (await _store.SyncAsync()).DeletionsHeldBack);
    }

    [Fact]
    public async Task To_look_is_not_enough_while_deletions_are_held_back()
    {
        var cancel = TestContext.Current.CancellationToken;
        await LoadAsync(60);
        Directory.CreateDirectory(_store.ContentPath + "-away");
        foreach (var i in Enumerable.Range(0, 60))
            File.Move(_store.Full($"s{i}.md"), Path.Combine(_store.ContentPath + "-away", $"s{i}.md"));
        Assert.Equal(60, (await _store.SyncAsync()).DeletionsHeldBack);
        foreach (var i in Enumerable.Range(0, 60))
            File.Move(Path.Combine(_store.ContentPath + "-away", $"s{i}.md"), _store.Full($"s{i}.md"));

        Assert.Null(await _store.Loader.LookAsync(SyncReason.Poll, cancel));
        Assert.Equal(0, (await _store.SyncAsync()).DeletionsHeldBack);
        Assert.NotNull(await _store.Loader.LookAsync(SyncReason.Poll, cancel));
    }

    [Fact]
    public async Task A_missing_folder_is_an_error_and_deletes_nothing()
    {
        await LoadAsync(3);
        var rows = Rows.In(_store.File, Rows.OfTheSiteAndFiles);
        Directory.Move(_store.ContentPath, _store.ContentPath + "-away");

        await Assert.ThrowsAnyAsync<IOException>(() => _store.SyncAsync());
        await Assert.ThrowsAnyAsync<IOException>(() => _store.SyncAsync(confirmDeletions: true));

        Assert.Equal(rows, Rows.In(_store.File, Rows.OfTheSiteAndFiles));
        Directory.Move(_store.ContentPath + "-away", _store.ContentPath);
        Assert.Equal((0, 0, 3), await _store.SyncAsync() is var r ? (r.Changed, r.Deleted, r.Loaded) : default);
    }

    // A release with other code of the store, started while the disk of the folder is not mounted.
    [Fact]
    public async Task An_empty_folder_is_an_error_for_a_database_that_was_made_anew_until_somebody_confirms()
    {
        _store.Write("a.md", new ArticleFile());
        _store.Write("b.md", new ArticleFile());
        await _store.SyncAsync();
        _store.Delete("b.md");
        _store.Move("a.md", "../a.md");
        _store.Reopen(shape: "other tables");

        var error = await Assert.ThrowsAsync<ContentMissingException>(() => _store.SyncAsync());
        Assert.Contains($"{_store.ContentPath} is empty, and the database before this one held 2 files", error.Message, StringComparison.Ordinal);
        _store.Reopen(shape: "other tables");
        await Assert.ThrowsAsync<ContentMissingException>(() => _store.SyncAsync());
        using (var db = _store.Read())
            Assert.False(db.State.Single().Complete);

        _store.Move("../a.md", "a.md");
        Assert.Equal(1, (await _store.SyncAsync()).Loaded);
        _store.Delete("a.md");
        await _store.SyncAsync(); // a folder that was seen full is believed
        using (var db = _store.Read())
            Assert.Empty(db.Files);
    }

    [Fact]
    public async Task An_empty_folder_is_believed_when_somebody_confirms_it_or_nothing_was_there_before()
    {
        Assert.Equal(0, (await _store.SyncAsync()).Loaded);
        _store.Reopen(shape: "other tables");
        Assert.Equal(0, (await _store.SyncAsync()).Loaded);
        _store.Write("a.md", new ArticleFile());
        await _store.SyncAsync();
        _store.Delete("a.md");
        _store.Reopen(shape: "yet other tables");

        Assert.Equal(0, (await _store.SyncAsync(confirmDeletions: true)).Loaded);
        using var db = _store.Read();
        Assert.True(db.State.Single().Complete);
    }

    [Fact]
    public async Task A_file_in_place_of_the_folder_is_an_error_and_deletes_nothing()
    {
        await LoadAsync(3);
        Directory.Move(_store.ContentPath, _store.ContentPath + "-away");
        await File.WriteAllTextAsync(_store.ContentPath, "", TestContext.Current.CancellationToken);

        await Assert.ThrowsAnyAsync<IOException>(() => _store.SyncAsync());

        using var db = _store.Read();
        Assert.Equal(3, db.Articles.Count());
    }

    [Fact]
    public async Task A_disk_that_is_mounted_or_unmounted_during_a_sync_takes_nothing_down()
    {
        if (!OperatingSystem.IsLinux())
            return;
        await LoadAsync(20);
        var disk = _store.ContentPath + "-disk";
        var ended = 0;
        using var enough = new CancellationTokenSource();

        // At a moment of the next sync after one that ended, so that no sync sees the disk go and come back.
        void Wait(int most)
        {
            var seen = Volatile.Read(ref ended);
            SpinWait.SpinUntil(() => Volatile.Read(ref ended) > seen || enough.IsCancellationRequested);
            Thread.SpinWait(Random.Shared.Next(most));
        }

        var mounting = Task.Run(
            () =>
            {
                while (!enough.IsCancellationRequested)
                {
                    Directory.Move(_store.ContentPath, disk);
                    Directory.CreateDirectory(_store.ContentPath); // the empty mount point
                    Wait(50_000);
                    Directory.Delete(_store.ContentPath);
                    Directory.Move(disk, _store.ContentPath);
                    Wait(50_000);
                }
            },
            TestContext.Current.CancellationToken);

        var all = Enumerable.Range(0, 20).Select(i => $"s{i}.md").ToArray();
        var answers = new HashSet<string>();
        try
        {
            for (var i = 0; i < 600 || (answers.Count < 3 && i < 20_000); i++, Interlocked.Increment(ref ended))
                answers.Add(await AnswerAsync(() => i % 2 == 0 ? _store.SyncAsync() : _store.SyncPathsAsync(all)));
        }
        finally
        {
            await enough.CancelAsync();
            await mounting;
        }

        Assert.DoesNotContain("deleted", answers);
        Assert.Equal(["held back", "missing", "there"], answers.Order());
        using var db = _store.Read();
        Assert.Equal(20, db.Articles.Count());
    }

    [Fact]
    public async Task What_went_within_the_minute_counts_among_all_there_were()
    {
        for (var i = 0; i < 300; i++)
            _store.Write($"s{i}.md", new ArticleFile { Title = $"Story {i}" });
        await _store.SyncAsync();
        Delete(0, 40);
        Assert.Equal(40, (await _store.SyncAsync()).Deleted);
        Delete(40, 54);

        var report = await _store.SyncAsync();

        Assert.Equal((0, 14), (report.DeletionsHeldBack, report.Deleted)); // 54 of 300

        void Delete(int from, int to)
        {
            for (var i = from; i < to; i++)
                _store.Delete($"s{i}.md");
        }
    }

    private static async Task<string> AnswerAsync(Func<Task<SyncReport>> sync)
    {
        try
        {
            var report = await sync();
            return report.Deleted > 0 ? "deleted" : report.DeletionsHeldBack > 0 ? "held back" : "there";
        }
        catch (IOException)
        {
            return "missing";
        }
    }

    private async Task LoadAsync(int files)
    {
        foreach (var i in Enumerable.Range(0, files))
            _store.Write($"s{i}.md", new ArticleFile { Title = $"Story {i}" });
        Assert.Equal(files, (await _store.SyncAsync()).Loaded);
    }

    /// <summary>The same bytes in another place, of another time.</summary>
    private void WriteAnew(string from, string to)
    {
        var (old, place) = (_store.Full(from), _store.Full(to));
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        File.Copy(old, place);
        File.SetLastWriteTimeUtc(place, TestStore.Start.UtcDateTime.AddDays(-1));
        File.Delete(old);
    }

    /// <summary>Files from number 100 on, of one size and time.</summary>
    private void WriteAlike(int files)
    {
        foreach (var i in Enumerable.Range(100, files))
        {
            _store.Write($"s{i}.md", new ArticleFile { Title = $"Story {i}" });
            File.SetLastWriteTimeUtc(_store.Full($"s{i}.md"), TestStore.Start.UtcDateTime);
        }
    }

    private void DeleteFirst(int files)
    {
        foreach (var i in Enumerable.Range(0, files))
            _store.Delete($"s{i}.md");
    }

    public void Dispose() => _store.Dispose();
}
