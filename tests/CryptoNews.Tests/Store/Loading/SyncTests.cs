using System.Diagnostics;
using CryptoNews.Content;
using CryptoNews.Store;

namespace CryptoNews.Tests.Store;

public sealed class SyncTests : IDisposable
{
    private readonly TestStore _store = new();

    // In images of containers all files have one time, and a correction need not change the size.
    [Fact]
    public async Task A_file_of_the_same_size_and_time_is_read_when_the_system_noted_a_change()
    {
        var epoch = DateTime.UnixEpoch.AddSeconds(1);
        foreach (var (title, read) in new[] { ("Old text", 1), ("New text", 1) })
        {
            _store.Write("a.md", new ArticleFile { Title = title });
            File.SetLastWriteTimeUtc(_store.Full("a.md"), epoch);

            Assert.Equal(read, (await _store.SyncAsync()).Changed);
            Assert.Equal(0, (await _store.SyncAsync()).Changed);
            await using var db = _store.Read();
            Assert.Equal(title, db.Articles.Single().Title);
        }
    }

    // The system notes such things as rights, too, which change nothing for readers.
    [Fact]
    public async Task A_file_that_went_and_came_back_is_no_change()
    {
        _store.Write("a.md", new ArticleFile());
        await _store.SyncAsync();
        File.Move(_store.Full("a.md"), _store.Full("b.md"));
        File.Move(_store.Full("b.md"), _store.Full("a.md"));

        Assert.Equal(0, (await _store.SyncAsync()).Changed);
    }

    [Fact]
    public async Task A_first_sync_loads_every_article_and_says_so()
    {
        _store.Write("2026/01/one.md", new ArticleFile { Title = "One" });
        _store.Write("2026/01/one.uk.md", new ArticleFile { Title = "Один" });
        _store.Write("_pages/about.md", ArticleFile.Page("About"));
        _store.Write("notes.txt", "not content");
        _store.Write("broken.md", "no front matter");

        var report = await _store.SyncAsync();

        Assert.Equal((4, 0, 3, 1, 0), (report.Changed, report.Deleted, report.Loaded, report.Rejected, report.DeletionsHeldBack));
        Assert.All(report.Problems, p => Assert.Equal("broken.md", p.Path));
        Assert.NotEmpty(report.Problems);
        using var db = _store.Read();
        Assert.True(db.State.Single().Complete);
        Assert.Equal(["en/2026/01/one One", "uk/2026/01/one Один"], Titles(db));
        Assert.Equal("About", db.Pages.Single().Title);
    }

    [Fact]
    public async Task A_second_sync_of_the_same_folder_changes_nothing()
    {
        _store.Write("one.md", new ArticleFile { Tags = ["A"] });
        _store.Write("two.md", "broken");
        await _store.SyncAsync();
        var (rows, generation) = (Rows.In(_store.File, Rows.OfTheSiteAndFiles), _store.Generation());

        var report = await _store.SyncAsync();

        Assert.Equal((0, 0, 1, 1), (report.Changed, report.Deleted, report.Loaded, report.Rejected));
        Assert.Empty(report.Problems);
        Assert.Equal(rows, Rows.In(_store.File, Rows.OfTheSiteAndFiles));
        Assert.Equal(generation, _store.Generation());
    }

