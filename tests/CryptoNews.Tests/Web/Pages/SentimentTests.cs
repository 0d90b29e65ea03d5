using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CryptoNews.Content;
using CryptoNews.Store;

namespace CryptoNews.Tests.Web.Pages;

public sealed partial class SentimentTests
{
    [Theory]
    [InlineData("/sentiment")]
    [InlineData("/uk/sentiment?period=7d")]
    public async Task Without_a_rated_article_one_sentence_says_so(string address)
    {
        await using var portal = new Portal().With(
            Some.Article("unrated", sentiment: Sentiment.Unrated),
            Some.Article("ad", sponsored: true, sentiment: Sentiment.Positive));
        var page = await portal.ReadAsync(address);

        Assert.Empty(page.QuerySelectorAll("main svg, main table, main .tally"));
        Assert.NotNull(page.QuerySelector("main .lede.band"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task Of_fewer_than_five_articles_nothing_is_concluded(int count)
    {
        await using var portal = new Portal().With(Some.Articles(count));
        var page = await portal.ReadAsync("/sentiment");
        var text = page.QuerySelector("main")!.TextContent;

        Assert.DoesNotContain("%", string.Concat(page.QuerySelectorAll(".tally dd, .chart td").Select(e => e.TextContent)), StringComparison.Ordinal);
        Assert.Contains("too few to speak of a mood", text, StringComparison.Ordinal);
        // Once each: that there are too few to speak of a mood, that no column is a trend, and which categories are not compared.
        Assert.DoesNotContain("Too few days have five rated stories", text, StringComparison.Ordinal);
        Assert.Equal("Pale columns hold fewer than five stories and are no trend.", page.QuerySelector("[aria-labelledby=h-day] .quiet")!.TextContent);
        Assert.DoesNotContain("No category has five rated stories", text, StringComparison.Ordinal);
        Assert.Single(Regex.Matches(Spaced(text), $"Rated stories[^.]*: {count}", RegexOptions.NonBacktracking));
        Assert.Contains($"Mining ({count})", text, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("td.cell"));
        Assert.Equal($"({count})", page.QuerySelectorAll(".heat a text")[^1].TextContent);
        Assert.NotEmpty(page.QuerySelectorAll(".few rect"));
    }

    [Fact]
    public async Task One_column_that_holds_enough_is_no_trend_and_a_period_without_categories_says_so()
    {
        await using var portal = new Portal().With([.. Rated(6, 1, Sentiment.Positive), .. Rated(2, 24 * 3, Sentiment.Negative)]);
        var month = await portal.ReadAsync("/sentiment");

        Assert.StartsWith("Too few days have five rated stories", month.QuerySelector("[aria-labelledby=h-day] figcaption")!.TextContent, StringComparison.Ordinal);
        portal.Clock.Advance(TimeSpan.FromDays(20));
        Assert.Equal("No category has five rated stories in this period.", (await portal.ReadAsync("/sentiment?period=7d")).QuerySelector("[aria-labelledby=h-cat] > p")!.TextContent);
    }

    [Fact]
    public async Task The_balance_stands_beside_the_average_with_both_sample_sizes()
    {
        await using var portal = new Portal().With([
            .. Rated(6, 1, Sentiment.Positive), .. Rated(4, 2, Sentiment.Negative),
            .. Rated(30, 24 * 200, Sentiment.Positive),
            .. Enumerable.Range(0, 9).Select(i => Some.Article($"ad-{i}", sentiment: Sentiment.Negative, sponsored: true)),
        ]);
        var page = await portal.ReadAsync("/sentiment");

        Assert.Equal(
            ["+20 balance, 17\u00a0Dec 2025 – 15\u00a0Jan 2026", "60% Positive", "0% Neutral", "40% Negative", "10 stories rated", "+80 our own average balance"],
            page.QuerySelectorAll(".tally > div").Select(d => $"{d.QuerySelector("dd")!.TextContent} {d.QuerySelector("dt")!.TextContent}"));
        Assert.Contains("60 points below our own average of +80. Rated stories: 10 in this period, 40 in all.", Spaced(page.QuerySelector(".tally + p")!.TextContent), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/sentiment", "/sentiment")]
    [InlineData("/sentiment?period=90d", "/sentiment")]
    [InlineData("/sentiment?period=7d", "/sentiment?period=7d")]
    [InlineData("/sentiment?period=1y", "/sentiment?period=1y")]
    public async Task A_period_that_the_dashboard_is_widened_to_has_the_address_of_the_dashboard(string address, string canonical)
    {
        await using var portal = new Portal().With([.. Rated(6, 24 * 60, Sentiment.Positive)]);
        var page = await portal.ReadAsync(address);

        Assert.Equal("http://localhost:5000" + canonical, page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal("/uk" + address, page.QuerySelector(".langs a[lang=uk]")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("/sentiment", 30)]
    [InlineData("/sentiment?period=7d", 7)]
    [InlineData("/sentiment?period=90d", 90)]
    [InlineData("/sentiment?period=1y", 52)]
    public async Task Every_bar_and_cell_leads_to_exactly_the_articles_that_it_counts(string address, int columns)
    {
        await using var portal = new Portal(new() { ["Site:TimeZone"] = "Asia/Kathmandu" }).With(Mixture());
        var page = await portal.ReadAsync(address);
        Assert.Equal(columns, page.QuerySelector("[aria-labelledby=h-day] tbody")!.ChildElementCount);
        Assert.NotEmpty(page.QuerySelectorAll(".heat a"));
        Assert.NotEmpty(page.QuerySelectorAll(".cell a"));

        foreach (var (link, count) in CountsOf(page).DistinctBy(c => c.Link).Take(60))
            Assert.Equal((link, count), (link, await TotalAsync(portal, link)));
    }

    [Theory]
    [InlineData("en", "", "1 source, ", "is that of the 1 rated story of this edition")]
    [InlineData("uk", "/uk", "1 джерело, від ", "це баланс 1 оціненої новини цього видання")]
    public async Task One_source_and_one_article_are_spoken_of_as_one(string language, string prefix, string source, string article)
    {
        await using var portal = new Portal().With(Some.Article("a", language: language, sentiment: Sentiment.Positive));
        var page = await portal.ReadAsync($"{prefix}/sentiment");

        Assert.StartsWith(source, page.QuerySelector("[aria-labelledby=h-src] .vh")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(article, page.QuerySelector("[aria-labelledby=how] .lede")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_columns_hold_every_rated_article_of_the_period_once()
    {
        await using var portal = new Portal().With(Mixture());
        foreach (var period in (string[])["", "?period=7d", "?period=90d", "?period=1y"])
        {
            var page = await portal.ReadAsync("/sentiment" + period);
            var total = Number(page.QuerySelector(".tally > :nth-child(5) dd")!);
            Assert.Equal(total, page.QuerySelectorAll("[aria-labelledby=h-day] tbody tr").Sum(row => Number(row.Children[4])));
        }
    }

    [Fact]
    public async Task The_categories_with_most_articles_are_compared_first_and_the_others_can_be_opened()
    {
        await using var portal = new Portal().With(Enumerable.Range(0, 31).SelectMany(c => Enumerable.Range(0, c == 7 ? 5 : 6).Select(i =>
            Some.Article($"c{c}-{i}", Portal.Noon.AddMinutes(-i), category: $"CATEGORY {c}", sentiment: i < c % 5 ? Sentiment.Negative : Sentiment.Positive))));
        var tables = (await portal.ReadAsync("/sentiment")).QuerySelectorAll("[aria-labelledby=h-cat] table");
        var balances = tables[0].QuerySelectorAll("tbody tr").Select(row => row.QuerySelector("strong")!.TextContent).Distinct(StringComparer.Ordinal);

        Assert.Equal(30, tables[0].QuerySelectorAll("tbody tr").Length);
        Assert.Equal(["+100", "+66", "+34", "0", "−34"], balances);
        Assert.Equal("Category 7", tables[1].QuerySelector("tbody th")!.TextContent);
        Assert.Equal("1 more category, with fewer stories", tables[1].Closest("details")!.QuerySelector("summary")!.TextContent);
    }

    [Fact]
    public async Task A_quiet_month_is_widened_and_says_so()
    {
        await using var portal = new Portal().With([.. Rated(3, 2, Sentiment.Positive), .. Rated(3, 24 * 60, Sentiment.Negative)]);
        var page = await portal.ReadAsync("/sentiment");

        Assert.Contains("The last 30 days hold fewer than five rated stories, so this shows 90 days.", Spaced(page.Body!.TextContent), StringComparison.Ordinal);
        Assert.Equal("90 days", page.QuerySelector(".seg [aria-current]")!.TextContent);
    }

    [Fact]
    public async Task A_period_that_was_chosen_stays_and_names_a_wider_one()
    {
        await using var portal = new Portal().With([.. Rated(3, 2, Sentiment.Positive), .. Rated(3, 24 * 900, Sentiment.Negative)]);
        var page = await portal.ReadAsync("/sentiment?period=7d");
        var wider = page.QuerySelector(".tally + p a")!;

        Assert.Equal("7 days", page.QuerySelector(".seg [aria-current]")!.TextContent);
        Assert.Equal(("Show all time", "/sentiment"), (wider.TextContent, wider.GetAttribute("href")));
        var all = await portal.ReadAsync("/sentiment");
        Assert.Equal(["2026", "2025", "2024", "2023"], all.QuerySelectorAll("[aria-labelledby=h-day] tbody th").Select(th => th.TextContent));
    }

    [Theory]
    [InlineData("/sentiment?period=30d", "/sentiment")]
    [InlineData("/Sentiment", "/sentiment")]
    [InlineData("/sentiment/?period=7D", "/sentiment?period=7d")]
    [InlineData("/en/sentiment?period=1y", "/sentiment?period=1y")]
    [InlineData("/uk/sentiment?period=30D", "/uk/sentiment")]
    public async Task Other_spellings_lead_to_the_one_address(string spelling, string address)
    {
        await using var portal = new Portal();
        using var response = await portal.Reader.GetAsync(spelling, TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.MovedPermanently, address), (response.StatusCode, response.Headers.Location?.OriginalString));
    }

    [Theory]
    [InlineData("/sentiment?period=2d", HttpStatusCode.BadRequest)]
    [InlineData("/sentiment?period=7d&utm_source=x", HttpStatusCode.OK)]
    public async Task An_unknown_period_is_refused_and_unknown_parameters_are_not(string address, HttpStatusCode status)
    {
        await using var portal = new Portal();
        using var response = await portal.Reader.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task What_a_phone_has_room_for_comes_first()
    {
        await using var portal = new Portal().With([.. Rated(6, 1, Sentiment.Positive), .. Rated(6, 24 * 3, Sentiment.Negative)]);
        var page = await portal.ReadAsync("/sentiment");

        Assert.Equal(["Category", "Balance"], page.QuerySelectorAll("[aria-labelledby=h-cat] thead th").Take(2).Select(th => th.TextContent));
        Assert.Equal("0", page.QuerySelector("[aria-labelledby=h-cat] tbody td")!.TextContent);
        Assert.Equal("15\u00a0Jan", page.QuerySelector(".heat .ax")!.TextContent);
        Assert.Equal(["15\u00a0Jan", "14\u00a0Jan"], page.QuerySelectorAll("[aria-labelledby=h-src] thead th").Skip(1).Take(2).Select(th => th.TextContent));
        Assert.StartsWith("1 source, 2\u00a0Jan to 15\u00a0Jan.", page.QuerySelector("[aria-labelledby=h-src] .vh")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/sentiment", "Market mood, 30 days | CryptoNews", "Share of stories by sentiment, 30 days.")]
    [InlineData("/uk/sentiment", "Настрій ринку за 30 днів | CryptoNews", "Частки новин із різним настроєм за 30 днів.")]
    public async Task The_period_is_named_as_a_sentence_names_it(string address, string title, string chart)
    {
        await using var portal = new Portal().With([.. Rated(6, 1, Sentiment.Positive), .. Some.Articles(6, language: "uk")]);
        var page = await portal.ReadAsync(address);

        Assert.Equal(title, page.Title);
        Assert.StartsWith(chart, page.QuerySelector("[aria-labelledby=h-day] .vh")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_of_sources_and_categories_are_encoded()
    {
        await using var portal = new Portal().With(Enumerable.Range(0, 6).Select(i => Some.Article($"x{i}", category: "<B>", source: "<u>&\"", sentiment: Sentiment.Positive)));
        var page = await portal.ReadAsync("/sentiment");

        Assert.Empty(page.QuerySelectorAll("main u, main b"));
        Assert.Contains("<u>&\"", page.QuerySelector(".heat")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_with_as_many_of_both_is_not_counted_as_positive()
    {
        await using var portal = new Portal().With([.. Stories("a", 6, 1, Sentiment.Positive), .. Stories("b", 3, 49, Sentiment.Positive), .. Stories("c", 3, 49, Sentiment.Negative)]);
        Assert.StartsWith("On 1 of the 2 days", (await portal.ReadAsync("/sentiment")).QuerySelector("[aria-labelledby=h-day] figcaption")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_twelve_sources_that_write_most_are_shown_the_busiest_first()
    {
        await using var portal = new Portal().With([.. Enumerable.Range(0, 13).SelectMany(s => Stories($"s{s}-", s + 1, 1 + s, Sentiment.Positive, source: $"s{s:00}"))]);
        Assert.Equal(
            Enumerable.Range(1, 12).Reverse().Select(s => $"S{s:00}"),
            (await portal.ReadAsync("/sentiment")).QuerySelectorAll("[aria-labelledby=h-src] tbody th").Select(th => th.TextContent.Trim()));
    }

    [Theory]
    [InlineData("/sentiment?period=7d", 7)]
    [InlineData("/sentiment", 14)]
    public async Task Sources_are_shown_over_no_more_days_than_the_period_has(string address, int days)
    {
        await using var portal = new Portal().With(Stories("a", 6, 1, Sentiment.Positive));
        Assert.Equal(days, (await portal.ReadAsync(address)).QuerySelectorAll("[aria-labelledby=h-src] thead th").Length - 1);
    }

    [Fact]
    public async Task Categories_with_few_stories_are_named_in_order()
    {
        await using var portal = new Portal().With([.. Stories("a", 3, 1, Sentiment.Positive, category: "ZULU"), .. Stories("b", 1, 2, Sentiment.Positive, category: "ALPHA"), .. Stories("c", 2, 3, Sentiment.Positive, category: "MIKE")]);
        var text = (await portal.ReadAsync("/sentiment")).QuerySelector("[aria-labelledby=h-cat]")!.TextContent;
        Assert.Equal(["ALPHA", "MIKE", "ZULU"], ((string[])["ZULU", "ALPHA", "MIKE"]).OrderBy(name => text.IndexOf(name, StringComparison.Ordinal)));
    }

    private static IEnumerable<StoredArticle> Stories(string name, int count, int hoursAgo, Sentiment sentiment, string category = "MINING", string source = "coindesk") =>
        Enumerable.Range(0, count).Select(i => Some.Article($"{name}{i}", Portal.Noon.AddHours(-hoursAgo).AddMinutes(i), category: category, sentiment: sentiment, source: source));

    // Every link of the page that stands beside its own count.
    private static IEnumerable<(string Link, int Count)> CountsOf(IHtmlDocument page)
    {
        var bars = page.QuerySelectorAll(".plot a, .cell a").Select(a => (a, int.Parse(LastNumber().Match(a.QuerySelector("title")!.TextContent).Value, CultureInfo.InvariantCulture)));
        var cells = page.QuerySelectorAll("[aria-labelledby=h-day] td a").Select(a => (a, Number(a)));
        var heat = page.QuerySelectorAll(".heat a:has(rect)").Select(a => (a, HeatCount(a.QuerySelector("title")!.TextContent)));
        var categories = page.QuerySelectorAll("td.cell").Select(cell => cell.ParentElement!).Select(row => (row.QuerySelector("th a")!, Number(row.Children[6])));
        return bars.Concat(cells).Concat(heat).Concat(categories).Select(pair => (pair.Item1.GetAttribute("href")!, pair.Item2)).OrderBy(pair => pair.Item1.GetHashCode(StringComparison.Ordinal));
    }

    private static int HeatCount(string title) => title.Contains("fewer than five", StringComparison.Ordinal)
        ? AnyNumber().Matches(title[title.IndexOf(':', StringComparison.Ordinal)..]).Sum(m => int.Parse(m.Value, CultureInfo.InvariantCulture))
        : int.Parse(StoryCount().Match(title).Groups["n"].Value, CultureInfo.InvariantCulture);

    private static async Task<int> TotalAsync(Portal portal, string listing)
    {
        var title = (await portal.ReadAsync(listing)).Title!;
        return int.Parse(StoryCount().Match(title).Groups["n"].Value, CultureInfo.InvariantCulture);
    }

    private static int Number(IElement element) => int.Parse(element.TextContent, CultureInfo.InvariantCulture);

    private static string Spaced(string text) => AnySpace().Replace(text, " ");

    private static IEnumerable<StoredArticle> Rated(int count, int hoursAgo, Sentiment sentiment) =>
        Enumerable.Range(0, count).Select(i => Some.Article($"rated-{hoursAgo}-{i}", Portal.Noon.AddHours(-hoursAgo).AddMinutes(i), sentiment: sentiment));

    // Six hundred articles of a year and a half, most of them new, rated, unrated and paid for.
    private static IEnumerable<StoredArticle> Mixture()
    {
        var random = new Random(7);
        return Enumerable.Range(0, 600).Select(i => Some.Article(
            $"mix-{i}",
            Portal.Noon.AddMinutes(-random.Next(60 * 24 * 550) * random.NextDouble() * random.NextDouble()),
            category: ((string[])["MINING", "MARKET", "BTC", "ASIA"])[random.Next(4)],
            source: ((string?[])["coindesk", "decrypt", "with/slash", null])[random.Next(4)],
            sentiment: (Sentiment)random.Next(4),
            sponsored: random.Next(10) == 0));
    }

    [GeneratedRegex(@"\d+$", RegexOptions.NonBacktracking)]
    private static partial Regex LastNumber();

    [GeneratedRegex(@"\d+", RegexOptions.NonBacktracking)]
    private static partial Regex AnyNumber();

    [GeneratedRegex(@"(?<n>\d+) stor(y|ies)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex StoryCount();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex AnySpace();
}
