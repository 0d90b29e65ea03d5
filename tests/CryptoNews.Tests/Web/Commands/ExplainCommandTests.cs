using CryptoNews.Tests.Store;

namespace CryptoNews.Tests.Web.Commands;

public sealed class ExplainCommandTests : IDisposable
{
    private readonly CommandFolder _folder = new();

    public ExplainCommandTests() => _folder
        .With("2026/01/story.en.md", new ArticleFile { Title = "A story", ExternalId = "56", SourceKey = "coindesk", Category = "MINING", Tags = ["BTC", "Policy"], Sentiment = "POSITIVE", Aliases = ["/old/story"], StickyWeight = 3 })
        .With("2026/01/story.uk.md", new ArticleFile { Title = "Історія", ExternalId = "56", SourceKey = "coindesk", Draft = true })
        .With("2026/01/later.md", new ArticleFile { PublishedAt = TestStore.Start.AddDays(2) })
        .With("2026/01/gone.md", new ArticleFile { ExpiresAt = TestStore.Start.AddHours(-1) })
        .With("2026/01/ends.md", new ArticleFile { ExpiresAt = TestStore.Start.AddHours(1) })
        .With("2026/01/broken.md", "---\ntitle: A: b\n---\nText.\n")
        .With("A b.md", new ArticleFile())
        .With("a-b.md", new ArticleFile());

    [Theory]
    [InlineData("2026/01/story.en.md")]
    [InlineData("/news/2026/01/story")]
    [InlineData("/News/2026/01/Story/?utm=1#x")]
    [InlineData("http://localhost:5000/news/2026/01/story.md")]
    [InlineData("/id/56")]
    [InlineData("/old/story")]
    [InlineData("old/story")]
    public async Task An_article_is_found_by_whatever_leads_to_it(string what)
    {
        var run = await _folder.RunAsync("explain", what);

        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.StartsWith(_folder.Full("2026/01/story.en.md"), run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Історія", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/uk/news/2026/01/story")]
    [InlineData("/uk/id/56")]
    [InlineData("2026/01/story.uk.md")]
    public async Task The_version_of_the_language_is_meant_that_the_address_names(string what) =>
        Assert.StartsWith(_folder.Full("2026/01/story.uk.md"), (await _folder.RunAsync("explain", what)).Output, StringComparison.Ordinal);