    [Fact]
    public async Task A_look_says_whether_there_is_anything_to_do_and_does_nothing()
    {
        _store.Write("one.md", new ArticleFile());
        _store.Write("two.md", "broken");
        Assert.Null(await _store.Loader.LookAsync(SyncReason.Poll, TestContext.Current.CancellationToken)); // nothing is known before the first sync
        await _store.SyncAsync();
        var rows = Rows.In(_store.File, Rows.OfTheSiteAndFiles);

        var report = await _store.Loader.LookAsync(SyncReason.Poll, TestContext.Current.CancellationToken);
        Assert.Equal((SyncReason.Poll, 1, 1, 0), (report!.Reason, report.Loaded, report.Rejected, report.Changed));

        _store.Write("one.md", new ArticleFile { Title = "Other" });
        Assert.Null(await _store.Loader.LookAsync(SyncReason.Poll, TestContext.Current.CancellationToken));
        Assert.Equal(rows, Rows.In(_store.File, Rows.OfTheSiteAndFiles));

        await _store.SyncAsync();
        _store.Delete("two.md");
        Assert.Null(await _store.Loader.LookAsync(SyncReason.Poll, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_look_waits_for_no_sync()
    {
        _store.Write("one.md", new ArticleFile());
        await _store.SyncAsync();
        _store.Write("one.md", new ArticleFile { Title = "Other" });
        using var inside = new SemaphoreSlim(0);
        using var done = new SemaphoreSlim(0);
        _store.Loader.Progress = (_, _) =>
        {
            inside.Release();
            done.Wait(TestContext.Current.CancellationToken);
        };

        var sync = _store.SyncAsync();
        await inside.WaitAsync(TestContext.Current.CancellationToken);
        Assert.Null(await _store.Loader.LookAsync(SyncReason.Poll, TestContext.Current.CancellationToken));
        Assert.False(sync.IsCompleted);
        done.Release();
        await sync;
    }

    [Fact]
    public async Task An_empty_folder_is_a_whole_site_too()
    {
        var report = await _store.SyncAsync();

        Assert.Equal((0, 0), (report.Loaded, report.Changed));
        using var db = _store.Read();
        Assert.True(db.State.Single().Complete);
    }

    [Fact]
    public async Task An_edit_replaces_the_article_and_everything_that_hangs_on_it()
    {
        _store.Write("story.md", new ArticleFile { Title = "Before", Tags = ["Old", "Kept"], Aliases = ["/was"], Category = "MINING", SourceKey = "a" });
        await _store.SyncAsync();
        _store.Write("story.md", new ArticleFile { Title = "After", Tags = ["New", "Kept"], Aliases = ["/is"], Category = "FIAT", SourceKey = "b" });

        var report = await _store.SyncAsync();

        Assert.Equal((1, 0, 1), (report.Changed, report.Deleted, report.Loaded));
        using var db = _store.Read();
        Assert.Equal(["en/story After"], Titles(db));
        Assert.Equal(["kept", "new"], db.TagEntries.Select(t => t.Slug).Order().ToList());
        Assert.Equal(["/is"], db.Aliases.Select(a => a.Address).ToList());
        Assert.Equal(["fiat"], db.Terms.Where(t => t.Kind == TermKind.Category).Select(t => t.Slug).ToList());
        Assert.Equal(["b"], db.Terms.Where(t => t.Kind == TermKind.Source).Select(t => t.Slug).ToList());
        Assert.Single(db.Bodies);
    }

    [Fact]
    public async Task A_deleted_file_leaves_nothing_behind()
    {
        _store.Write("story.md", new ArticleFile { Tags = ["A"], Aliases = ["/was"], SourceKey = "s" });
        _store.Write("_pages/about.md", ArticleFile.Page("About"));
        await _store.SyncAsync();
        _store.Delete("story.md");
        _store.Delete("_pages/about.md");

        var report = await _store.SyncAsync();

        Assert.Equal((0, 2, 0), (report.Changed, report.Deleted, report.Loaded));
        Assert.Empty(Rows.In(_store.File, Rows.OfTheSiteAndFiles));
    }

    [Fact]
    public async Task A_moved_file_moves_its_article()
    {
        _store.Write("2025/story.md", new ArticleFile());
        await _store.SyncAsync();
        _store.Move("2025/story.md", "2026/story.md");

        var report = await _store.SyncAsync();

        Assert.Equal((1, 1, 1), (report.Changed, report.Deleted, report.Loaded));
        using var db = _store.Read();
        Assert.Equal(["en/2026/story A story"], Titles(db));
    }

    [Fact]
    public async Task A_rename_that_changes_only_case_keeps_the_address_and_is_never_a_clash()
    {
        _store.Write("Story.md", new ArticleFile());
        await _store.SyncAsync();
        _store.Move("Story.md", "story.md");

        var report = await _store.SyncAsync();

        Assert.Empty(report.Problems);
        Assert.Equal((1, 1, 1, 0), (report.Changed, report.Deleted, report.Loaded, report.Rejected));
        using var db = _store.Read();
        Assert.Equal("story.md", db.Articles.Single().Path);
    }

    [Fact]
    public async Task A_touched_file_is_read_but_nothing_changes()
    {
        _store.Write("story.md", new ArticleFile());
        await _store.SyncAsync();
        var (rows, generation) = (Rows.In(_store.File, Rows.OfTheSite), _store.Generation());
        _store.Touch("story.md");

        var report = await _store.SyncAsync();

        Assert.Equal(0, report.Changed);
        Assert.Equal(rows, Rows.In(_store.File, Rows.OfTheSite));
        Assert.Equal(generation, _store.Generation());
        using var db = _store.Read();
        Assert.Equal(_store.Folder.Find("story.md")!.Value.ModifiedTicks, db.Files.Single().ModifiedTicks);
    }

    [Theory]
    [InlineData("a.uk.md", true)] // takes b's place beside a
    [InlineData("c.md", true)]
    [InlineData("due.md", false, false, "6952")]
    [InlineData("a.uk.md", false, true)]
    [InlineData("c.md", false, true)]
    public async Task An_article_to_come_that_claims_the_id_of_others_is_a_change_that_readers_may_see_and_a_draft_is_none(string path, bool mayBeSeen, bool isDraft = false, string id = "6951")
    {
        _store.Write("a.md", new ArticleFile { ExternalId = "6951" });
        _store.Write("b.uk.md", new ArticleFile { ExternalId = "6951" });
        await _store.SyncAsync();
        var generation = _store.Generation();

        _store.Write(path, new ArticleFile { ExternalId = id, Draft = isDraft, PublishedAt = TestStore.Start.AddDays(1) });
        await _store.SyncAsync();

        Assert.Equal(mayBeSeen, _store.Generation() > generation);
        generation = _store.Generation();
        _store.Delete(path);
        await _store.SyncAsync();
        Assert.Equal(mayBeSeen, _store.Generation() > generation);
    }

    [Fact]
    public async Task A_draft_of_a_translation_is_no_change_that_readers_may_see()
    {
        _store.Write("a.md", new ArticleFile { ExternalId = "6951" });
        await _store.SyncAsync();
        var generation = _store.Generation();

        _store.Write("a.uk.md", new ArticleFile { ExternalId = "6951", Draft = true });
        await _store.SyncAsync();

        Assert.Equal(generation, _store.Generation());
    }

    // c is the translation of a, which comes first, until the hidden article says that b has translations.
    [Fact]
    public async Task An_article_to_come_that_pairs_others_anew_is_a_change_whatever_its_language()
    {
        var cancel = TestContext.Current.CancellationToken;
        using var store = new TestStore(new ContentRules { Languages = ["en", "uk", "de"] });
        foreach (var path in new[] { "a.md", "b.md", "c.de.md" })
            store.Write(path, new ArticleFile { ExternalId = "7" });
        await store.SyncAsync();
        Assert.Equal("a", await TwinOfC());
        var generation = store.Generation();

        store.Write("b.uk.md", new ArticleFile { ExternalId = "7", PublishedAt = TestStore.Start.AddDays(1) });
        await store.SyncAsync();
        Assert.Equal("b", await TwinOfC());
        Assert.True(store.Generation() > generation);
        generation = store.Generation();

        store.Delete("b.uk.md");
        await store.SyncAsync();
        Assert.Equal("a", await TwinOfC());
        Assert.True(store.Generation() > generation);

        async Task<string> TwinOfC()
        {
            await using var db = store.Read();
            return Assert.Single(await db.TwinsOfAsync(db.Articles.Single(a => a.Key == "c"), store.Rules.Languages, cancel)).Key;
        }
    }

    [Fact]
    public async Task A_thousand_changes_are_told_one_by_one_and_of_more_that_there_are_more()
    {
        _store.Write("first.md", new ArticleFile());
        await _store.SyncAsync();
        for (var i = 0; i < 1000; i++)
            _store.Write($"s{i}.md", new ArticleFile());
        var thousand = await _store.SyncAsync();
        for (var i = 0; i < 1001; i++)
            _store.Write($"t{i}.md", new ArticleFile());
        var more = await _store.SyncAsync();

        Assert.Equal((1000, false), (thousand.Articles.Count, thousand.ArticlesLeftOut));
        Assert.Equal((1000, true), (more.Articles.Count, more.ArticlesLeftOut));
    }

    [Fact]
    public async Task A_page_whose_file_is_deleted_makes_another_state_and_a_draft_of_one_does_not()
    {
        _store.Write("_pages/about.md", ArticleFile.Page("About"));
        _store.Write("_pages/draft.md", ArticleFile.Page("Draft") with { Draft = true });
        await _store.SyncAsync();
        var generation = _store.Generation();

        _store.Delete("_pages/draft.md");
        await _store.SyncAsync();
        Assert.Equal(generation, _store.Generation());

        _store.Delete("_pages/about.md");
        await _store.SyncAsync();
        Assert.True(_store.Generation() > generation);
    }

    // Nobody has it open any more when it is read the first time: only that it grows shows that it is half.
    [Fact]
    public async Task A_file_that_is_copied_slowly_is_looked_at_twice()
    {
        _store.Write("first.md", new ArticleFile());
        await _store.SyncAsync();
        _store.Write("slow.md", new ArticleFile { Title = "Half" });
        using var loader = new ContentLoader(_store.Folder, _store.Rules, _store.File, _store.Clock) { SecondLookAfter = TimeSpan.FromSeconds(4) };
        using var log = new CommandLog(_store.File);
        var copied = Task.CompletedTask;
        log.OnCommand = command =>
        {
            // The folder is listed before the store is asked what it knows.
            if (copied == Task.CompletedTask && command.Text.Contains("Pictures", StringComparison.Ordinal))
                copied = GrowAsync();
        };

        var report = await loader.SyncAsync(cancellationToken: TestContext.Current.CancellationToken);
        await copied;

        Assert.Equal(["slow.md"], report.FollowUp.LookAgain);

        async Task GrowAsync()
        {
            await Task.Delay(300, TestContext.Current.CancellationToken);
            await File.AppendAllTextAsync(_store.Full("slow.md"), "The rest.\n", TestContext.Current.CancellationToken);
        }
    }

    // Not on every disk: some end with the year 2446.
    [Fact]
    public async Task A_file_last_written_in_a_year_that_no_date_holds_is_a_file_like_others()
    {
        if (!OperatingSystem.IsLinux())
            return;
        _store.Write("story.md", new ArticleFile());
        using (var touch = Process.Start("touch", ["-d", "@300000000000", _store.Full("story.md")]))
            await touch.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal((1, 1), await _store.SyncAsync() is var first ? (first.Changed, first.Loaded) : default);
        Assert.Equal((0, 1), await _store.SyncAsync() is var again ? (again.Changed, again.Loaded) : default);
        Assert.Equal((0, 1), await _store.SyncPathsAsync("story.md") is var named ? (named.Changed, named.Loaded) : default);
    }

    [Fact]
    public async Task A_draft_is_hidden_and_comes_back_when_it_is_none()
    {
        _store.Write("story.md", new ArticleFile { Tags = ["A"] });
        await _store.SyncAsync();
        _store.Write("story.md", new ArticleFile { Tags = ["A"], Draft = true });
        await _store.SyncAsync();
        using (var db = _store.Read())
        {
            Assert.Equal(ArticleStatus.Hidden, db.Articles.Single().Status);
            Assert.Empty(db.TagEntries);
            Assert.Empty(db.Terms);
            Assert.Empty(db.TermSpellings);
        }

        _store.Write("story.md", new ArticleFile { Tags = ["A"], Draft = false });
        await _store.SyncAsync();
        using (var db = _store.Read())
        {
            Assert.Equal(ArticleStatus.Live, db.Articles.Single().Status);
            Assert.Single(db.TagEntries);
        }
    }

    [Fact]
    public async Task Every_value_of_an_article_is_stored()
    {
        var text = new ArticleFile
        {
            Title = "Title",
            UpdatedAt = TestStore.Start,
            ExpiresAt = TestStore.Start.AddDays(9),
            ExternalId = "056",
            SourceKey = "bitcoin.com",
            SourceName = "Bitcoin.com",
            Category = "SECURITY INCIDENTS",
            Tags = ["C#", "Майнінг"],
            Aliases = ["/a", "/b"],
            StickyWeight = 7,
            Sentiment = "NEGATIVE",
            Body = "Words of the body.\n\n## Далі\n\nБільше слів.\n\n## Вплив на крипторинок\n\n- Перший\n",
        }.ToString();
        _store.Write("2026/x.uk.md", text);
        await _store.SyncAsync();

        var article = new ArticleParser(_store.Rules).Parse("2026/x.uk.md", System.Text.Encoding.UTF8.GetBytes(text)).Article!;
        StoreAgreement.AssertAgrees(_store, new Oracle.OracleSite([new ParsedFile("2026/x.uk.md", article.Key, "uk", article, null, [])], TestStore.Start));
        using var db = _store.Read();
        var body = db.Bodies.Single();
        Assert.Equal(article.Aliases, body.Aliases);
        Assert.NotEmpty(article.Body.Headings);
        Assert.Equal(article.Body.Headings, body.Headings);
        Assert.Equal(["Перший"], article.Body.Impacts);
        Assert.Equal(article.Body.Impacts, body.Impacts);
    }

    [Fact]
    public async Task Two_fresh_loads_of_one_folder_have_equal_rows()
    {
        using var other = new TestStore();
        foreach (var i in Enumerable.Range(0, 40))
        {
            var file = new ArticleFile { Title = $"Story {i}", PublishedAt = TestStore.Start.AddHours(-i % 5), Tags = [$"Tag {i % 7}", "All"], Aliases = [$"/old/{i}"] };
            _store.Write($"s{i}.md", file);
        }

        foreach (var i in Enumerable.Range(0, 40).Reverse())
            Copy(_store, other, $"s{i}.md");

        await _store.SyncAsync();
        await other.SyncAsync();
        Assert.Equal(Rows.In(_store.File, Rows.OfTheSiteAndFiles), Rows.In(other.File, Rows.OfTheSiteAndFiles));
    }

    [Fact]
    public async Task Two_syncs_at_once_take_turns()
    {
        foreach (var i in Enumerable.Range(0, 30))
            _store.Write($"s{i}.md", new ArticleFile());

        var reports = await Task.WhenAll(_store.SyncAsync(), _store.SyncAsync(), _store.SyncAsync());

        Assert.Equal([0, 0, 30], reports.Select(r => r.Changed).Order());
        Assert.All(reports, r => Assert.Equal(30, r.Loaded));
    }

    [Fact]
    public async Task An_article_that_is_over_is_a_change_when_it_comes_and_when_it_goes()
    {
        _store.Write("a.md", new ArticleFile());
        await _store.SyncAsync();
        var before = _store.Generation();

        _store.Write("over.md", new ArticleFile { ExpiresAt = TestStore.Start.AddHours(-1) });
        await _store.SyncAsync();
        var with = _store.Generation();
        _store.Delete("over.md");
        await _store.SyncAsync();

        Assert.Equal((before + 1, before + 2), (with, _store.Generation()));
    }

    [Fact]
    public async Task A_page_that_comes_and_one_that_goes_make_another_state_each()
    {
        _store.Write("a.md", new ArticleFile());
        await _store.SyncAsync();
        var before = _store.Generation();

        _store.Write("_pages/about.md", ArticleFile.Page("About"));
        await _store.SyncAsync();
        var with = _store.Generation();
        _store.Delete("_pages/about.md");
        await _store.SyncAsync();

        Assert.Equal((before + 1, before + 2), (with, _store.Generation()));

        _store.Write("_pages/draft.md", ArticleFile.Page("Draft") with { Draft = true });
        await _store.SyncAsync();
        _store.Delete("_pages/draft.md");
        await _store.SyncAsync();
        Assert.Equal(before + 2, _store.Generation());
    }

    [Fact]
    public async Task Of_an_article_only_what_it_was_first_and_is_last_is_told()
    {
        _store.Write("a.md", new ArticleFile());
        await _store.SyncAsync();
        using var db = _store.Read();
        var article = db.Articles.Single();

        Assert.Empty(After("+-"));
        Assert.Equal([ArticleChangeKind.Appeared], After("+-+"));
        Assert.Equal([ArticleChangeKind.Changed], After("-+"));
        Assert.Equal([ArticleChangeKind.Gone], After("-+-"));

        IEnumerable<ArticleChangeKind> After(string steps)
        {
            var changes = new ArticleChanges();
            foreach (var step in steps)
            {
                if (step == '+')
                    changes.Shown(article);
                else
                    changes.Hidden(article);
            }

            return changes.ToList().Select(c => c.Kind);
        }
    }

    private static void Copy(TestStore from, TestStore to, string path)
    {
        File.Copy(from.Full(path), to.Full(path));
        File.SetLastWriteTimeUtc(to.Full(path), File.GetLastWriteTimeUtc(from.Full(path)));
    }

    private static List<string> Titles(PortalContext db) =>
        [.. db.Articles.Select(a => a.Language + "/" + a.Key + " " + a.Title).AsEnumerable().Order(StringComparer.Ordinal)];

    public void Dispose() => _store.Dispose();
}
