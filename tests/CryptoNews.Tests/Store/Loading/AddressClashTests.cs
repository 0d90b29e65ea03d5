using CryptoNews.Content;
using CryptoNews.Store;

namespace CryptoNews.Tests.Store;

/// <summary>"A b.md" comes before "a-b.md" in ordinal order of path, and both mean the address "a-b".</summary>
public sealed class AddressClashTests : IDisposable
{
    private const string First = "A b.md";
    private const string Second = "a-b.md";

    private readonly TestStore _store = new();

    [Theory]
    [InlineData(First, Second)]
    [InlineData(Second, First)]
    public async Task The_first_in_order_of_path_holds_the_address_whatever_came_first(string early, string late)
    {
        _store.Write(early, new ArticleFile { Title = early });
        await _store.SyncAsync();
        _store.Write(late, new ArticleFile { Title = late });
        var report = await _store.SyncAsync();

        AssertHolds(First);
        var problem = Assert.Single(report.Problems);
        Assert.Equal((Second, "CN301", ProblemSeverity.Error), (problem.Path, problem.Code, problem.Severity));
        Assert.Contains(First, problem.ToString(), StringComparison.Ordinal);
        Assert.Equal((1, 1), (report.Loaded, report.Rejected));
        using var db = _store.Read();
        Assert.Equal(FileOutcome.AddressTaken, db.Files.Single(f => f.Path == Second).Outcome);
        Assert.Equal(problem, db.Files.Single(f => f.Path == Second).Problems.Single());
    }

    [Fact]
    public async Task Both_at_once_end_the_same_way()
    {
        _store.Write(First, new ArticleFile { Title = First });
        _store.Write(Second, new ArticleFile { Title = Second });
        var report = await _store.SyncAsync();

        AssertHolds(First);
        Assert.Equal(Second, Assert.Single(report.Problems).Path);
    }

    [Fact]
    public async Task The_second_steps_up_when_the_holder_goes()
    {
        await BothAsync();
        _store.Delete(First);
        var report = await _store.SyncAsync();

        AssertHolds(Second);
        Assert.Empty(report.Problems);
        Assert.Equal((1, 0), (report.Loaded, report.Rejected));
    }

