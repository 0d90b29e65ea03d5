using System.Globalization;
using System.Net;
using CryptoNews.Content;

namespace CryptoNews.Tests.Web.Pages;

public sealed class IndexesTests
{
    [Theory]
    [InlineData("/categories")]
    [InlineData("/tags")]
    [InlineData("/sources")]
    [InlineData("/uk/categories")]
    [InlineData("/uk/tags")]
    [InlineData("/uk/sources")]
    public async Task An_index_without_articles_says_so(string address)
    {
        await using var portal = new Portal();
        var page = await portal.ReadAsync(address);

        Assert.NotEmpty(page.QuerySelector("h1")!.TextContent);
        Assert.Matches("no stories|немає новин", page.QuerySelector("main")!.TextContent);
    }

    [Theory]
    [InlineData("/Categories", "/categories")]
    [InlineData("/tags/", "/tags")]
    [InlineData("/tags?page=2", "/tags")]
    [InlineData("/tags?page=abc", "/tags")]
    [InlineData("/en/sources", "/sources")]
    [InlineData("/UK/Tags/", "/uk/tags")]
    public async Task Other_spellings_of_an_index_lead_to_it_in_one_hop(string requested, string canonical)
    {
        await using var portal = new Portal();
        using var response = await portal.Reader.GetAsync(requested, TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.MovedPermanently, canonical), (response.StatusCode, response.Headers.Location?.ToString()));
    }

    [Fact]
    public async Task Categories_stand_by_size_with_their_newest_article_and_their_mood()
    {
        await using var portal = new Portal();
        portal.With([
            .. Enumerable.Range(0, 5).Select(i => Some.Article($"m{i}", Portal.Noon.AddHours(-i), category: "MINING", sentiment: Sentiment.Positive)),
            Some.Article("b", category: "BTC"),
        ]);
        var tiles = (await portal.ReadAsync("/categories")).QuerySelectorAll(".cat");

        Assert.Equal(["Mining 5", "BTC 1"], tiles.Select(t => t.QuerySelector("h2")!.TextContent.Trim()));
        Assert.Equal("Latest: Title of m0", tiles[0].QuerySelector(".quiet")!.TextContent);
        Assert.Contains("100%", tiles[0].QuerySelector(".mood--pos")!.TextContent, StringComparison.Ordinal);
        Assert.Null(tiles[1].QuerySelector(".mood"));
    }

    [Fact]
    public async Task Topics_stand_from_a_to_z_with_their_counts()
    {
        await using var portal = new Portal();
        portal.With(
            Some.Article("a", tags: ["HALVING", "2FA", "Mt. Gox", "Майнінг"]),
            Some.Article("b", Portal.Noon.AddHours(-1), tags: ["HALVING"]));
        var page = await portal.ReadAsync("/tags");

        Assert.Equal(["H", "M", "М", "#"], page.QuerySelectorAll(".az h2").Select(h => h.TextContent));
        Assert.Equal(["Halving2", "Mt. Gox1", "Майнінг1", "2FA1"], page.QuerySelectorAll(".az li").Select(li => li.TextContent));
        Assert.All(page.QuerySelectorAll(".azbar a"), link => Assert.NotNull(page.GetElementById(Uri.UnescapeDataString(link.GetAttribute("href")![1..]))));
    }

    [Fact]
    public async Task Too_many_topics_for_one_page_have_a_page_for_each_letter()
    {
        await using var portal = new Portal();
        portal.With(
            Some.Article("a", tags: [.. Enumerable.Range(0, 1200).Select(i => string.Create(CultureInfo.InvariantCulture, $"Alt {i:0000}")), "Bitcoin", "біржа", "#1"]),
            Some.Article("b", Portal.Noon.AddHours(-1), tags: ["Bitcoin"]));
        var all = await portal.ReadAsync("/tags");

        Assert.Equal("1,203 topics, from A to Z. The number is the count of stories.", all.QuerySelector(".lede")!.TextContent);
        Assert.Equal("Bitcoin2", all.QuerySelector(".az li")!.TextContent);
        Assert.Equal(200, all.QuerySelectorAll(".az li").Length);
        Assert.Equal(
            ["/tags/a", "/tags/b", "/tags/s", "/tags/%D0%B1"],
            all.QuerySelectorAll(".azbar a").Select(a => a.GetAttribute("href")));

        var found = new List<string>();
        foreach (var letter in all.QuerySelectorAll(".azbar a").Select(a => a.GetAttribute("href")!))
        {
            for (var next = letter; next is not null;)
            {
                var page = await portal.ReadAsync(next);
                found.AddRange(page.QuerySelectorAll(".az li a").Select(a => a.TextContent));
                next = page.QuerySelector(".pages [rel=next]")?.GetAttribute("href");
            }
        }

        Assert.Equal(1203, found.Count);
        Assert.Equal(1203, found.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task The_pages_of_a_letter_go_on_in_the_order_of_the_language()
    {
        await using var portal = new Portal();
        string[] seconds = ["ег", "єг", "зг", "иг", "іа", "ія", "їа", "йг", "яг"];
        portal.With(Some.Article("a", language: "uk", tags: [.. seconds.Reverse().SelectMany(second => Enumerable.Range(0, 150).Select(i => string.Create(CultureInfo.InvariantCulture, $"б{second}{i:000}")))]));

        var found = new List<string>();
        for (var next = "/uk/tags/%D0%B1"; next is not null;)
        {
            var page = await portal.ReadAsync(next);
            found.AddRange(page.QuerySelectorAll(".az li a").Select(a => a.TextContent));
            next = page.QuerySelector(".pages [rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(seconds.Length * 150, found.Count);
        Assert.Equal(seconds, found.Select(name => name[1..3].ToLowerInvariant()).Distinct());
    }

    [Fact]
    public async Task Sources_of_equal_count_stand_by_the_names_that_readers_see()
    {
        await using var portal = new Portal().With(
            Some.Article("a", source: "zz", sourceName: "Axios"),
            Some.Article("b", source: "aa", sourceName: "The Block"),
            Some.Article("c", source: "mm", sourceName: "decrypt"),
            Some.Article("d", source: "coindesk"),
            Some.Article("e", source: "coindesk"),
            Some.Article("f", language: "uk", source: "aa", sourceName: "Їжак"),
            Some.Article("g", language: "uk", source: "bb", sourceName: "Єва"),
            Some.Article("h", language: "uk", source: "cc", sourceName: "Ґанок"));

        Assert.Equal(["CoinDesk2", "Axios1", "Decrypt1", "The Block1"], await NamesAsync("/sources"));
        Assert.Equal(["Ґанок1", "Єва1", "Їжак1"], await NamesAsync("/uk/sources"));

        async Task<IEnumerable<string>> NamesAsync(string address) => (await portal.ReadAsync(address)).QuerySelectorAll(".ranked li").Select(li => li.TextContent);
    }

    [Fact]
    public async Task A_letter_leads_to_the_same_letter_of_the_other_language()
    {
        await using var portal = new Portal().With(
            Some.Article("a", tags: ["Bitcoin", "Zcash"]), Some.Article("b", language: "uk", tags: ["Bitcoin", "Біржа"]));

        Assert.Equal("/uk/tags/b", await OtherAsync("/tags/b", "uk"));
        Assert.Equal("/tags/b", await OtherAsync("/uk/tags/b", "en"));
        Assert.Equal("/uk/tags", await OtherAsync("/tags/z", "uk"));
        Assert.Equal("/tags", await OtherAsync("/uk/tags/б", "en"));
        Assert.Equal(["en", "uk", "x-default"], (await portal.ReadAsync("/tags/b")).QuerySelectorAll("link[hreflang][rel=alternate]").Select(l => l.GetAttribute("hreflang")!));

        async Task<string> OtherAsync(string address, string language) =>
            (await portal.ReadAsync(address)).QuerySelector($".langs a[lang={language}]")!.GetAttribute("href")!;
    }

    [Fact]
    public async Task The_page_of_a_letter_has_one_address()
    {
        await using var portal = new Portal();
        portal.With(Some.Article("a", tags: ["Bitcoin", "2FA"]));

        foreach (var (address, status, location) in ((string, int, string?)[])
        [
            ("/tags/b", 200, null),
            ("/tags/0-9", 200, null),
            ("/tags/B", 301, "/tags/b"),
            ("/tags/b/?page=1", 301, "/tags/b"),
            ("/tags/x", 404, null),
            ("/tags/bitcoin", 404, null),
            ("/tags/b?page=2", 404, null),
            ("/tags/b?page=99999999999", 404, null),
            ("/tags/b?page=0", 400, null),
            ("/tags/b?page=-1", 400, null),
            ("/sources?page=2", 404, null),
            ("/sources?page=x", 400, null),
            ("/sources?page=1", 301, "/sources"),
        ])
        {
            using var response = await portal.Reader.GetAsync(address, TestContext.Current.CancellationToken);
            Assert.Equal((address, status, location), (address, (int)response.StatusCode, response.Headers.Location?.OriginalString));
        }
    }

    [Fact]
    public async Task Sources_have_as_many_pages_as_they_need()
    {
        await using var portal = new Portal();
        portal.With(Enumerable.Range(0, 501).Select(i => Some.Article($"a{i}", source: $"source{i}")));

        var first = await portal.ReadAsync("/sources");
        var second = await portal.ReadAsync("/sources?page=2");

        Assert.Equal(500, first.QuerySelectorAll(".az li").Length);
        Assert.Equal("/sources?page=2", first.QuerySelector(".pages [rel=next]")!.GetAttribute("href"));
        Assert.Single(second.QuerySelectorAll(".az li"));
    }

    [Fact]
    public async Task Sources_stand_by_size()
    {
        await using var portal = new Portal();
        portal.With(
            Some.Article("a", source: "decrypt"),
            Some.Article("b", Portal.Noon.AddHours(-1)),
            Some.Article("c", Portal.Noon.AddHours(-2)),
            Some.Article("d", Portal.Noon.AddHours(-3), source: null));

        Assert.Equal(["CoinDesk2", "Decrypt1"], (await portal.ReadAsync("/sources")).QuerySelectorAll(".ranked li").Select(li => li.TextContent));
    }
}
