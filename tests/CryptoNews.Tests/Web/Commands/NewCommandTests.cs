using CryptoNews.Content;
using CryptoNews.Tests.Store;
using CryptoNews.Web.Commands;
using CryptoNews.Web.Commands.Writing;

namespace CryptoNews.Tests.Web.Commands;

public sealed class NewCommandTests : IDisposable
{
    private readonly CommandFolder _folder = new();

    [Fact]
    public async Task A_draft_stands_in_the_folder_of_its_month_with_everything_filled_in()
    {
        var run = await _folder.RunAsync("new", "Town council: bitcoin for parking!", "--category", "market");

        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.Equal(_folder.Full("2026/01/town-council-bitcoin-for-parking.en.md") + "\n", run.Output);
        var article = Parse("2026/01/town-council-bitcoin-for-parking.en.md");
        Assert.Equal("Town council: bitcoin for parking!", article.Title);
        Assert.Equal((TestStore.Start, true, "MARKET", "en"), (article.PublishedAt, article.Draft, article.Category, article.Language));
        Assert.Null(article.ExternalId);
        Assert.NotEmpty(article.Body.Impacts);
    }

    [Fact]
    public async Task What_a_draft_says_is_warned_of_once_readers_see_it()
    {
        await _folder.RunAsync("new", "Town council");
        var path = _folder.Full("2026/01/town-council.en.md");
        await File.WriteAllTextAsync(path, (await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).Replace("draft: true\n", "", StringComparison.Ordinal), TestContext.Current.CancellationToken);

        var check = await _folder.RunAsync("check", "--strict");

        Assert.Equal(1, check.ExitCode);
        Assert.Contains("CN143", check.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Міськрада приймає біткоїн: «так» чи 'ні'?")]
    [InlineData("\"Quoted\" and 'quoted' # not a comment: really")]
    [InlineData("- @%&*!|>`[{]},?")]
    [InlineData("Line one\nline two\r\tand \u0000\u001B[31m controls \u2028 here")]
    [InlineData("../../../etc/passwd")]
    [InlineData("true")]
    [InlineData("404")]
    [InlineData("🚀🚀🚀")]
    [InlineData("ﷺ العربية 漢字 ไทย")]
    public async Task Whatever_a_title_holds_the_file_passes_the_check(string title)
    {
        var run = await _folder.RunAsync("new", "--lang", "uk", "--", title);
        Assert.True(run.ExitCode == 0, run.ToString());

        var check = await _folder.RunAsync("check", "--strict");
        Assert.True(check.ExitCode == 0 && check.Output.Length == 0, check.ToString());
        Assert.StartsWith(_folder.Full("2026/01/"), run.Output, StringComparison.Ordinal);
        Assert.Equal(title.Where(char.IsLetterOrDigit), Parse(Path.GetRelativePath(_folder.ContentPath, run.Output.TrimEnd('\n'))).Title.Where(char.IsLetterOrDigit));
    }

    [Fact]
    public async Task A_title_may_have_300_characters_and_no_more()
    {
        Assert.Equal(0, (await _folder.RunAsync("new", string.Join(' ', Enumerable.Repeat("мільярд", 37)))).ExitCode);
        Assert.Equal(0, (await _folder.RunAsync("new", new string('щ', 300))).ExitCode);
        Assert.Equal(0, (await _folder.RunAsync("check", "--strict")).ExitCode);

        var run = await _folder.RunAsync("new", new string('x', 301));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("1 to 300 characters", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, (await _folder.RunAsync("new", " \u200B ")).ExitCode);
    }

    [Theory]
    [InlineData("2026/01/story.en.md")]
    [InlineData("2026/01/Story.md")]
    public async Task Nothing_is_overwritten_and_no_address_is_taken_twice(string existing)
    {
        _folder.With(existing, new ArticleFile { Body = "Keep me." });
        var run = await _folder.RunAsync("new", "Story");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(_folder.Full(existing), run.Error, StringComparison.Ordinal);
        Assert.Single(Directory.EnumerateFiles(_folder.ContentPath, "*", SearchOption.AllDirectories));
        Assert.Contains("Keep me.", _folder.Read(existing), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_translation_takes_everything_but_the_texts_and_marks_those()
    {
        _folder.With("2026/01/story.en.md", """
            ---
            title: "It's a story: really"
            description: What it is about in other words
            publishedAt: 2026-01-02T11:57:24.123Z
            externalId: '056'
            source: {name: CoinDesk, key: coindesk, type: RSS, url: 'https://example.com/a'}
            category: SECURITY INCIDENTS
            tags: [BTC, "C#", 'it''s']
            sentiment: negative
            stickyWeight: 2
            score: 1.5
            expiresAt: 2027-01-02T10:00:00Z
            coverImage: {raw: 'https://images.unsplash.com/photo-1?ixid=a', alt: A vault, width: 10, height: 20, author: {name: Jane, url: 'https://example.com/j'}}
            ai: {rewritten: true, expandedAt: 2026-01-02T12:00:00Z, version: 1, reviewedBy: Somebody}
            aliases: [/old]
            ---
            ## Overview

            The text: `code` and **bold**.

            """);
        var run = await _folder.RunAsync("new", "--translate", "/news/2026/01/story");
        Assert.True(run.ExitCode == 0, run.ToString());

        var (original, twin) = (Parse("2026/01/story.en.md"), Parse("2026/01/story.uk.md"));
        Assert.Equal("ПЕРЕКЛАСТИ: It's a story: really", twin.Title);
        Assert.Equal("ПЕРЕКЛАСТИ: What it is about in other words", twin.Description);
        Assert.Equal((original.PublishedAt, original.ExternalId, original.Source, original.Category), (twin.PublishedAt, twin.ExternalId, twin.Source, twin.Category));
        Assert.Equal(original.Tags, twin.Tags);
        Assert.Equal((original.Sentiment, original.StickyWeight, true), (twin.Sentiment, twin.StickyWeight, twin.Draft));
        Assert.Equal(original.Cover! with { Alt = "ПЕРЕКЛАСТИ: A vault" }, twin.Cover);
        Assert.Equal(original.Ai! with { TranslatedFrom = "en", ReviewedBy = null }, twin.Ai);
        Assert.Equal((original.Score, original.ExpiresAt), (twin.Score, twin.ExpiresAt));
        Assert.Empty(twin.Aliases);
        // What is said of the one text only. A key that is added belongs here or into the translation.
        FrontMatterKey[] left = [FrontMatterKeys.UpdatedAt, FrontMatterKeys.Aliases, FrontMatterKeys.CanonicalUrl, FrontMatterKeys.Cta];
        Assert.All(FrontMatterKeys.All.Except(left), key => Assert.True(_folder.Read("2026/01/story.uk.md").Contains($"\n{key.Name}:", StringComparison.Ordinal), $"Give the original above a '{key.Name}'; if it has one, ArticleSkeleton lacks it."));
        Assert.StartsWith("**ПЕРЕКЛАСТИ:**\n\n## Overview\n\nThe text: `code` and **bold**.", twin.Markdown, StringComparison.Ordinal);
        var check = await _folder.RunAsync("check", "--strict");
        Assert.True(check.ExitCode == 0 && check.Output.Length == 0, check.ToString());
    }

    [Fact]
    public async Task Without_an_id_translations_pair_by_key()
    {
        _folder.With("story.md", new ArticleFile());
        Assert.Equal(0, (await _folder.RunAsync("new", "Історія", "--translate", "story")).ExitCode);

        Assert.Equal("Історія", Parse("story.uk.md").Title);
        Assert.Contains("uk  /uk/news/story", (await _folder.RunAsync("explain", "story.md")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("There is no article nothing", "--translate", "nothing")]
    [InlineData("is translated already", "--translate", "done", "--lang", "uk")]
    [InlineData("is in 'en' itself", "--translate", "story.md", "--lang", "en")]
    [InlineData("The site has no language 'de'. Write one of en, uk", "--translate", "story.md", "--lang", "de")]
    [InlineData("The site has only the language en. Add the one to translate into to Site:Languages.", "--translate", "story.md", "--Site:Languages=en")]
    [InlineData("new needs a title")]
    [InlineData("is no category", "A", "--category", "!!!")]
    public async Task What_can_not_be_done_is_told_with_code_2(string message, params string[] args)
    {
        _folder.With("story.md", new ArticleFile()).With("done.en.md", new ArticleFile()).With("done.uk.md", new ArticleFile());
        var run = await _folder.RunAsync(["new", .. args]);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_told_with_code_2()
    {
        _folder.With("2026", "A file in the place of the folder.");
        var run = await _folder.RunAsync("new", "Story");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains($"{_folder.Full("2026/01/story.en.md")} can't be written", run.Error, StringComparison.Ordinal);
    }

    // Made of two that can be read: the system opens no path of more than 4,096 bytes, but moves what then has one.
    [Fact]
    public async Task A_folder_that_cannot_be_listed_is_told_with_code_2()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Other systems have other limits.");
        var half = string.Join('/', Enumerable.Repeat(new string('x', 200), 11));
        Directory.CreateDirectory(_folder.Full(half));
        Directory.CreateDirectory(_folder.Full($"half/{half}"));
        Directory.Move(_folder.Full("half"), _folder.Full($"{half}/half"));
        try
        {
            var run = await _folder.RunAsync("new", "Story");

            Assert.Equal((2, ""), (run.ExitCode, run.Output));
            Assert.Contains($"The content folder {_folder.ContentPath} can't be read", run.Error, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Move(_folder.Full($"{half}/half"), _folder.Full("half"));
        }
    }

    [Fact]
    public async Task The_process_names_the_file_on_standard_output()
    {
        var process = await CommandProcess.RunAsync(_folder.Root, ["new", "A headline"]);

        Assert.Equal((0, ""), (process.ExitCode, process.Error));
        Assert.Matches("^content/[0-9]{4}/[0-9]{2}/a-headline\\.en\\.md\n$", process.Output);
        Assert.True(File.Exists(Path.Combine(_folder.Root, process.Output.TrimEnd('\n'))));
    }

    [Fact]
    public void A_file_that_came_after_the_check_is_not_written_over()
    {
        var file = _folder.With("2026/a.md", "What an editor saved").Full("2026/a.md");

        var failure = Assert.Throws<CommandFailure>(() => new Draft("2026/a.md", "A draft").Save(new ContentFolder(_folder.ContentPath)));

        Assert.Equal($"{file} is there already.", failure.Message);
        Assert.Equal("What an editor saved", _folder.Read("2026/a.md"));
        Assert.Single(Directory.EnumerateFileSystemEntries(_folder.Full("2026")));
    }

    public void Dispose() => _folder.Dispose();

    private Article Parse(string path)
    {
        var file = new ArticleParser(new ContentRules()).Parse(path, File.ReadAllBytes(_folder.Full(path)));
        Assert.DoesNotContain(file.Problems, p => p.Severity == ProblemSeverity.Error);
        return file.Article!;
    }
}