    // "a-b.md" waits; "a–b.md" stands in another language, and wants the address too at the moment at which it becomes free.
    [Theory]
    [InlineData(null)]
    [InlineData("de")]
    public async Task Who_wants_an_address_that_somebody_waits_for_keeps_its_last_good_version(string? languageOfFirst)
    {
        const string Third = "a–b.md";
        using var store = new TestStore(new ContentRules { Languages = ["en", "uk", "de"] });
        foreach (var (path, language) in new[] { (First, null), (Second, null), (Third, "uk") })
            store.Write(path, new ArticleFile { Title = path, Lang = language });
        await store.SyncAsync();

        if (languageOfFirst is null)
            store.Delete(First);
        else
            store.Write(First, new ArticleFile { Title = First, Lang = languageOfFirst });
        store.Write(Third, new ArticleFile { Title = "New" });
        var report = await store.SyncAsync();

        await using var db = store.Read();
        Assert.Equal((Second, Third), (db.Articles.Single(a => a.Language == "en").Title, db.Articles.Single(a => a.Language == "uk").Title));
        var problem = Assert.Single(report.Problems);
        Assert.Equal((Third, "CN301"), (problem.Path, problem.Code));
        Assert.Contains(Second, problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_steps_up_when_the_holder_is_renamed()
    {
        await BothAsync();
        _store.Move(First, "elsewhere.md");
        await _store.SyncAsync();

        using var db = _store.Read();
        Assert.Equal([Second, "elsewhere.md"], db.Articles.Select(a => a.Path).OrderBy(p => p).ToList());
    }

    [Fact]
    public async Task The_second_steps_up_when_the_holder_changes_its_language()
    {
        await BothAsync();
        _store.Write(First, new ArticleFile { Title = First, Lang = "uk" });
        var report = await _store.SyncAsync();

        Assert.Empty(report.Problems);
        using var db = _store.Read();
        Assert.Equal([("en", Second), ("uk", First)], db.Articles.OrderBy(a => a.Language).Select(a => ValueTuple.Create(a.Language, a.Path)).ToList());
    }

    [Fact]
    public async Task A_broken_holder_keeps_the_address_with_its_last_good_version()
    {
        await BothAsync();
        _store.Write(First, "broken");
        await _store.SyncAsync();

        AssertHolds(First);
    }

    [Fact]
    public async Task A_holder_that_breaks_gives_way_to_a_file_that_comes_before_it()
    {
        _store.Write(Second, new ArticleFile { Title = Second });
        await _store.SyncAsync();
        _store.Write(Second, "broken");
        await _store.SyncAsync();
        _store.Write(First, new ArticleFile { Title = First });
        await _store.SyncAsync();
        AssertHolds(First);

        _store.Delete(First);
        await _store.SyncAsync();
        using var db = _store.Read();
        Assert.Empty(db.Articles);
    }

    [Fact]
    public async Task A_file_that_finds_its_new_address_taken_stays_where_it_was()
    {
        _store.Write("story.uk.md", new ArticleFile { Title = "Holder" });
        _store.Write("story.md", new ArticleFile { Title = "Mover" });
        await _store.SyncAsync();
        _store.Write("Story.md", new ArticleFile { Title = "First", Lang = "uk" });
        await _store.SyncAsync();
        _store.Write("story.md", new ArticleFile { Title = "Moved", Lang = "uk" });
        var report = await _store.SyncAsync();

        Assert.Equal("story.md", Assert.Single(report.Problems).Path);
        using var db = _store.Read();
        Assert.Equal(["First", "Mover"], db.Articles.Select(a => a.Title).OrderBy(t => t).ToList());
    }

    [Fact]
    public async Task Of_three_the_next_in_order_steps_up()
    {
        _store.Write("X y.md", new ArticleFile { Title = "1" });
        _store.Write("x y.md", new ArticleFile { Title = "2" });
        _store.Write("x-y.md", new ArticleFile { Title = "3" });
        await _store.SyncAsync();
        _store.Delete("X y.md");
        await _store.SyncAsync();
        AssertHolds("x y.md");

        _store.Delete("x y.md");
        await _store.SyncAsync();
        AssertHolds("x-y.md");
    }

    [Fact]
    public async Task A_waiting_file_comes_before_a_newcomer_that_sorts_after_it()
    {
        await BothAsync();
        _store.Delete(First);
        _store.Write("a_b.md", new ArticleFile());
        _store.Write("a–b.md", new ArticleFile { Title = "newcomer" });
        var report = await _store.SyncAsync();

        Assert.Equal("a–b.md", Assert.Single(report.Problems).Path);
        using var db = _store.Read();
        Assert.Equal(Second, db.Articles.Single(a => a.Key == "a-b").Path);
    }

    [Fact]
    public async Task Whoever_leaves_an_address_as_another_takes_it_has_no_problem()
    {
        _store.Write(Second, new ArticleFile());
        await _store.SyncAsync();
        _store.Write(First, new ArticleFile());
        _store.Write(Second, new ArticleFile { Lang = "uk" });
        var report = await _store.SyncAsync();

        Assert.Empty(report.Problems);
        Assert.Equal((2, 0), (report.Loaded, report.Rejected));
    }

    [Fact]
    public async Task Composed_and_decomposed_letters_are_one_address()
    {
        _store.Write("caf\u00e9.md", new ArticleFile());
        _store.Write("cafe\u0301.md", new ArticleFile());
        var report = await _store.SyncAsync();

        Assert.Equal("caf\u00e9.md", Assert.Single(report.Problems).Path);
    }

    [Theory]
    [InlineData("a!b.md", "a#b.md", "a b.md", "the address /news/a-b (en)")]
    [InlineData("_pages/a!b.md", "_pages/a#b.md", "_pages/a b.md", "the address /a-b (en)")]
    public async Task Whoever_waits_is_told_who_has_the_address_now(string second, string third, string first, string address)
    {
        var file = first.StartsWith("_pages", StringComparison.Ordinal) ? ArticleFile.Page("A") : new ArticleFile();
        _store.Write(second, file);
        _store.Write(third, file);
        await _store.SyncAsync();
        _store.Write(first, file);
        var report = await _store.SyncPathsAsync(first);

        AssertTold(third, address, first);
        Assert.Equal([second, third], report.Problems.Select(p => p.Path));
        _store.Delete(first);
        await _store.SyncPathsAsync(first);
        AssertTold(third, address, second);
        Assert.Empty((await _store.SyncAsync()).Problems);
    }

    [Theory]
    [InlineData("no front matter")]
    [InlineData("---\ntitle: A\nlang: uk\n---\n")]
    public async Task A_broken_file_that_has_lost_its_address_is_not_told_of_a_file_that_is_gone(string broken)
    {
        _store.Write("c!c.md", new ArticleFile());
        await _store.SyncAsync();
        _store.Write("c!c.md", broken);
        await _store.SyncAsync();
        _store.Write("c c.md", new ArticleFile());
        await _store.SyncAsync();
        AssertTold("c!c.md", "the address /news/c-c (en)", "c c.md");

        _store.Write("C c.md", new ArticleFile());
        await _store.SyncAsync();
        AssertTold("c!c.md", "the address /news/c-c (en)", "C c.md");
        _store.Delete("c c.md");
        _store.Delete("C c.md");
        await _store.SyncAsync();

        using var db = _store.Read();
        var file = db.Files.Single();
        Assert.Equal(FileOutcome.Rejected, file.Outcome);
        Assert.NotEmpty(file.Problems);
        Assert.DoesNotContain(file.Problems, p => p.Code == "CN301");
    }

    [Fact]
    public async Task Pages_clash_as_articles_do()
    {
        _store.Write("_pages/about.md", ArticleFile.Page("second"));
        await _store.SyncAsync();
        _store.Write("_pages/About.md", ArticleFile.Page("first"));
        var report = await _store.SyncAsync();
        Assert.Equal("_pages/about.md", Assert.Single(report.Problems).Path);
        using (var db = _store.Read())
            Assert.Equal("first", db.Pages.Single().Title);

        _store.Delete("_pages/About.md");
        await _store.SyncAsync();
        using (var db = _store.Read())
            Assert.Equal("second", db.Pages.Single().Title);
    }

    [Fact]
    public async Task An_article_and_its_twin_never_clash()
    {
        _store.Write("story.md", new ArticleFile());
        _store.Write("story.uk.md", new ArticleFile());
        var report = await _store.SyncAsync();

        Assert.Empty(report.Problems);
        Assert.Equal(2, report.Loaded);
    }

    [Fact]
    public async Task The_same_external_id_twice_in_one_language_is_a_warning_for_the_later_path()
    {
        _store.Write("b.md", new ArticleFile { ExternalId = "7" });
        _store.Write("b.uk.md", new ArticleFile { ExternalId = "7" });
        Assert.Empty((await _store.SyncAsync()).Problems);

        _store.Write("a.md", new ArticleFile { ExternalId = "7" });
        var report = await _store.SyncAsync();

        var problem = Assert.Single(report.Problems);
        Assert.Equal(("b.md", "CN302", ProblemSeverity.Warning), (problem.Path, problem.Code, problem.Severity));
        Assert.Contains("a.md", problem.ToString(), StringComparison.Ordinal);
        Assert.Equal((3, 1), (report.Loaded, report.WithWarnings));
        Assert.Empty((await _store.SyncAsync()).Problems);
    }

    [Fact]
    public async Task The_warning_of_a_shared_external_id_comes_and_goes_with_the_other_file()
    {
        _store.Write("b.md", new ArticleFile { ExternalId = "7" });
        _store.Write("c.md", new ArticleFile { ExternalId = "8" });
        await _store.SyncAsync();
        Assert.Equal([], Warned());

        _store.Write("a.md", new ArticleFile { ExternalId = "7" });
        await _store.SyncAsync();
        Assert.Equal(["b.md"], Warned());

        _store.Write("b.md", "broken");
        await _store.SyncPathsAsync("b.md");
        _store.Write("b.md", new ArticleFile { ExternalId = "7", Title = "Another" });
        await _store.SyncPathsAsync("b.md");
        Assert.Equal(["b.md"], Warned());

        _store.Write("a.md", new ArticleFile { ExternalId = "8" });
        await _store.SyncPathsAsync("a.md");
        Assert.Equal(["c.md"], Warned());

        _store.Delete("a.md");
        Assert.Equal(0, (await _store.SyncPathsAsync("a.md")).WithWarnings);
        Assert.Equal([], Warned());
    }

    [Fact]
    public async Task A_draft_owns_no_external_id_that_an_article_on_the_site_has()
    {
        _store.Write("a.md", new ArticleFile { ExternalId = "7", Draft = true });
        _store.Write("b.md", new ArticleFile { ExternalId = "7" });
        _store.Write("c.md", new ArticleFile { ExternalId = "7" });
        var report = await _store.SyncAsync();
        Assert.Equal(["a.md", "c.md"], Warned());
        Assert.All(report.Problems, p => Assert.Contains("'7' stands in b.md too", p.Message, StringComparison.Ordinal));

        _store.Write("b.md", new ArticleFile { ExternalId = "7", Draft = true });
        report = await _store.SyncPathsAsync("b.md");
        Assert.Equal(["a.md", "b.md"], Warned());
        Assert.All(report.Problems, p => Assert.Contains("'7' stands in c.md too", p.Message, StringComparison.Ordinal));

        _store.Write("a.md", new ArticleFile { ExternalId = "7" });
        report = await _store.SyncPathsAsync("a.md");
        Assert.Equal(["b.md", "c.md"], Warned());
        Assert.All(report.Problems, p => Assert.Contains("'7' stands in a.md too", p.Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_is_left_is_told_of_nobody_when_the_first_and_the_last_go_together()
    {
        foreach (var path in (string[])["a.md", "b.md", "z.md"])
            _store.Write(path, new ArticleFile { ExternalId = "7" });
        await _store.SyncAsync();
        _store.Delete("a.md");
        _store.Delete("z.md");
        await _store.SyncAsync(confirmDeletions: true);

        Assert.Equal([], Warned());
    }

    [Fact]
    public async Task Who_came_in_one_transaction_is_told_of_nobody_when_the_first_goes_in_another()
    {
        using var store = new TestStore(filesOfTransaction: 1);
        store.Write("a.md", new ArticleFile { ExternalId = "7" });
        await store.SyncAsync();
        store.Write("b.md", new ArticleFile { ExternalId = "7" });
        store.Write("c.md", new ArticleFile());
        store.Delete("a.md");
        await store.SyncAsync(confirmDeletions: true);

        Assert.Equal([], Warned(store));
    }

    [Fact]
    public async Task A_first_load_that_was_cut_short_at_its_end_takes_warnings_back()
    {
        _store.Write("a.md", new ArticleFile { ExternalId = "7" });
        _store.Write("b.md", new ArticleFile { ExternalId = "7" });
        await _store.SyncAsync();
        _store.Execute("""UPDATE "State" SET "Complete" = 0""");
        _store.Delete("a.md");
        await _store.SyncAsync(confirmDeletions: true);

        Assert.Equal([], Warned());
    }

    [Fact]
    public async Task Shared_external_ids_of_many_files_are_told_as_those_of_few()
    {
        for (var i = 0; i < 120; i++)
        {
            _store.Write($"a{i:000}.md", new ArticleFile { ExternalId = $"{i}" });
            _store.Write($"b{i:000}.md", new ArticleFile { ExternalId = $"{i}" });
        }

        Assert.Equal(120, (await _store.SyncAsync()).WithWarnings);
        for (var i = 0; i < 110; i++)
            _store.Write($"b{i:000}.md", new ArticleFile { ExternalId = $"1{i:000}" });
        Assert.Equal(10, (await _store.SyncAsync()).WithWarnings);
        Assert.Equal(Enumerable.Range(110, 10).Select(i => $"b{i}.md"), Warned());
    }

    private void AssertTold(string path, string address, string holder)
    {
        using var db = _store.Read();
        var problem = Assert.Single(db.Files.Single(f => f.Path == path).Problems, p => p.Code == "CN301");
        Assert.StartsWith($"{address} belongs to {holder},", problem.Message, StringComparison.Ordinal);
    }

    private List<string> Warned() => Warned(_store);

    private static List<string> Warned(TestStore store)
    {
        using var db = store.Read();
        return [.. db.Files.Where(f => f.Outcome != FileOutcome.Loaded).AsEnumerable().Where(f => f.Problems.Any(p => p.Code == "CN302")).Select(f => f.Path)];
    }

    private async Task BothAsync()
    {
        _store.Write(First, new ArticleFile { Title = First });
        _store.Write(Second, new ArticleFile { Title = Second });
        await _store.SyncAsync();
    }

    private void AssertHolds(string path)
    {
        using var db = _store.Read();
        Assert.Equal(path, db.Articles.Single().Path);
    }

    public void Dispose() => _store.Dispose();
}
