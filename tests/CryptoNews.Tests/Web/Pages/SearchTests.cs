using System.Net;
using CryptoNews.Content;
using CryptoNews.Store;

namespace CryptoNews.Tests.Web.Pages;

public sealed class SearchTests
{
    [Fact]
    public async Task Results_show_the_words_marked_whole_in_headline_and_text()
    {
        await using var portal = new Portal();
        var article = Some.Article("a", title: "Third halvings: the <b> reward");
        portal.With(article, Some.Body(article, "<p>Block 630,000 arrived, and the halving cut the reward &lt;b&gt;.</p>"));
        var page = await portal.ReadAsync("/search?q=halving");

        var hit = page.QuerySelector(".hit")!;
        Assert.Equal("Third <mark>halvings</mark>: the &lt;b&gt; reward", hit.QuerySelector("h2 a")!.InnerHtml);
        Assert.Contains("<mark>halving</mark> cut the reward &lt;b&gt;.", hit.QuerySelector(".dek")!.InnerHtml, StringComparison.Ordinal);
        Assert.Contains("Found in headline, text", hit.TextContent, StringComparison.Ordinal);
        Assert.Contains("1 story for halving, best match first.", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("halving", page.QuerySelector(".bigfind input[name=q]")!.GetAttribute("value"));
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
    }

    [Theory]
    [InlineData("/search?q=dao+tag:defi", "/search?q=dao&tag=defi")]
    [InlineData("/search?q=tag:defi%20dao", "/search?q=dao&tag=defi")]
    [InlineData("/search?q=dao&tag=DeFi", "/search?q=dao&tag=defi")]
    [InlineData("/search?tag=defi&q=dao", "/search?q=dao&tag=defi")]
    [InlineData("/search?q=dao&sort=best&page=1&from=", "/search?q=dao")]
    [InlineData("/search?q=dao+source:CoinDesk", "/search?q=dao&source=coindesk")]
    [InlineData("/search?q=dao+sentiment:Negative", "/search?q=dao&sentiment=negative")]
    [InlineData("/search?q=dao+after:2026-01-01+before:2026-02", "/search?q=dao&from=2026-01-01&to=2026-01-31")]
    [InlineData("/search?q=dao+after:soon", "/search?q=dao%20soon")]
    [InlineData("/search?q=dao+after:2026-1-5&page=2", "/search?q=dao&from=2026-01-05")]
    [InlineData("/search?q=dao+after:05.01.2026", "/search?q=dao&from=2026-01-05")]
    [InlineData("/search?q=dao+before:5.1.2026&page=2&period=7d", "/search?q=dao&to=2026-01-04")]
    [InlineData("/search?q=dao+after:2026", "/search?q=dao&from=2026-01-01")]
    [InlineData("/search?q=dao+before:2026-02+after:2026-02-01", "/search?q=dao%202026-02-01&to=2026-01-31")]
    [InlineData("/search?q=dao+sentiment:negat", "/search?q=dao&sentiment=negative")]
    [InlineData("/search?q=dao+sentiment:nega", "/search?q=dao%20nega")]
    [InlineData("/search?q=dao+sentiment:%2C", "/search?q=dao%20%2C")]
    [InlineData("/search?q=dao+-sentiment:negative", "/search?q=dao&sentiment=neutral&sentiment=positive&sentiment=unrated")]
    [InlineData("/search?q=dao+-sentiment:negative+-sentiment:unrated", "/search?q=dao&sentiment=neutral&sentiment=positive")]
    [InlineData("/search?q=dao+-sentiment:negative+sentiment:positive", "/search?q=dao&sentiment=positive")]
    [InlineData("/search?q=dao+-sentiment:negative&sentiment=negative", "/search?q=dao%20-negative&sentiment=negative")]
    [InlineData("/search?q=dao+-after:2026-02", "/search?q=dao&to=2026-01-31")]
    [InlineData("/search?q=dao+-before:2026-02", "/search?q=dao&from=2026-02-01")]
    [InlineData("/search?q=dao+-after:soon", "/search?q=dao%20-soon")]
    [InlineData("/search?q=dao+-tone:\"very%20bad\"", "/search?q=dao%20-%22very%20bad%22")]
    [InlineData("/search?q=dao+sentiment:positive,negative", "/search?q=dao&sentiment=negative&sentiment=positive")]
    [InlineData("/search?q=dao+sentiment:positive,very", "/search?q=dao%20positive%2Cvery")]
    [InlineData("/search?q=dao+-tag:DeFi", "/search?q=dao%20-tag%3Adefi")]
    [InlineData("/search?q=dao+-tag:DeFi+-tag:DeFi2+-source:CoinDesk", "/search?q=dao%20-tag%3Adefi%20-DeFi2%20-source%3Acoindesk")]
    [InlineData("/search?q=dao+-tag:zzz+-tag:zzz", "/search?q=dao%20-zzz%20-zzz")]
    [InlineData("/search?q=dao+-tag:DeFi+-topic:DEFI", "/search?q=dao%20-tag%3Adefi%20-tag%3Adefi")]
    [InlineData("/search?q=dao+-tag:De*", "/search?q=dao%20-De")]
    [InlineData("/search?q=dao+-tag:DeFi*", "/search?q=dao%20-tag%3Adefi")]
    [InlineData("/search?q=dao+-tag:-x", "/search?q=dao%20-%22-x%22")]
    [InlineData("/search?q=dao+-tag:x%22tag:c", "/search?q=dao%20-%22x%20tag%3Ac%22")]
    [InlineData("/search?q=dao+-tag:DeFi+w1+w2+w3+w4+w5+w6+w7+w8+w9+w10+w11+w12+w13+w14+-tag:DEFI", "/search?q=dao%20-tag%3Adefi%20w1%20w2%20w3%20w4%20w5%20w6%20w7%20w8%20w9%20w10%20w11%20w12%20w13%20w14%20-tag%3Adefi")]
    [InlineData("/search?q=dao+-sentiment:positive,negative", "/search?q=dao&sentiment=neutral&sentiment=unrated")]
    [InlineData("/search?q=-category:Mining+dao", "/search?q=-category%3Amining%20dao")]
    [InlineData("/search?q=dao+-category:\"Other%20thing\"", "/search?q=dao%20-%22Other%20thing%22")]
    [InlineData("/uk/search?q=dao+-%D0%BA%D0%B0%D1%82%D0%B5%D0%B3%D0%BE%D1%80%D1%96%D1%8F:%D0%BC%D0%B0%D0%B9%D0%BD%D1%96%D0%BD%D0%B3", "/uk/search?q=dao%20-category%3Amining")]
    [InlineData("/search?q=++dao++", "/search?q=dao")]
    [InlineData("/Search?q=dao", "/search?q=dao")]
    [InlineData("/en/search?q=dao", "/search?q=dao")]
    [InlineData("/search?q=dao&source=COINDESK", "/search?q=dao&source=coindesk")]
    [InlineData("/search?source=COINDESK&q=dao", "/search?q=dao&source=coindesk")]
    [InlineData("/search?q=&source=COINDESK", "/source/coindesk")]
    [InlineData("/tag/DeFi?q=dao&source=COINDESK", "/search?q=dao&tag=defi&source=coindesk")]
    [InlineData("/search?q=tag:DeFi", "/tag/defi")]
    [InlineData("/search?q=&tag=defi&page=1", "/tag/defi")]
    [InlineData("/search?sort=newest", "/search")]
    [InlineData("/search?q=dao&Page=1", "/search?q=dao")]
    [InlineData("/en/Search/?q=++dao++tag:DeFi&Sort=NEWEST", "/search?q=dao&sort=newest&tag=defi")]
    [InlineData("/en/Tag/DeFi/?Q=dao&source=COINDESK", "/search?q=dao&tag=defi&source=coindesk")]
    [InlineData("/search/?q=dao", "/search?q=dao")]
    [InlineData("/search?q=dao&SORT=newest", "/search?q=dao&sort=newest")]
    [InlineData("/search?Q=dao", "/search?q=dao")]
    [InlineData("/search?q=dao&Q=other", "/search?q=dao")]
    [InlineData("/latest?q=dao", "/search?q=dao")]
    [InlineData("/latest?q=", "/latest")]
    [InlineData("/search?q=dao+after:2026-01-01&period=7d", "/search?q=dao&from=2026-01-01")]
    [InlineData("/search?q=dao+after:2026-02+before:2026-02", "/search?q=dao%202026-02&from=2026-02-01")]
    [InlineData("/search?q=dao+after:2026-02+before:2026", "/search?q=dao&from=2026-01-01&to=2026-01-31")]
    [InlineData("/search?q=dao+before:2026+after:2026-02", "/search?q=dao&from=2026-01-01&to=2026-01-31")]
    [InlineData("/search?q=dao+after:9999-12-31+before:0001-01-02", "/search?q=dao&from=0001-01-02&to=9999-12-30")]
    [InlineData("/search?q=dao+before:2026&from=2026-02-01", "/search?q=dao&from=2026-01-01&to=2026-01-31")]
    [InlineData("/search?q=dao+before:2026-02+after:2026-01-31", "/search?q=dao&from=2026-01-31&to=2026-01-31")]
    [InlineData("/tag/defi?q=dao%20source:coindesk&Sentiment=neutral", "/search?q=dao&tag=defi&sentiment=neutral&source=coindesk")]
    [InlineData("/uk/search?q=dao+%D0%BD%D0%B0%D1%81%D1%82%D1%80%D1%96%D0%B9:%D0%BD%D0%B5%D0%B3%D0%B0%D1%82%D0%B8%D0%B2%D0%BD%D0%B8%D0%B9", "/uk/search?q=dao&sentiment=negative")]
    public async Task Every_spelling_of_a_search_leads_to_its_one_address_in_one_hop(string requested, string canonical)
    {
        await using var portal = new Portal();
        portal.With(Some.Article("a", title: "The DAO", tags: ["DeFi"]));
        using var response = await portal.Reader.GetAsync(requested, TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.MovedPermanently, canonical), (response.StatusCode, response.Headers.Location?.ToString()));
        using var second = await portal.Reader.GetAsync(canonical, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
    }

    [Theory]
    [InlineData("halving", "a b c d")]
    [InlineData("h*", "")]
    [InlineData("ha*", "a b c d")]
    [InlineData("halving -category:market", "a d")]
    [InlineData("halving -tag:fees", "a b d")]
    [InlineData("halving -topic:\"block fees\"", "a c d")]
    [InlineData("halving -source:CoinDesk", "c")]
    [InlineData("halving -source:TheBlock", "a b d")]
    [InlineData("-category:market", "a d")]
    [InlineData("halving -category:market -tag:market", "a d")]
    [InlineData("halving -market", "")]
    public async Task A_term_that_is_left_out_leaves_its_articles_out_and_no_word(string typed, string found)
    {
        await using var portal = new Portal().With(
            Some.Article("a", title: "Halving of the market", category: "MINING"),
            Some.Article("b", title: "Halving of fees", category: "MARKET", tags: ["Block fees"]),
            Some.Article("c", title: "Halving at CoinDesk", category: "MARKET", tags: ["FEES"], source: "theblock"),
            Some.Article("d", title: "Halving", category: "MINING", tags: ["MARKETS"]));
        if (typed.Contains("tag:market", StringComparison.Ordinal))
            portal.With(Some.Article("e", title: "Halving", tags: ["MARKET"]));
        using var response = await portal.Reader.GetAsync($"/api/v1/articles?q={Uri.EscapeDataString(typed)}", TestContext.Current.CancellationToken);
        using var json = System.Text.Json.JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.Equal(found, string.Join(' ', json.RootElement.GetProperty("articles").EnumerateArray().Select(a => a.GetProperty("key").GetString()).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task A_search_is_widened_by_chips_that_keep_words_and_order()
    {
        await using var portal = new Portal();
        portal.With(
            Some.Article("a", title: "Halving one", category: "MINING", sentiment: Sentiment.Positive, tags: ["Fees"]),
            Some.Article("b", Portal.Noon.AddYears(-1).AddDays(-30), title: "Halving two", category: "MARKET", sentiment: Sentiment.Negative),
            Some.Article("c", Portal.Noon.AddHours(-1), title: "Halving three", category: "MARKET", sentiment: Sentiment.Positive));

        var narrowed = await portal.ReadAsync("/search?q=halving&category=market&sentiment=positive");
        Assert.Equal(["Halving three"], narrowed.QuerySelectorAll(".hit h2").Select(h => h.TextContent));
        Assert.Equal(
            ["/search?q=halving&sentiment=positive", "/search?q=halving&category=market", "/search?q=halving"],
            narrowed.QuerySelectorAll(".chips a").Select(a => a.GetAttribute("href")));
        Assert.Equal("/search?q=halving&sort=newest", (await portal.ReadAsync("/search?q=halving&sort=newest&tag=fees")).QuerySelector(".chips a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Only_a_search_for_something_has_a_filter_and_a_feed_of_its_own()
    {
        await using var portal = new Portal().With(Some.Article("a", title: "Halving", tags: ["Fees"], sentiment: Sentiment.Positive));
        var (blank, found) = (await portal.ReadAsync("/search"), await portal.ReadAsync("/search?q=halving&tag=fees"));

        Assert.Null(blank.QuerySelector(".filter, .feeds, .chart"));
        Assert.Equal("/feed.xml", blank.QuerySelector("link[type='application/rss+xml']")!.GetAttribute("href"));
        var feed = found.QuerySelector("link[type='application/rss+xml']")!;
        Assert.Equal(("CryptoNews: halving, Fees (topic) (RSS)", "/feed.xml?q=halving&tag=fees"), (feed.GetAttribute("title"), feed.GetAttribute("href")));
        Assert.Equal("Positive 1", found.QuerySelector("aside .chart .key li")!.TextContent);
    }

    [Fact]
    public async Task Behind_the_newest_thousand_that_are_ranked_the_others_follow_by_date()
    {
        await using var portal = new Portal(new() { ["Site:PageSize"] = "100" });
        portal.With(Enumerable.Range(0, 1003).Select(i => Some.Article($"n{i}", Portal.Noon.AddMinutes(-i), title: i is 999 or 1002 ? "Halving" : "Story", tags: ["HALVING"])));

        var first = await portal.ReadAsync("/search?q=halving");
        Assert.Contains("1,003 stories for halving", first.QuerySelector(".opener")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("The newest 1,000 are ranked; older ones follow by date.", first.QuerySelector(".opener")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/news/n999", first.QuerySelector(".hit .go")!.GetAttribute("href"));
        var last = await portal.ReadAsync("/search?q=halving&page=11");
        Assert.Equal(["/news/n1000", "/news/n1001", "/news/n1002"], last.QuerySelectorAll(".hit .go").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task Nothing_unpublished_is_found_counted_or_suggested()
    {
        await using var portal = new Portal();
        portal.With(
            Some.Article("draft", title: "Zebracoin draft", status: ArticleStatus.Hidden, tags: ["Zebra"]),
            Some.Article("later", title: "Zebracoin later", status: ArticleStatus.Scheduled),
            Some.Article("gone", title: "Zebracoin gone", status: ArticleStatus.Expired));
        foreach (var address in new[] { "/search?q=zebracoin", "/search?q=zebracon", "/search?q=zebr*", "/search/suggest?q=zebra", "/search?q=-halving" })
        {
            var answer = await portal.Reader.GetStringAsync(address, TestContext.Current.CancellationToken);
            Assert.DoesNotContain("draft", answer, StringComparison.Ordinal);
            Assert.DoesNotContain("Zebra", answer, StringComparison.Ordinal); // what was asked for has a small letter
        }
    }

    [Fact]
    public async Task An_empty_result_leads_out_by_spelling_by_filter_and_by_language()
    {
        await using var portal = new Portal();
        portal.With(
            Some.Article("a", title: "Halving"),
            Some.Article("a", language: "uk", title: "Халвінг", category: "MARKET"),
            Some.Article("b", title: "Other", category: "MARKET"));

        Assert.Equal("/search?q=halving", (await portal.ReadAsync("/search?q=halvign")).QuerySelector(".lede em")!.ParentElement!.GetAttribute("href"));
        var ways = (await portal.ReadAsync("/search?q=halving&category=market")).QuerySelectorAll("ul.lede a").Select(a => a.GetAttribute("href")).ToList();
        Assert.Equal(["/search?q=halving", "/uk/search?q=halving&category=market"], ways.Take(2));
        var newest = await portal.ReadAsync("/search?q=halving&sort=newest&category=market");
        Assert.Equal(
            ["/search?q=halving&sort=newest", "/uk/search?q=halving&sort=newest&category=market"],
            newest.QuerySelectorAll("ul.lede a").Select(a => a.GetAttribute("href")).Take(2));
        Assert.Contains("/uk/search?q=halving&sort=newest&category=market", newest.QuerySelectorAll(".filter a").Select(a => a.GetAttribute("href")));
        Assert.Equal("/uk/search?q=halving&sort=newest&category=market", newest.QuerySelector(".langs a[lang=uk]")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("", "Nothing found for halvign", "Search: halvign: No stories | CryptoNews")]
    [InlineData("/uk", "Нічого не знайдено за запитом halvign", "Пошук: halvign: Немає новин | CryptoNews")]
    public async Task An_empty_result_is_headed_by_its_words_with_what_was_meant_and_the_ways_out_below(string prefix, string heading, string title)
    {
        await using var portal = new Portal();
        portal.With(Some.Article("a", title: "Halving"), Some.Article("a", language: "uk", title: "Halving"));
        var page = await portal.ReadAsync(prefix + "/search?q=halvign");
        var head = page.QuerySelector(".split .head")!;

        Assert.Equal(title, page.Title);
        Assert.Equal(heading, head.QuerySelector("h2")!.TextContent);
        Assert.Equal($"{prefix}/search?q=halving", head.NextElementSibling!.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal("UL", head.NextElementSibling.NextElementSibling!.TagName);
        Assert.Null(page.QuerySelector(".filter, .feeds, .tools"));
        Assert.Equal(["H1", "H2"], page.QuerySelectorAll("main :is(h1, h2)").Take(2).Select(h => h.TagName));
        var narrowed = await portal.ReadAsync(prefix + "/search?q=halving&sentiment=negative");
        Assert.Null(narrowed.QuerySelector(".feeds"));
        Assert.NotNull(narrowed.QuerySelector(".filter"));
        Assert.NotEmpty(narrowed.QuerySelectorAll(".tools .chip"));
    }

    [Fact]
    public async Task No_way_leads_out_to_a_language_that_says_only_some_of_the_words()
    {
        await using var portal = new Portal();
        portal.With(Some.Article("a", title: "Other"), Some.Article("b", language: "uk", title: "Халвінг та біржа"));

        Assert.Equal(["/uk/search?q=" + Uri.EscapeDataString("халвінг біржа")], await WaysOut("халвінг біржа"));
        Assert.DoesNotContain(await WaysOut("халвінг дракон"), address => address!.Contains("q=", StringComparison.Ordinal));

        async Task<IEnumerable<string?>> WaysOut(string words) =>
            (await portal.ReadAsync("/search?q=" + Uri.EscapeDataString(words))).QuerySelectorAll("ul.lede a").Select(a => a.GetAttribute("href")).Where(a => a!.Contains("search", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Pages_are_linked_and_the_order_can_be_turned()
    {
        await using var portal = new Portal(new() { ["Site:PageSize"] = "2" });
        portal.With(Enumerable.Range(0, 5).Select(i => Some.Article($"n{i}", Portal.Noon.AddHours(-i), title: i == 4 ? "Halving" : $"Story {i}", tags: ["HALVING"])));

        var best = await portal.ReadAsync("/search?q=halving");
        Assert.Equal("Halving", best.QuerySelector(".hit h2")!.TextContent);
        Assert.Equal("/search?q=halving&page=2", best.QuerySelector(".pages a[rel=next]")!.GetAttribute("href"));
        var newest = await portal.ReadAsync("/search?q=halving&sort=newest");
        Assert.Equal("Story 0", newest.QuerySelector(".hit h2")!.TextContent);
        var last = await portal.ReadAsync("/search?q=halving&sort=newest&page=3");
        Assert.Equal(["Halving"], last.QuerySelectorAll(".hit h2").Select(h => h.TextContent));
        Assert.Equal(HttpStatusCode.NotFound, await StatusOf(portal, "/search?q=halving&page=4"));
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("*")]
    [InlineData("NEAR(")]
    [InlineData("?!… ()")]
    [InlineData("\0")]
    [InlineData("%")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("tag:")]
    [InlineData("tag:*** source:--- sentiment:* after:9999-99-99 before:0001-01-01")]
    [InlineData("after:2027-01-01 before:2026-01-01")]
    public async Task A_hostile_query_gives_a_page(string typed)
    {
        await using var portal = new Portal();
        portal.With(Some.Article("a", title: "Halving"));
        using var reader = portal.CreateClient();
        foreach (var language in new[] { "", "/uk" })
        {
            using var response = await reader.GetAsync($"{language}/search?q={Uri.EscapeDataString(typed)}", TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.DoesNotContain("<script>alert", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/search?q=%ED%A0%80", HttpStatusCode.OK)] // half of a surrogate pair
    [InlineData("/search?q=%FF%FE", HttpStatusCode.OK)]
    [InlineData("/search", HttpStatusCode.OK)]
    [InlineData("/search?q=", HttpStatusCode.OK)]
    [InlineData("/search?q=halving&from=never", HttpStatusCode.BadRequest)]
    [InlineData("/search?q=halving&page=0", HttpStatusCode.BadRequest)]
    public async Task What_no_form_sends_is_answered_too(string address, HttpStatusCode status)
    {
        await using var portal = new Portal();
        using var reader = portal.CreateClient();
        using var response = await reader.GetAsync(address, TestContext.Current.CancellationToken);

        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task Words_that_are_not_searched_for_are_told_of_and_what_is_too_long_is_not_in_the_address()
    {
        await using var portal = new Portal();
        Assert.Contains("only its beginning is searched for", (await portal.ReadAsync("/search?q=" + string.Join("%20", Enumerable.Range(0, 17).Select(i => $"x{i}")))).QuerySelector(".opener")!.TextContent, StringComparison.Ordinal);

        using var response = await portal.Reader.GetAsync("/search?q=" + new string('a', 301), TestContext.Current.CancellationToken);
        Assert.Equal("/search?q=" + new string('a', 300), response.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Ten_kilobytes_of_query_get_a_page_in_words()
    {
        await using var portal = new Portal();
        using var response = await portal.Reader.GetAsync("/search?q=" + new string('a', 10_000), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.NotEmpty((await Portal.ParseAsync(response)).QuerySelector("h1")!.TextContent);
    }

    [Theory]
    [InlineData("", "Found in source")]
    [InlineData("/uk", "Де знайдено: джерело")]
    public async Task The_key_of_a_source_finds_its_articles_on_the_page_in_feeds_and_in_the_API(string prefix, string where)
    {
        await using var portal = new Portal();
        portal.With(
            Some.Article("a", source: "trend.az", sourceName: "Trend News Agency"),
            Some.Article("b"),
            Some.Article("a", language: "uk", source: "trend.az", sourceName: "Trend News Agency"),
            Some.Article("b", language: "uk"));

        var page = await portal.ReadAsync(prefix + "/search?q=Trend.az");
        var hit = Assert.Single(page.QuerySelectorAll(".hit"));
        Assert.Equal(prefix + "/news/a", hit.QuerySelector(".go")!.GetAttribute("href"));
        Assert.Contains(where, hit.TextContent, StringComparison.Ordinal);
        var language = prefix.Length == 0 ? "en" : "uk";
        foreach (var address in new[] { prefix + "/feed.json?q=Trend.az", $"/api/v1/articles?lang={language}&q=Trend.az" })
        {
            var answer = await portal.Reader.GetStringAsync(address, TestContext.Current.CancellationToken);
            Assert.Contains("/news/a", answer, StringComparison.Ordinal);
            Assert.DoesNotContain("/news/b", answer, StringComparison.Ordinal);
        }

        foreach (var typed in new[] { "trend", "trend.a", "TREND.AZ" })
        {
            var suggestions = await portal.Reader.GetStringAsync($"{prefix}/search/suggest?q={typed}", TestContext.Current.CancellationToken);
            Assert.Contains("\"Trend News Agency\"", suggestions, StringComparison.Ordinal);
            Assert.Contains($"{prefix}/source/trend.az", suggestions, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("", "No story has exactly this, so its words are looked for separately: connect-wallet")]
    [InlineData("/uk", "Саме так не написано в жодній новині, тому шукаємо окремими словами: connect-wallet")]
    public async Task The_page_tells_which_words_it_looked_for_by_their_parts(string prefix, string told)
    {
        var language = prefix.Length == 0 ? "en" : "uk";
        await using var portal = new Portal();
        portal.With(
            Some.Article("a", language: language, title: "Connect your wallet"),
            Some.Article("b", language: language, title: "Hardware wallet: a test", category: "MARKET"));

        var apart = await portal.ReadAsync(prefix + "/search?q=connect-wallet%20hardware-wallet");
        Assert.Equal([told], Notes(apart).Take(1));
        Assert.Equal(2, Notes(apart).Count);
        Assert.Equal([told], Notes(await portal.ReadAsync(prefix + "/search?q=connect-wallet")));
        Assert.Equal(["<mark>Connect</mark> your <mark>wallet</mark>"], (await portal.ReadAsync(prefix + "/search?q=connect-wallet")).QuerySelectorAll(".hit h2 a").Select(a => a.InnerHtml));
        foreach (var query in (string[])["hardware-wallet", "connect+wallet", "%22connect-wallet%22", "zebra-dragon", "connect-wallet&category=market"])
            Assert.Empty(Notes(await portal.ReadAsync($"{prefix}/search?q={query}")));

        static List<string> Notes(AngleSharp.Dom.IDocument page) => [.. page.QuerySelectorAll(".opener p.quiet:not(.pull)").Select(p => p.TextContent)];
    }

    [Theory]
    [InlineData("a.b.c.d.")]
    [InlineData(".-")]
    [InlineData("ha-ex.")]
    public async Task Thousands_of_signs_and_parts_give_a_page_that_says_what_was_cut(string piece)
    {
        await using var portal = new Portal();
        portal.With(Some.Article("a", title: "Halving of an exchange"), Some.Article("b", title: "b c d"));
        foreach (var length in (int[])[290, 3000])
        {
            var typed = string.Concat(Enumerable.Repeat(piece, length / piece.Length));
            using var response = await portal.Reader.GetAsync("/search?q=" + Uri.EscapeDataString(typed), TestContext.Current.CancellationToken);
            var address = response.Headers.Location?.OriginalString ?? "/search?q=" + Uri.EscapeDataString(typed);
            var page = await portal.ReadAsync(address);
            Assert.Equal(piece != ".-", page.QuerySelector(".opener")!.TextContent.Contains("only its beginning is searched for", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Suggestions_go_on_with_the_last_part_of_a_word_with_signs_in_it()
    {
        await using var portal = new Portal();
        portal.With(
            Some.Article("a", title: "Ethereum: an oracle for all"),
            Some.Article("b", Portal.Noon.AddHours(-1), title: "Hash rate falls"),
            Some.Article("c", title: "A rate that is no hash"),
            Some.Article("d", title: "Ethereum", source: "blog.ethereum.org", sourceName: "Blog of the foundation"));

        Assert.Equal("""["Blog of the foundation","Ethereum: an oracle for all"]""", await Suggested("ethereum.or"));
        Assert.Equal("""["Hash rate falls"]""", await Suggested("hash-ra"));
        Assert.Equal("""["Hash rate falls"]""", await Suggested("hash-rate"));
        Assert.Equal("""["A rate that is no hash","Hash rate falls"]""", await Suggested("rate-ha"));
        Assert.Equal("[]", await Suggested("\"rate-ha"));
        Assert.Equal("[]", await Suggested("rate-zebra"));
        Assert.Contains("Hash rate falls", await portal.Reader.GetStringAsync("/search/suggest?q=&q=hash", TestContext.Current.CancellationToken), StringComparison.Ordinal);

        async Task<string> Suggested(string typed)
        {
            var answer = await portal.Reader.GetStringAsync("/search/suggest?q=" + Uri.EscapeDataString(typed), TestContext.Current.CancellationToken);
            return System.Text.Json.Nodes.JsonNode.Parse(answer)![1]!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        }
    }

    [Fact]
    public async Task Suggestions_name_categories_topics_sources_and_headlines_in_the_form_of_opensearch()
    {
        await using var portal = new Portal();
        portal.With(
            Some.Article("a", title: "Mining pools disagree", category: "MINING", tags: ["Bitcoin mining"], source: "mining.com"),
            Some.Article("b", language: "uk", title: "Майнінг у країні", category: "MINING"));

        Assert.Equal(
            """["min",["Mining","Bitcoin mining","mining.com","Mining pools disagree"],["Category","Topic","Source","Story"],["http://localhost:5000/category/mining","http://localhost:5000/tag/bitcoin-mining","http://localhost:5000/source/mining.com","http://localhost:5000/news/a"]]""",
            await portal.Reader.GetStringAsync("/search/suggest?q=min", TestContext.Current.CancellationToken));
        Assert.Equal(
            """["май",["Майнінг","Майнінг у країні"],["Категорія","Новина"],["http://localhost:5000/uk/category/mining","http://localhost:5000/uk/news/b"]]""",
            await portal.Reader.GetStringAsync("/uk/search/suggest?q=" + Uri.EscapeDataString("май"), TestContext.Current.CancellationToken));
        Assert.Equal("[\"m\",[],[],[]]", await portal.Reader.GetStringAsync("/search/suggest?q=m", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_headline_that_is_paid_for_is_suggested_as_such()
    {
        await using var portal = new Portal();
        portal.With(Some.Article("a", title: "Zebracoin presale", sponsored: true));

        Assert.StartsWith("""["zebra",["Zebracoin presale"],["Sponsored"],""", await portal.Reader.GetStringAsync("/search/suggest?q=zebra", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("NEAR( x")]
    [InlineData("</script><script>")]
    [InlineData("\0\0")]
    public async Task Suggestions_answer_anything(string typed)
    {
        await using var portal = new Portal();
        using var response = await portal.Reader.GetAsync("/search/suggest?q=" + Uri.EscapeDataString(typed), TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.OK, "application/x-suggestions+json"), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
    }

    [Fact]
    public async Task Every_page_has_the_form()
    {
        await using var portal = new Portal();

        Assert.Equal("/search", (await portal.ReadAsync("/")).QuerySelector("form.find")!.GetAttribute("action"));
        Assert.Equal("/uk/search", (await portal.ReadAsync("/uk")).QuerySelector("form.find")!.GetAttribute("action"));
    }

    private static async Task<HttpStatusCode> StatusOf(Portal portal, string address)
    {
        using var response = await portal.Reader.GetAsync(address, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }
}
