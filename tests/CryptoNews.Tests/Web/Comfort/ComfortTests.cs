using System.Text.Json;
using System.Text.RegularExpressions;
using CryptoNews.Web.Comfort;
using CryptoNews.Web.Localization;

namespace CryptoNews.Tests.Web.Comfort;

public sealed partial class ComfortTests
{
    [Theory]
    [InlineData("/saved", "/uk/saved")]
    [InlineData("/offline", "/uk/offline")]
    public async Task Pages_of_this_device_are_there_in_every_language_and_in_no_search_engine(string english, string ukrainian)
    {
        await using var portal = new Portal();
        foreach (var address in new[] { english, ukrainian })
        {
            var page = await portal.ReadAsync(address);
            Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
            Assert.Empty(page.QuerySelectorAll("head link[hreflang]"));
            Assert.Equal(2, page.QuerySelectorAll(".langs > *").Length);
        }
    }

    [Fact]
    public async Task Pages_name_the_rules_of_speculation_and_the_rules_are_json()
    {
        await using var portal = new Portal();
        using var page = await portal.Reader.GetAsync("/", TestContext.Current.CancellationToken);
        var address = Assert.Single(page.Headers.GetValues("Speculation-Rules")).Trim('"');
        using var rules = await portal.Reader.GetAsync(address, TestContext.Current.CancellationToken);

        Assert.Equal("application/speculationrules+json", rules.Content.Headers.ContentType!.MediaType);
        using var json = JsonDocument.Parse(await rules.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("moderate", json.RootElement.GetProperty("prefetch")[0].GetProperty("eagerness").GetString());
        // A star reaches over slashes and into words: "/*api*" would leave out every story of capital.
        Assert.DoesNotContain("/*api", json.RootElement.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("search*", json.RootElement.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Errors_and_files_name_no_rules()
    {
        await using var portal = new Portal();
        foreach (var address in new[] { "/nothing/here", "/css/site.css", "/health/live" })
        {
            using var answer = await portal.Reader.GetAsync(address, TestContext.Current.CancellationToken);
            Assert.False(answer.Headers.Contains("Speculation-Rules"));
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/latest")]
    [InlineData("/news/2026/01/article-0")]
    public async Task What_is_left_out_is_told_above_the_stories_that_are_there(string address)
    {
        await using var portal = new Portal();
        portal.With(Some.Articles(8));
        var page = await portal.ReadAsync(address);

        var note = Assert.Single(page.QuerySelectorAll("[data-left-out]"));
        Assert.True(note.HasAttribute("data-nothing"));
        Assert.True(note.CompareDocumentPosition(page.QuerySelector(".story")!).HasFlag(AngleSharp.Dom.DocumentPositions.Following));
    }

    [Theory]
    [InlineData("/", "Copied")]
    [InlineData("/uk", "Скопійовано")]
    public async Task The_script_speaks_the_language_of_the_page(string address, string copied)
    {
        await using var portal = new Portal();
        var words = (await portal.ReadAsync(address)).QuerySelector("script[data-words]")!.GetAttribute("data-words")!;

        using var json = JsonDocument.Parse(words);
        Assert.Equal(copied, json.RootElement.GetProperty("copied").GetString());
    }

    [Fact]
    public void The_script_is_given_every_word_that_it_asks_for()
    {
        var script = System.IO.File.ReadAllText(Repository.Path("src/CryptoNews.Web/wwwroot/js/site.js"));
        using var given = JsonDocument.Parse(ScriptWords.Of(new Words(System.Globalization.CultureInfo.GetCultureInfo("en"))));
        var asked = WordAskedFor().Matches(script).Select(m => m.Groups["word"].Value).Distinct();

        Assert.NotEmpty(asked);
        Assert.All(asked, word => Assert.True(given.RootElement.TryGetProperty(word, out _), $"words.{word}"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/uk")]
    public async Task Every_key_of_the_list_is_told_with_a_capital(string address)
    {
        await using var portal = new Portal();
        var told = (await portal.ReadAsync(address)).QuerySelectorAll("dt:has(kbd) + dd").Select(d => d.TextContent).ToList();

        Assert.Equal(5, told.Count);
        Assert.All(told, words => Assert.True(char.IsUpper(words[0]), words));
    }

    [Fact]
    public async Task A_category_can_be_hidden_from_its_own_page_and_every_card_says_its_category()
    {
        await using var portal = new Portal();
        portal.With(Some.Articles(3));
        var category = await portal.ReadAsync("/category/mining");
        var latest = await portal.ReadAsync("/latest");

        Assert.Equal("mining", category.QuerySelector("[data-hide]")!.GetAttribute("data-hide"));
        Assert.NotNull(category.QuerySelector(".asked-for"));
        Assert.Null(latest.QuerySelector("[data-hide], .asked-for"));
        Assert.All(latest.QuerySelectorAll(".story"), story => Assert.Equal("mining", story.GetAttribute("data-category")));
    }

    [GeneratedRegex(@"\bwords\.(?<word>\w+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex WordAskedFor();
}
