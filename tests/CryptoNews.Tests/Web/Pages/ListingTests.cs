using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using CryptoNews.Content;
using CryptoNews.Store;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CryptoNews.Tests.Web.Pages;

public sealed class ListingTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/category%0A/btc")]
    [InlineData("/category%0A/btc/feed.xml")]
    public async Task A_line_feed_in_the_address_is_no_end_of_it(string address)
    {
        await using var portal = new Portal().With(Some.Article("a", category: "BTC"));
        using var response = await portal.Reader.GetAsync(address, Cancel);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("/tag/defi", "Defi!")]
    [InlineData("/uk/tag/defi", "DeFi?")]
    public async Task A_term_is_spelled_as_in_the_language_of_the_page_however_many_articles_another_has(string address, string name)
    {
        await using var portal = new Portal().With(Some.Article("a", tags: ["Defi!"]), Some.Article("b", language: "uk", tags: ["DeFi?"]), Some.Article("c", Portal.Noon.AddDays(-1), language: "uk", tags: ["DeFi?"]));

        Assert.Equal(name, (await portal.ReadAsync(address)).QuerySelector("h1")!.TextContent.Trim());
    }

    [Fact]
    public async Task A_listing_that_asks_for_as_much_as_may_be_offers_no_more()
    {
        string[] tags = [.. Enumerable.Range(0, 22).Select(i => $"t{i:00}")];
        await using var portal = new Portal().With(Some.Article("a", tags: tags), Some.Article("b", tags: tags));

        foreach (var asked in (int[])[19, 20])
        {
            var page = await portal.ReadAsync($"/tag/t00?{string.Join('&', tags[1..asked].Select(tag => $"tag={tag}"))}");
            var further = page.QuerySelectorAll("main a[href*='tag=']").Select(a => a.GetAttribute("href")!).Where(href => !href.Contains("feed", StringComparison.Ordinal)).Distinct().ToList();
            foreach (var address in further)
            {
                using var response = await portal.Reader.GetAsync(address, Cancel);
                Assert.Equal((address, HttpStatusCode.OK), (address, response.StatusCode));
            }

            Assert.Equal(asked == 19, further.Exists(address => tags[asked..].Any(tag => address.Contains(tag, StringComparison.Ordinal))));
        }
    }

    [Fact]
    public async Task Names_in_the_letters_of_another_language_say_so_in_the_form_and_beside_it()
    {
        await using var portal = new Portal().With(Some.Article("a", language: "uk", tags: ["DeFi", "Біржа"]));

        var page = await portal.ReadAsync("/uk/tag/defi?source=coindesk");

        Assert.Equal(["CoinDesk", "DeFi"], page.QuerySelectorAll(".chips [lang=en]").Select(name => name.TextContent).Order());
        Assert.Equal(["CoinDesk", "DeFi"], page.QuerySelectorAll(".facet [lang=en]:not(a)").Select(name => name.TextContent).Order());
    }

    [Fact]
    public async Task A_listing_shows_its_articles_newest_first_under_their_days()
    {
        await using var portal = new Portal().With(
            Some.Article("old", Portal.Noon.AddDays(-40), tags: ["DeFi"]),
            Some.Article("new", Portal.Noon.AddHours(-1), tags: ["DeFi"]),
            Some.Article("yesterday", Portal.Noon.AddDays(-1), tags: ["DEFI", "BTC"]),
            Some.Article("other", tags: ["BTC"]));

        var page = await portal.ReadAsync("/tag/defi");

        Assert.Equal(["Title of new", "Title of yesterday", "Title of old"], Titles(page));
        Assert.Equal(["Today, 15\u00a0January UTC", "Yesterday, 14\u00a0January UTC", "Saturday, 6\u00a0December 2025 UTC"], page.QuerySelectorAll(".day").Select(d => d.TextContent));
        Assert.Equal("3 stories on this topic.", page.QuerySelector(".opener .lede")!.TextContent);
        Assert.Equal("DeFi (topic): 3 stories | CryptoNews", page.Title);
    }

    [Fact]
    public async Task A_category_puts_what_is_pinned_first_and_other_listings_do_not()
    {
        await using var portal = new Portal().With(
            Some.Article("new"), Some.Article("pinned", Portal.Noon.AddDays(-9), sticky: 5), Some.Article("older", Portal.Noon.AddDays(-1)));

        Assert.Equal(["Title of pinned", "Title of new", "Title of older"], Titles(await portal.ReadAsync("/category/mining")));
        Assert.Equal(["Title of new", "Title of older", "Title of pinned"], Titles(await portal.ReadAsync("/latest")));
        Assert.Equal(["Title of new", "Title of older", "Title of pinned"], Titles(await portal.ReadAsync("/category/mining?sentiment=neutral")));
    }

    [Fact]
    public async Task What_is_paid_for_never_stands_under_the_pin()
    {
        await using var portal = new Portal().With(
            Some.Article("new"), Some.Article("advertisement", Portal.Noon.AddHours(-1), sticky: 9, sponsored: true));

        foreach (var address in (string[])["/", "/category/mining"])
            Assert.Empty((await portal.ReadAsync(address)).QuerySelectorAll(".day .pin"));
    }

    [Fact]
    public async Task A_text_that_was_rewritten_and_translated_says_both_in_one_mark()
    {
        await using var portal = new Portal().With(
            Some.Article("a", ai: new AiProvenance { Rewritten = true, TranslatedFrom = "en" }, language: "uk"),
            Some.Article("e", Portal.Noon.AddHours(-3), ai: new AiProvenance { Rewritten = true, TranslatedFrom = "uk" }),
            Some.Article("b", ai: new AiProvenance { Rewritten = true }),
            Some.Article("c", Portal.Noon.AddHours(-1), ai: new AiProvenance { TranslatedFrom = "uk" }),
            Some.Article("d", Portal.Noon.AddHours(-2), ai: new AiProvenance { Rewritten = false }));

        Assert.Equal(["Переказав і переклав ШІ"], Marks(await portal.ReadAsync("/uk/latest")));
        Assert.Equal(["Rewritten with AI", "Translated by AI", "Rewritten and translated by AI"], Marks(await portal.ReadAsync("/latest")));

        static IEnumerable<string> Marks(IParentNode page) => page.QuerySelectorAll(".row .by-ai").Select(m => m.TextContent);
    }

    [Theory]
    [InlineData("/latest", "Sponsored")]
    [InlineData("/uk/latest", "На правах реклами")]
    [InlineData("/search?q=advertisement", "Sponsored")]
    [InlineData("/news/ad", "Sponsored")]
    [InlineData("/uk/news/ad", "На правах реклами")]
    public async Task What_is_paid_for_says_so_once_and_the_mark_of_its_own_category_leads_there(string address, string mark)
    {
        await using var portal = new Portal().With(
        [
            .. ((string[])["en", "uk"]).SelectMany(language => (StoredArticle[])
            [
                Some.Article("ad", language: language, title: "Advertisement", category: "SPONSORED", sponsored: true),
                Some.Article("release", Portal.Noon.AddHours(-1), language, title: "Another advertisement", category: "MINING", sponsored: true),
            ]),
        ]);
        var heads = (await portal.ReadAsync(address)).QuerySelectorAll(".row .meta:has(.paid), .hit .meta:has(.paid), .post__head .pair");

        Assert.Equal(mark, Assert.Single(heads[0].QuerySelectorAll(".kicker, .paid:not(.kicker *)")).TextContent.Trim());
        Assert.EndsWith("/category/sponsored", heads[0].QuerySelector("a.kicker:has(> .paid)")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.All(heads.Skip(1), head => Assert.Equal([mark], head.QuerySelectorAll(".kicker + .paid").Select(p => p.TextContent)));
        Assert.Equal(address.Contains("/news/", StringComparison.Ordinal) ? 1 : 2, heads.Length);
    }

    [Theory]
    [InlineData("/latest", "/latest page")]
    [InlineData("/latest?page=2", "/latest true")]
    [InlineData("/latest?period=7d", "/latest true")]
    [InlineData("/uk/latest?period=7d", "/uk/latest true")]
    [InlineData("/category/mining?page=2", "/category/mining true")]
    [InlineData("/tag/defi", null)]
    [InlineData("/archive/2026", null)]
    public async Task The_navigation_says_where_a_listing_stands(string address, string? current)
    {
        await using var portal = new Portal(new() { ["Site:PageSize"] = "2" }).With([.. Some.Articles(3), Some.Article("a", language: "uk"), Some.Article("b", tags: ["DeFi"])]);

        Assert.Equal(current, (await portal.ReadAsync(address)).QuerySelectorAll(".sections [aria-current]").Select(a => $"{a.GetAttribute("href")} {a.GetAttribute("aria-current")}").SingleOrDefault());
    }

    [Theory]
    [InlineData("/latest", "RSS feed", "Most used topics")]
    [InlineData("/latest?period=7d", "Feed for this filter", "Most used topics")]
    [InlineData("/source/coindesk", "Feed for this filter", "Most used topics")]
    [InlineData("/archive/2026", "Feed for this filter", "Most used topics")]
    [InlineData("/tag/defi", "Feed for this filter", "Often named together")]
    [InlineData("/uk/latest", "Стрічка RSS", "Найуживаніші теми")]
    [InlineData("/uk/tag/defi", "Стрічка для цього фільтра", "Часто згадують разом")]
    public async Task Topics_are_named_together_only_with_a_topic_and_a_feed_is_of_a_filter_only_where_there_is_one(string address, string feed, string topics)
    {
        await using var portal = new Portal().With(Some.Article("a", tags: ["DeFi", "BTC"]), Some.Article("a", language: "uk", tags: ["DeFi", "BTC"]));
        var page = await portal.ReadAsync(address);

        Assert.Equal((feed, topics), (page.QuerySelector(".feeds a")!.TextContent.Trim(), page.QuerySelector("#rt")!.TextContent));
    }

    [Fact]
    public async Task Filters_of_one_name_say_what_they_are()
    {
        await using var portal = new Portal().With(Some.Article("a", category: "BTC", tags: ["btc", "ETF"]));
        var page = await portal.ReadAsync("/category/btc?tag=btc&tag=etf");

        Assert.Equal(
            [("BTC", "/tag/btc?tag=etf"), ("BTC (topic)", "/category/btc?tag=etf"), ("ETF", "/category/btc?tag=btc")],
            page.QuerySelectorAll(".chip").Select(c => (c.QuerySelector("span:not(.vh)")!.TextContent, c.GetAttribute("href")!)));
        Assert.Equal("CryptoNews: BTC, BTC and ETF (topic) (RSS)", page.QuerySelector("link[type='application/rss+xml']")!.GetAttribute("title"));
    }

    [Fact]
    public async Task Every_filter_is_a_chip_that_drops_it()
    {
        await using var portal = new Portal().With(Some.Article("a", tags: ["BTC", "ETF"], sentiment: Sentiment.Positive));

        var page = await portal.ReadAsync("/category/mining?tag=btc&tag=etf&sentiment=positive&source=coindesk&period=7d");

        Assert.Equal(
            [
                ("Remove filter: Mining", "/tag/btc?tag=etf&sentiment=positive&source=coindesk&period=7d"),
                ("Remove filter: BTC", "/category/mining?tag=etf&sentiment=positive&source=coindesk&period=7d"),
                ("Remove filter: ETF", "/category/mining?tag=btc&sentiment=positive&source=coindesk&period=7d"),
                ("Remove filter: Positive", "/category/mining?tag=btc&tag=etf&source=coindesk&period=7d"),
                ("Remove filter: CoinDesk", "/category/mining?tag=btc&tag=etf&sentiment=positive&period=7d"),
                ("Remove filter: Last 7 days", "/category/mining?tag=btc&tag=etf&sentiment=positive&source=coindesk"),
            ],
            page.QuerySelectorAll(".chip").Select(c => (c.TextContent.Trim(), c.GetAttribute("href")!)));
        Assert.Equal("/latest", page.QuerySelector(".chips .btn")!.GetAttribute("href"));
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.EndsWith("/category/mining?tag=btc&tag=etf&sentiment=positive&source=coindesk&period=7d", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_spellings_move_in_one_hop()
    {
        await using var portal = new Portal().With(Some.Article("a", tags: ["DeFi"]), Some.Article("a", language: "uk", tags: ["DeFi"]));

        foreach (var (address, canonical) in ((string, string)[])
        [
            ("/tag/DeFi", "/tag/defi"),
            ("/TAG/DeFi/?page=1", "/tag/defi"),
            ("/en/tag/defi", "/tag/defi"),
            ("/EN/latest/?tag=DeFi&category=MINING&utm_source=x", "/category/mining?tag=defi"),
            ("/UK/tag/DEFI/", "/uk/tag/defi"),
            ("/latest/", "/latest"),
            ("/latest?TAG=defi", "/tag/defi"),
            ("/latest?tag=", "/latest"),
        ])
        {
            using var response = await portal.Reader.GetAsync(address, Cancel);
            using var next = await portal.Reader.GetAsync(response.Headers.Location, Cancel);

            Assert.Equal((address, HttpStatusCode.MovedPermanently), (address, response.StatusCode));
            Assert.Equal(canonical, response.Headers.Location!.OriginalString);
            Assert.Equal(HttpStatusCode.OK, next.StatusCode);
        }
    }

    [Fact]
    public async Task What_cannot_be_is_answered_with_a_page()
    {
        await using var portal = new Portal().With(Some.Article("a"), Some.Article("a", language: "uk"));

        foreach (var (address, status) in ((string, int)[])
        [
            ("/tag/unknown", 404),
            ("/tag/Unknown", 404),
            ("/category/mining/x", 404),
            ("/latest/x", 404),
            ("/sentiment/happy", 404),
            ("/source/nobody", 404),
            ("/latest?page=2", 404),
            ("/latest?page=999999999999", 404),
            ("/latest?page=2147483647", 404),
            ("/latest?page=-1", 400),
            ("/latest?page=abc", 400),
            ("/latest?from=abc", 400),
            ("/latest?period=century", 400),
            ("/latest?tag=%00", 400),
            ("/uk/latest?page=-1", 400),
        ])
        {
            using var response = await portal.Reader.GetAsync(address, Cancel);

            Assert.Equal((address, status), (address, (int)response.StatusCode));
            Assert.NotNull((await Portal.ParseAsync(response)).QuerySelector("h1"));
        }
    }

    [Theory]
    [InlineData("/sentiment/unrated", "This edition has no story here at the moment.")]
    [InlineData("/uk/tag/defi", "У цьому виданні тут зараз немає новин.")]
    [InlineData("/latest?to=2001-01-01", "This edition has no story here at the moment.")]
    [InlineData("/latest?from=9999-12-31", "This edition has no story here at the moment.")]
    public async Task A_known_term_without_articles_is_a_page_with_ways_out(string address, string lede)
    {
        await using var portal = new Portal().With(Some.Article("a", tags: ["DeFi"]), Some.Article("b", language: "uk"));

        var page = await portal.ReadAsync(address);

        Assert.Equal(lede, page.QuerySelector(".opener .lede")!.TextContent);
        Assert.NotEmpty(page.QuerySelectorAll("ul.lede a"));
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
    }

    [Theory]
    [InlineData("/category/market?category=mining", "Market or Mining", "2 stories match these filters.")]
    [InlineData("/category/fiat?category=market&category=mining", "Fiat, Market or Mining", "3 stories match these filters.")]
    [InlineData("/category/fiat?category=market&category=mining&category=wallet", "Fiat, Market and 2 more", "4 stories match these filters.")]
    [InlineData("/category/market?category=mining&sentiment=negative", "Market or Mining", "1 story matches these filters.")]
    [InlineData("/source/FTX?source=sec.gov", "FTX or SEC.gov", "2 stories with FTX or SEC.gov as their source.")]
    [InlineData("/tag/btc?tag=etf", "BTC and ETF", "1 story matches these filters.")]
    [InlineData("/sentiment/negative?sentiment=positive", "Negative or positive tone", "2 stories. Their tone was rated automatically; it is not a forecast.")]
    [InlineData("/sentiment/negative?sentiment=unrated", "Negative tone or not rated", "2 stories match these filters.")]
    [InlineData("/sentiment/negative?sentiment=neutral&sentiment=positive&sentiment=unrated", "Negative, neutral or positive tone or not rated", "4 stories match these filters.")]
    [InlineData("/uk/category/market?category=mining", "Ринок або Майнінг", "2 новини відповідають цим фільтрам.")]
    [InlineData("/uk/sentiment/negative?sentiment=positive", "Негативний або позитивний тон", "2 новини. Їхній тон визначено автоматично; це не прогноз.")]
    [InlineData("/uk/tag/btc?tag=etf", "BTC і ETF", "1 новина відповідає цим фільтрам.")]
    [InlineData("/uk/sentiment/neutral?sentiment=unrated", "Нейтральний тон або без оцінки", "У цьому виданні тут зараз немає новин.")]
    [InlineData("/uk/tag/btc?tag=etf&sentiment=neutral", "BTC і ETF", "Цим фільтрам разом не відповідає нічого.")]
    public async Task Several_values_of_a_filter_are_all_named(string address, string heading, string lede)
    {
        await using var portal = new Portal().With(
        [
            .. ((string[])["en", "uk"]).SelectMany(language => (StoredArticle[])
            [
                Some.Article("a", language: language, category: "MARKET", sentiment: Sentiment.Negative, source: "FTX", tags: ["BTC", "ETF"]),
                Some.Article("b", language: language, category: "MINING", sentiment: Sentiment.Positive, source: "sec.gov", sourceName: "SEC.gov", tags: ["BTC"]),
            ]),
            Some.Article("c", category: "FIAT", sentiment: Sentiment.Unrated, source: null),
            Some.Article("d", category: "WALLET", source: null),
        ]);

        var page = await portal.ReadAsync(address);

        Assert.Equal((heading, lede), (page.QuerySelector("h1")!.TextContent, page.QuerySelector(".opener .lede")!.TextContent));
        Assert.StartsWith(heading, page.Title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/category/wallet", "Wallets: 1 story | CryptoNews")]
    [InlineData("/tag/wallets", "Wallets (topic): 1 story | CryptoNews")]
    [InlineData("/source/FTX", "FTX (source): 1 story | CryptoNews")]
    [InlineData("/tag/ftx", "FTX (topic): 1 story | CryptoNews")]
    [InlineData("/uk/tag/ftx", "FTX (тема): 1 новина | CryptoNews")]
    [InlineData("/uk/source/FTX", "FTX (джерело): 1 новина | CryptoNews")]
    [InlineData("/category/wallet?tag=ftx&tag=wallets&sentiment=neutral&period=7d", "Wallets, FTX and Wallets (topic), Neutral tone, Last 7 days: 1 story | CryptoNews")]
    public async Task The_title_of_the_document_tells_topics_and_sources_from_categories_and_names_every_filter(string address, string title)
    {
        await using var portal = new Portal().With(
            Some.Article("a", category: "WALLET", tags: ["WALLETS", "FTX"], source: "FTX"), Some.Article("a", language: "uk", tags: ["FTX"], source: "FTX"));

        Assert.Equal(title, (await portal.ReadAsync(address)).Title);
    }

    [Theory]
    [InlineData("/latest?from=2026-01-01&to=2026-06-30", "1\u00a0January – 30\u00a0June 2026")]
    [InlineData("/latest?from=2026-01-02&to=2026-01-20", "2–20\u00a0January 2026")]
    [InlineData("/latest?from=2026-01-02", "From 2\u00a0January 2026")]
    [InlineData("/latest?period=7d", "Last 7 days")]
    [InlineData("/uk/latest?from=2026-01-01&to=2026-06-30", "1\u00a0січня – 30\u00a0червня 2026")]
    [InlineData("/uk/latest?period=7d", "Останні 7 днів")]
    public async Task A_listing_of_some_days_is_headed_by_them(string address, string heading)
    {
        await using var portal = new Portal().With(Some.Article("a"), Some.Article("a", language: "uk"));
        var page = await portal.ReadAsync(address);

        Assert.Equal(heading, page.QuerySelector("h1")!.TextContent);
        Assert.StartsWith($"{heading}: 1 ", page.Title, StringComparison.Ordinal);
        Assert.Equal(address.StartsWith("/uk", StringComparison.Ordinal) ? "1 новина за цей час." : "1 story from this period.", page.QuerySelector(".opener .lede")!.TextContent);
    }

    [Fact]
    public async Task A_listing_of_what_is_not_rated_does_not_say_that_it_was()
    {
        await using var portal = new Portal().With(
            Some.Article("a", sentiment: Sentiment.Unrated), Some.Article("b", sentiment: Sentiment.Unrated),
            Some.Article("a", language: "uk", sentiment: Sentiment.Unrated), Some.Article("c", sentiment: Sentiment.Negative));

        Assert.Equal("2 stories. Their tone has not been rated, so no mood counts them.", await LedeAsync("/sentiment/unrated"));
        Assert.Equal("1 новина, тон якої не оцінено; у настрої не врахована.", await LedeAsync("/uk/sentiment/unrated"));
        Assert.Equal("1 story. Its tone was rated automatically; it is not a forecast.", await LedeAsync("/sentiment/negative"));

        async Task<string> LedeAsync(string address) => (await portal.ReadAsync(address)).QuerySelector(".opener .lede")!.TextContent;
    }

    [Fact]
    public async Task The_ways_out_of_an_empty_listing_say_how_much_each_filter_hides()
    {
        await using var portal = new Portal().With(
            Some.Article("a", tags: ["DeFi"], sentiment: Sentiment.Positive), Some.Article("b", sentiment: Sentiment.Negative), Some.Article("c", sentiment: Sentiment.Negative));

        var page = await portal.ReadAsync("/tag/defi?sentiment=negative");

        Assert.Equal(["Without “DeFi”: 2 stories", "Without “Negative”: 1 story"], page.QuerySelectorAll("ul.lede li").Select(l => l.TextContent));
        Assert.Equal(["/sentiment/negative", "/tag/defi"], page.QuerySelectorAll("ul.lede a").Select(a => a.GetAttribute("href")!));
    }

    [Fact]
    public async Task The_present_page_and_its_neighbours_are_linked()
    {
        await using var portal = new Portal(new() { ["Site:PageSize"] = "2" }).With(Some.Articles(15));

        var page = await portal.ReadAsync("/latest?page=4");

        Assert.Equal(["/latest", "/latest?page=2", "/latest?page=3", "/latest?page=4", "/latest?page=5", "/latest?page=8"],
            page.QuerySelectorAll(".pages a:not([rel])").Select(a => a.GetAttribute("href")!));
        Assert.Equal("4", page.QuerySelector(".pages [aria-current=page]")!.TextContent);
        Assert.Equal("/latest?page=3", page.QuerySelector(".pages [rel=prev]")!.GetAttribute("href"));
        Assert.Equal("/latest?page=5", page.QuerySelector(".pages [rel=next]")!.GetAttribute("href"));
        Assert.EndsWith("/latest?page=4", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hreflang_names_only_listings_that_have_that_page()
    {
        await using var portal = new Portal(new() { ["Site:PageSize"] = "2" }).With([.. Some.Articles(5), .. Some.Articles(3, language: "uk"), Some.Article("x", tags: ["Only"])]);

        Assert.Equal(["/latest?page=2", "/uk/latest?page=2", "/latest?page=2"], Alternates(await portal.ReadAsync("/latest?page=2")));
        Assert.Equal(["/latest?page=2", "/uk/latest?page=2", "/latest?page=2"], Alternates(await portal.ReadAsync("/uk/latest?page=2")));
        Assert.Empty(Alternates(await portal.ReadAsync("/latest?page=3")));
        Assert.Empty(Alternates(await portal.ReadAsync("/tag/only")));
        Assert.Contains("/uk/tag/only", (await portal.ReadAsync("/tag/only")).QuerySelectorAll(".langs a").Select(a => a.GetAttribute("href")));
    }

    [Theory]
    [InlineData(ArticleStatus.Hidden)]
    [InlineData(ArticleStatus.Scheduled)]
    [InlineData(ArticleStatus.Expired)]
    public async Task What_is_not_visible_is_on_no_listing_and_in_no_count(ArticleStatus status)
    {
        await using var portal = new Portal().With(
            Some.Article("seen", tags: ["T"], source: "s"), Some.Article("secret", tags: ["T", "Secret"], source: "s", status: status, title: "Secret headline"));

        foreach (var address in (string[])["/latest", "/tag/t", "/category/mining", "/source/s", "/sentiment/neutral", "/tag/t?source=s", "/latest?period=1y", "/tag/t?sentiment=negative"])
        {
            var page = await portal.ReadAsync(address);
            Assert.DoesNotContain("ecret", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
            Assert.DoesNotContain("2 stories", page.DocumentElement.TextContent, StringComparison.Ordinal);
        }

        using var response = await portal.Reader.GetAsync("/tag/secret", Cancel);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task The_key_of_a_source_in_another_case_moves_to_the_key_as_it_is()
    {
        await using var portal = new Portal().With(Some.Article("a", source: "Bitcoin.com"), Some.Article("b", source: "bitcoin.COM"), Some.Article("c", source: "CoinDesk"));

        foreach (var (address, canonical) in ((string, string)[])
        [
            ("/source/coindesk", "/source/CoinDesk"),
            ("/SOURCE/coindesk/", "/source/CoinDesk"),
            ("/latest?source=BITCOIN.com&source=coindesk&page=2", "/source/Bitcoin.com?source=CoinDesk&page=2"),
            ("/source/coindesk?sentiment=neutral", "/source/CoinDesk?sentiment=neutral"),
        ])
        {
            using var response = await portal.Reader.GetAsync(address, Cancel);
            Assert.Equal((address, canonical), (address, response.Headers.Location?.OriginalString));
        }

        Assert.Equal(["Title of b"], Titles(await portal.ReadAsync("/source/bitcoin.COM")));
        using var unknown = await portal.Reader.GetAsync("/source/coindesk?tag=unknown", Cancel);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Theory]
    [InlineData("/source/ФОРКЛОГ", "/source/Форклог")]
    [InlineData("/latest?source=форклог", "/source/Форклог")]
    [InlineData("/source/форклог/feed.xml", "/source/Форклог/feed.xml")]
    [InlineData("/search?q=story&source=форклог&source=nobody", "/search?q=story&source=nobody&source=Форклог")]
    [InlineData("/search?q=source:форклог", "/source/Форклог")]
    [InlineData("/source/COINDESK", "/source/CoinDesk")]
    [InlineData("/search?q=source:COINDESK", "/source/CoinDesk")]
    [InlineData("/search?q=story source:COINDESK", "/search?q=story&source=CoinDesk")]
    public async Task So_do_the_keys_of_other_alphabets_and_each_spelling_means_the_same_source_everywhere(string address, string canonical)
    {
        await using var portal = new Portal().With(
            Some.Article("a", source: "Форклог"), Some.Article("b", source: "CoinDesk"), Some.Article("c", source: "coindesk"), Some.Article("d", source: "coindesk"));
        using var response = await portal.Reader.GetAsync(address, Cancel);

        Assert.Equal(canonical, Uri.UnescapeDataString(response.Headers.Location?.OriginalString ?? ""));
    }

    [Fact]
    public async Task A_source_whose_key_fits_into_no_path_is_a_parameter()
    {
        await using var portal = new Portal().With(Some.Article("a", source: "a/b"), Some.Article("b", source: ".."));

        Assert.Equal(["Title of a"], Titles(await portal.ReadAsync("/latest?source=a%2Fb")));
        Assert.Equal(["Title of b"], Titles(await portal.ReadAsync("/latest?source=..")));
        var hrefs = (await portal.ReadAsync("/latest")).QuerySelectorAll(".row .meta a").Select(a => a.GetAttribute("href"));
        Assert.Contains("/latest?source=a%2Fb", hrefs);
    }

    [Property(MaxTest = 12)]
    public Property Walking_all_pages_repeats_and_skips_nothing() => Prop.ForAll(Corpora, WalkAsync);

    private static async Task WalkAsync((IReadOnlyList<StoredArticle> Articles, int PageSize) corpus)
    {
        await using var portal = new Portal(new() { ["Site:PageSize"] = corpus.PageSize.ToString(CultureInfo.InvariantCulture) }).With(corpus.Articles);
        foreach (var address in (string[])["/latest", "/category/mining", "/tag/a", "/tag/a?tag=b", "/source/coindesk?sentiment=neutral"])
        {
            var walked = new List<string>();
            for (var next = address; next is not null;)
            {
                using var response = await portal.Reader.GetAsync(next, CancellationToken.None);
                if (response.StatusCode == HttpStatusCode.NotFound)
                    break;
                var page = await Portal.ParseAsync(response);
                var titles = Titles(page).ToList();
                walked.AddRange(titles);
                next = page.QuerySelector(".pages [rel=next]")?.GetAttribute("href");
                Assert.True(next is null || titles.Count == corpus.PageSize);
            }

            Assert.Equal(Expected(corpus.Articles, address), walked);
        }
    }

    // The same again in the plainest words: which articles, in which order.
    private static IEnumerable<string> Expected(IEnumerable<StoredArticle> articles, string address)
    {
        var live = articles.Where(a => a is { Language: "en", Status: ArticleStatus.Live }).OrderByDescending(a => a.Id).ToList();
        return (address switch
        {
            "/category/mining" => live.Where(a => a.CategorySlug == "mining").OrderByDescending(a => a.StickyWeight),
            "/tag/a" => live.Where(a => a.Tags.Any(t => t.Slug == "a")),
            "/tag/a?tag=b" => live.Where(a => a.Tags.Any(t => t.Slug == "a") && a.Tags.Any(t => t.Slug == "b")),
            "/source/coindesk?sentiment=neutral" => live.Where(a => a is { Sentiment: Sentiment.Neutral, SourceKey: "coindesk" }),
            _ => live.AsEnumerable(),
        }).Select(a => a.Title);
    }

    private static Arbitrary<(IReadOnlyList<StoredArticle> Articles, int PageSize)> Corpora
    {
        get
        {
            var article =
                from hour in Gen.Choose(0, 5)
                from language in Gen.Elements("en", "en", "uk")
                from category in Gen.Elements("MINING", "FIAT")
                from sentiment in Gen.Elements(Sentiment.Neutral, Sentiment.Positive)
                from source in Gen.Elements("coindesk", null, "x")
                from sticky in Gen.Elements(0, 0, 0, 1, 2, -1)
                from status in Gen.Elements(ArticleStatus.Live, ArticleStatus.Live, ArticleStatus.Live, ArticleStatus.Hidden, ArticleStatus.Expired)
                from tags in Gen.SubListOf("a", "b", "c")
                select (Func<int, StoredArticle>)(i => Some.Article(
                    string.Create(CultureInfo.InvariantCulture, $"n{i}"), Portal.Noon.AddHours(-hour * 13), language, null, category, sentiment, [.. tags], source, sticky, status: status));
            var corpus =
                from count in Gen.Choose(0, 40)
                from made in Gen.ArrayOf(article, count)
                from size in Gen.Choose(1, 7)
                select ((IReadOnlyList<StoredArticle>)[.. made.Select((make, i) => make(i))], size);
            return corpus.ToArbitrary();
        }
    }

    private static IEnumerable<string> Titles(IParentNode page) => page.QuerySelectorAll(".river .go").Select(a => a.TextContent);

    private static IEnumerable<string> Alternates(IParentNode page) =>
        page.QuerySelectorAll("link[rel=alternate][hreflang]").Select(l => l.GetAttribute("href")!.Replace("http://localhost:5000", "", StringComparison.Ordinal));
}