    [Fact]
    public async Task A_key_or_an_id_means_all_versions()
    {
        foreach (var what in (string[])["2026/01/story", "56"])
        {
            var output = (await _folder.RunAsync("explain", what)).Output;
            Assert.Contains("“A story”", output, StringComparison.Ordinal);
            Assert.Contains("“Історія”", output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_visible_article_is_told_with_address_twins_redirects_and_every_listing()
    {
        var output = (await _folder.RunAsync("explain", "2026/01/story.en.md")).Output;

        Assert.Contains("Readers see it, since 2026-01-14 12:00:00 +00:00; nothing changes that by itself.", output, StringComparison.Ordinal);
        Assert.All(
            (string[])["http://localhost:5000/news/2026/01/story", "/id/56", "/old/story", "/category/mining  (pinned with stickyWeight 3)", "/tag/btc", "/tag/policy", "/source/coindesk", "/sentiment/positive", "/archive/2026/01/14", "/archive/2026/01", "/archive/2026", "/  (number 1)  (pinned"],
            line => Assert.Contains($"\n    {line}", output, StringComparison.Ordinal));
        Assert.Contains("uk  /uk/news/2026/01/story  (", output, StringComparison.Ordinal);
        Assert.Contains("story.uk.md, a draft)", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_leads_past_what_readers_do_not_see()
    {
        _folder.With("a-draft.md", new ArticleFile { ExternalId = "77", Draft = true, Aliases = ["/moved"] })
            .With("shown.md", new ArticleFile { ExternalId = "77", Aliases = ["/moved", "/news/a-draft"] });
        var output = (await _folder.RunAsync("explain", "shown.md")).Output;

        Assert.All((string[])["/id/77", "/moved", "/news/a-draft", "/sentiment/unrated"], line => Assert.Contains($"\n    {line}\n", output, StringComparison.Ordinal));
        var draft = (await _folder.RunAsync("explain", "a-draft.md")).Output;
        Assert.Contains("/id/77  (leads to ", draft, StringComparison.Ordinal);
        Assert.Contains("/moved  (leads to ", draft, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, null, "they see it from 2026-01-17 12:00:00 +00:00 on.")]
    [InlineData(2, 3, "they see it from 2026-01-17 12:00:00 +00:00 on; it leaves the site at 2026-01-18 12:00:00 +00:00.")]
    [InlineData(-2, -1, "they still don't: it expired at 2026-01-14 12:00:00 +00:00.")]
    [InlineData(-2, 1, "they see it at once; it leaves the site at 2026-01-16 12:00:00 +00:00.")]
    public async Task What_a_draft_would_be_without_its_mark_is_said(int published, int? expires, string answer)
    {
        _folder.With("draft.md", new ArticleFile { Draft = true, PublishedAt = TestStore.Start.AddDays(published), ExpiresAt = expires is { } days ? TestStore.Start.AddDays(days) : null });

        Assert.Contains($"Delete 'draft: true', and {answer}", (await _folder.RunAsync("explain", "draft.md")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_that_ends_when_it_begins_is_never_seen_and_is_no_translation_of_itself()
    {
        _folder.With("never.md", new ArticleFile { PublishedAt = TestStore.Start.AddDays(2), ExpiresAt = TestStore.Start.AddDays(2) });
        var output = (await _folder.RunAsync("explain", "never.md")).Output;

        Assert.Contains("Readers never see it: it expires", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Translations", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_alias_that_leads_a_reader_to_the_twin_leads_to_the_article()
    {
        _folder.With("both.en.md", new ArticleFile { Aliases = ["/old/both"] }).With("both.uk.md", new ArticleFile { Aliases = ["/old/both"] });

        foreach (var file in (string[])["both.en.md", "both.uk.md"])
            Assert.Contains("\n    /old/both\n", (await _folder.RunAsync("explain", file)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_id_is_that_of_the_article_which_readers_see()
    {
        _folder.With("a-soon.md", new ArticleFile { ExternalId = "78", PublishedAt = TestStore.Start.AddDays(2) })
            .With("seen.md", new ArticleFile { ExternalId = "78" });

        Assert.Contains("\n    /id/78\n", (await _folder.RunAsync("explain", "seen.md")).Output, StringComparison.Ordinal);
        Assert.Contains($"/id/78  (leads to {_folder.Full("seen.md")}, ", (await _folder.RunAsync("explain", "a-soon.md")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_id_is_that_of_an_article_which_is_to_come_and_not_of_a_draft()
    {
        _folder.With("a-draft.md", new ArticleFile { ExternalId = "77", Draft = true })
            .With("soon.md", new ArticleFile { ExternalId = "77", PublishedAt = TestStore.Start.AddDays(2) });

        Assert.Contains($"/id/77  (leads to {_folder.Full("soon.md")}, ", (await _folder.RunAsync("explain", "a-draft.md")).Output, StringComparison.Ordinal);
        Assert.Contains("\n    /id/77\n", (await _folder.RunAsync("explain", "soon.md")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Addresses_can_be_read_and_still_be_opened()
    {
        const string Address = "http://localhost:5000/uk/news/2026/майнінг/новий-закон";
        _folder.With("2026/Майнінг/новий закон.uk.md", new ArticleFile { Title = "Закон", ExternalId = "ід 5?", SourceKey = "укрінформ", Category = "ЗАКОНИ", Tags = ["Біткоїн Україна"] })
            .With("2026/Майнінг/новий закон.md", new ArticleFile { ExternalId = "ід 5?", SourceKey = "укрінформ" });
        var output = (await _folder.RunAsync("explain", "2026/Майнінг/новий закон.uk.md")).Output;

        Assert.All(
            (string[])[Address, "/uk/id/ід%205%3F", "en  /news/2026/майнінг/новий-закон", "/uk/category/закони", "/uk/tag/біткоїн-україна", "/uk/source/укрінформ"],
            line => Assert.Contains($"\n    {line}", output, StringComparison.Ordinal));
        Assert.DoesNotContain("%D0", output, StringComparison.Ordinal);
        Assert.StartsWith(_folder.Full("2026/Майнінг/новий закон.uk.md"), (await _folder.RunAsync("explain", Address)).Output, StringComparison.Ordinal);
        Assert.Equal("/uk/news/2026/%D0%BC%D0%B0%D0%B9%D0%BD%D1%96%D0%BD%D0%B3/%D0%BD%D0%BE%D0%B2%D0%B8%D0%B9-%D0%B7%D0%B0%D0%BA%D0%BE%D0%BD", new Uri(Address).AbsolutePath);
    }

    [Theory]
    [InlineData("/tag/%D0%B1-%F0%9F%98%80-%E2%80%AE-%C2%A0-%2F%3F%25", "/tag/б-%F0%9F%98%80-%E2%80%AE-%C2%A0-%2F%3F%25")]
    [InlineData("/a/%FF%D0%B1", "/a/%FFб")]
    [InlineData("/latest?category=%D0%B1&tag=a%20b", "/latest?category=б&tag=a%20b")]
    public void Only_letters_and_digits_are_decoded(string address, string readable) =>
        Assert.Equal(readable, CryptoNews.Web.Commands.Explaining.ReadableAddress.Of(address));

    [Theory]
    [InlineData("2026/01/story.uk.md", "Readers don't see it: it is a draft. Delete 'draft: true', and they see it at once")]
    [InlineData("2026/01/later.md", "Readers don't see it yet: it is published at 2026-01-17 12:00:00 +00:00, and appears then by itself.")]
    [InlineData("2026/01/gone.md", "Readers don't see it any more: it expired at 2026-01-15 11:00:00 +00:00")]
    [InlineData("2026/01/ends.md", "it leaves the site at 2026-01-15 13:00:00 +00:00")]
    public async Task Why_and_until_when_is_said(string path, string answer) =>
        Assert.Contains(answer, (await _folder.RunAsync("explain", path)).Output, StringComparison.Ordinal);

    [Fact]
    public async Task A_broken_file_is_explained_by_its_errors()
    {
        var run = await _folder.RunAsync("explain", "/news/2026/01/broken");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Readers don't see this text: the file has errors.", run.Output, StringComparison.Ordinal);
        Assert.Contains("CN021", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_whose_address_another_one_has_is_explained_by_that()
    {
        var run = await _folder.RunAsync("explain", "a-b.md");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"{_folder.Full("A b.md")} stands at its address", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_nowhere_is_told_with_what_was_meant()
    {
        var run = await _folder.RunAsync("explain", "/news/2026/01/stroy");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("Did you mean story?", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, (await _folder.RunAsync("explain", "https://elsewhere.example/news/2026/01/story")).ExitCode);
    }

    [Fact]
    public async Task The_process_answers_on_standard_output()
    {
        var process = await CommandProcess.RunAsync(_folder.Root, ["explain", "content/2026/01/story.en.md"]);

        Assert.Equal((0, ""), (process.ExitCode, process.Error));
        Assert.StartsWith("content/2026/01/story.en.md\n", process.Output, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
