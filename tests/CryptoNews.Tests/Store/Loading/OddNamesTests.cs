using CryptoNews.Content;

namespace CryptoNews.Tests.Store;

public sealed class OddNamesTests : IDisposable
{
    private readonly TestStore _store = new(new ContentRules { Languages = ["en", "uk", "pt-BR"] });

    [Theory]
    [InlineData("story.ua.md", "story.en.md", "'story.uk.md' or 'story.pt-BR.md'")]
    [InlineData("story.UA.md", "story.md", "'story.uk.md' or 'story.pt-BR.md'")]
    [InlineData("2026/story.en_UK.md", "2026/story.uk.md", "'story.en.md' or 'story.pt-BR.md'")]
    [InlineData("story.cz.md", "story.pt_br.MD", "'story.en.md' or 'story.uk.md'")]
    [InlineData("_pages/about.ua.md", "_pages/about.md", "'about.uk.md' or 'about.pt-BR.md'")]
    public async Task A_name_that_ends_in_no_language_is_told_beside_another_version(string odd, string other, string names)
    {
        var file = odd.StartsWith("_pages", StringComparison.Ordinal) ? ArticleFile.Page("A") : new ArticleFile();
        _store.Write(odd, file);
        _store.Write(other, file);
        var problem = Assert.Single((await _store.SyncAsync()).Problems);

        Assert.Equal((odd, "CN309", ProblemSeverity.Warning), (problem.Path, problem.Code, problem.Severity));
        Assert.Contains($"is no language of the site (en, uk, pt-BR), so it is a part of the address and makes this no version of {other}", problem.Message, StringComparison.Ordinal);
        Assert.Equal("rename it: " + names, problem.Remedy);
        Assert.Equal([problem.ToString()], Checked());
    }

    [Theory]
    [InlineData("story.us.md")]
    [InlineData("story.us.md", "story.ua.md")]
    [InlineData("story.us.md", "other.md", "2026/story.md", "story-2.md", "story.old.md", "Stor.md")]
    [InlineData("story.uk.md", "story.md", "story.pt-br.md")]
    [InlineData("story.old.md", "v1.2.md", "v1.md", "story.md", "ua.md", ".ua.md")]
    public async Task No_other_name_is_told(params string[] paths)
    {
        foreach (var path in paths)
            _store.Write(path, new ArticleFile());

        Assert.Empty((await _store.SyncAsync()).Problems);
        Assert.Empty(Checked());
    }

    [Fact]
    public async Task Of_another_language_the_file_itself_is_told_and_beside_another_version_that_it_is_none()
    {
        _store.Write("story.de.md", new ArticleFile());
        _store.Write("_pages/about.de.md", ArticleFile.Page("A"));
        Assert.Equal(["_pages/about.de.md CN122", "story.de.md CN148"], await ToldAsync());
        _store.Write("story.md", new ArticleFile());
        Assert.Equal(["story.de.md CN309"], await ToldAsync());
        Assert.Contains(Checked(), line => line.Contains("CN309", StringComparison.Ordinal) && line.EndsWith("; add 'de' to Site:Languages, or give the file another name", StringComparison.Ordinal));

        using var db = _store.Read();
        Assert.Equal(["CN148", "CN309"], db.Files.Single(f => f.Path == "story.de.md").Problems.Select(p => p.Code).Order(StringComparer.Ordinal));

        async Task<IEnumerable<string>> ToldAsync() => (await _store.SyncAsync()).Problems.Select(p => $"{p.Path} {p.Code}").Order(StringComparer.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_warning_comes_and_goes_with_the_other_version(bool byEvents)
    {
        _store.Write("story.ua.md", new ArticleFile());
        _store.Write("other.md", new ArticleFile());
        await SyncAsync(0);

        _store.Write("story.en.md", new ArticleFile());
        Assert.Equal(["story.ua.md"], (await SyncAsync(1, "story.en.md")).Problems.Select(p => p.Path));
        _store.Write("story.ua.md", new ArticleFile { Title = "Another" });
        await SyncAsync(1, "story.ua.md");
        _store.Delete("story.en.md");
        await SyncAsync(0, "story.en.md");
        _store.Write("story.md", "no front matter");
        await SyncAsync(1, "story.md");
        _store.Move("story.ua.md", "story.uk.md");
        await SyncAsync(0, "story.ua.md", "story.uk.md");

        async Task<CryptoNews.Store.SyncReport> SyncAsync(int withWarnings, params string[] paths)
        {
            var report = byEvents && paths.Length > 0 ? await _store.SyncPathsAsync(paths) : await _store.SyncAsync();
            Assert.Equal(withWarnings, report.WithWarnings);
            return report;
        }
    }

    [Fact]
    public async Task A_file_that_has_to_give_its_address_away_is_told_that_alone()
    {
        _store.Write("story.md", new ArticleFile());
        _store.Write("story.ua.md", new ArticleFile());
        Assert.Equal(1, (await _store.SyncAsync()).WithWarnings);
        _store.Write("story-ua.md", new ArticleFile());
        await _store.SyncAsync();

        using var db = _store.Read();
        Assert.Equal(["CN301"], db.Files.Single(f => f.Path == "story.ua.md").Problems.Select(p => p.Code));
        Assert.Contains("CN301", Assert.Single(Checked()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_first_load_that_goes_on_after_a_failure_tells_of_names_that_it_had_read_before()
    {
        using var store = new TestStore(filesOfTransaction: 1);
        store.Write("story.ua.md", new ArticleFile());
        store.Write("story.en.md", new ArticleFile());
        Assert.True(await store.SyncCutShortAsync(1));

        Assert.Equal(["CN309"], (await store.SyncAsync()).Problems.Select(p => p.Code));
    }

    [Fact]
    public async Task It_tells_of_those_too_of_which_every_file_was_read_before()
    {
        using var store = new TestStore(filesOfTransaction: 1);
        foreach (var path in (string[])["story.cz.md", "story.en.md", "z.md"])
            store.Write(path, new ArticleFile());
        Assert.True(await store.SyncCutShortAsync(2));
        await store.SyncAsync();

        await using var db = store.Read();
        Assert.Equal(["CN309"], db.Files.Single(f => f.Path == "story.cz.md").Problems.Select(p => p.Code));
    }

    [Fact]
    public void A_language_of_three_letters_is_an_ending_where_the_site_speaks_it() =>
        Assert.Equal("story", NameEndings.Stem("story.fil.md", new ContentRules { Languages = ["en", "fil"] }));

    public void Dispose() => _store.Dispose();

    private List<string> Checked()
    {
        var files = FolderSurvey.Read(_store.Folder, new ArticleParser(_store.Rules));
        return [.. FolderCheck.Of(files, new SiteIndex(files), new FolderView(_store.Rules, new Uri("http://localhost"), (_, _) => null, TestStore.Start, _ => null)).Select(p => p.ToString())];
    }
}
