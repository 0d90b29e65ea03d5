using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CryptoNews.Content;
using CryptoNews.Store;

namespace CryptoNews.Tests.Web.Home;

public sealed class HomePageTests
{
    [Theory]
    [InlineData("/", "There are no stories")]
    [InlineData("/uk", "ще немає новин")]
    public async Task Without_articles_one_sentence_says_so(string address, string sentence)
    {
        await using var portal = new Portal();
        var page = await portal.ReadAsync(address);

        Assert.Contains(sentence, page.QuerySelector("main .lede")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("main section, main aside, main h2"));
    }

    [Fact]
    public async Task An_empty_edition_leads_to_those_that_have_articles()
    {
        await using var portal = new Portal(new() { ["Site:Languages"] = "en,uk,de" });
        portal.With(Some.Articles(3));
        var page = await portal.ReadAsync("/uk");
        var way = Assert.Single(page.QuerySelectorAll("main li"));

        Assert.Equal(("en", "In English: 3 stories"), (way.GetAttribute("lang"), way.TextContent));
        Assert.Equal(("/", "en"), (way.QuerySelector("a")!.GetAttribute("href"), way.QuerySelector("a")!.GetAttribute("hreflang")));
    }

    [Fact]
    public async Task Where_nothing_stands_beside_it_the_overview_takes_the_whole_width()
    {
        await using var portal = new Portal();
        portal.With(Some.Article("only"));
        Assert.Null((await portal.ReadAsync("/")).QuerySelector(".split"));

        portal.With(Some.Article("other", Portal.Noon.AddHours(-1)));
        Assert.NotNull((await portal.ReadAsync("/")).QuerySelector(".split > aside.stack"));
    }

    [Fact]
    public async Task One_article_is_the_lead_and_nothing_is_empty()
    {
        await using var portal = new Portal();
        portal.With(Some.Article("only", tags: ["Halving"]));
        var page = await portal.ReadAsync("/");

        Assert.Equal(["Title of only"], Titles(page, ".story .go"));
        Assert.NotNull(page.QuerySelector(".lead"));
        Assert.Equal(["Most used topics", "Categories", "Sources"], page.QuerySelectorAll("main section h2").Select(h => h.TextContent));
        AssertNoSectionIsEmpty(page);
    }

    [Fact]
    public async Task Ten_articles_fill_lead_seconds_river_and_archive_each_once()
    {
        await using var portal = new Portal();
        portal.With(Some.Articles(10));
        var page = await portal.ReadAsync("/");
        var all = Titles(page, ".story .go");

        Assert.Equal(10, all.Count);
        Assert.Equal(all.Count, all.Distinct(StringComparer.Ordinal).Count());
        Assert.Single(page.QuerySelectorAll(".lead"));
        Assert.Equal(4, page.QuerySelectorAll(".seconds .tile").Length);
        Assert.Equal(4, page.QuerySelectorAll(".river .row").Length);
        Assert.Single(page.QuerySelectorAll(".tiles .tile"));
        AssertNoSectionIsEmpty(page);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(9)]
    [InlineData(13)]
    [InlineData(17)]
    [InlineData(40)]
    public async Task However_many_articles_there_are_none_stands_twice_and_no_section_is_empty(int count)
    {
        await using var portal = new Portal();
        portal.With(Some.Articles(count));
        var page = await portal.ReadAsync("/");
        var all = Titles(page, ".story .go");

        Assert.Equal(all.Count, all.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(Math.Min(count, 21), all.Count);
        AssertNoSectionIsEmpty(page);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/uk")]
    public async Task With_the_articles_of_the_repository_every_section_is_there_and_none_is_empty(string address)
    {
        await using var portal = await Portal.OfAsync();
        var page = await portal.ReadAsync(address);

        Assert.NotNull(page.QuerySelector(".lead .pin"));
        Assert.Equal(["latest", "mood-h", "trend", "cats", "srcs", "arch"], page.QuerySelectorAll("main .band h2").Select(h => h.Id));
        Assert.NotNull(page.QuerySelector(".ribbon"));
        Assert.NotNull(page.QuerySelector(".seconds"));
        AssertNoSectionIsEmpty(page);
    }

    [Fact]
    public async Task The_highest_pin_leads_and_a_paid_for_article_never_does()
    {
        await using var portal = new Portal();
        portal.With([
            .. Some.Articles(6),
            Some.Article("pinned", Portal.Noon.AddDays(-9), sticky: 2),
            Some.Article("higher", Portal.Noon.AddDays(-10), sticky: 5),
            Some.Article("ad", Portal.Noon.AddDays(-1), sticky: 9, sponsored: true),
        ]);
        var page = await portal.ReadAsync("/");

        Assert.Equal("Title of higher", page.QuerySelector(".lead .go")!.TextContent);
        Assert.Equal("Pinned by the editors", page.QuerySelector(".lead .pin")!.TextContent);
        Assert.Equal("Title of pinned", page.QuerySelector(".seconds .go")!.TextContent);
        Assert.Equal("Pinned by the editors", page.QuerySelector(".seconds .tile .pin")!.TextContent);
        Assert.Single(page.QuerySelectorAll(".seconds .pin"));
        Assert.DoesNotContain("Title of ad", Titles(page, ".seconds .go"));
        Assert.Equal("Sponsored", Row(page, "Title of ad").QuerySelector(".paid")!.TextContent);
    }

    [Fact]
    public async Task Without_a_pin_the_newest_article_that_is_not_paid_for_leads()
    {
        await using var portal = new Portal();
        portal.With(
            Some.Article("ad", Portal.Noon, sponsored: true),
            Some.Article("newest", Portal.Noon.AddHours(-1)),
            Some.Article("older", Portal.Noon.AddHours(-2)));
        var page = await portal.ReadAsync("/");

        Assert.Equal("Title of newest", page.QuerySelector(".lead .go")!.TextContent);
        Assert.Null(page.QuerySelector(".lead .pin"));
    }

    [Fact]
    public async Task The_river_is_grouped_by_the_days_of_the_site()
    {
        await using var portal = new Portal(new() { ["Site:TimeZone"] = "Asia/Tokyo" });
        portal.With(
            Some.Article("lead", Portal.Noon),
            Some.Article("today", new DateTime(2026, 1, 14, 15, 0, 0, DateTimeKind.Utc)),
            Some.Article("yesterday", new DateTime(2026, 1, 14, 14, 59, 59, DateTimeKind.Utc)),
            Some.Article("before", new DateTime(2025, 12, 1, 0, 0, 0, DateTimeKind.Utc)));
        var page = await portal.ReadAsync("/");

        Assert.Equal(
            ["Today, 15\u00a0January UTC+9", "Yesterday, 14\u00a0January UTC+9", "Monday, 1\u00a0December 2025 UTC+9"],
            page.QuerySelectorAll(".day").Select(d => d.TextContent.Trim()));
        Assert.Equal("00:00", Row(page, "Title of today").QuerySelector(".in > .at")!.TextContent);
    }

    [Fact]
    public async Task What_is_hidden_or_in_another_language_is_nowhere()
    {
        await using var portal = new Portal();
        portal.With(
            Some.Article("shown", tags: ["Shown"]),
            Some.Article("draft", status: ArticleStatus.Hidden, tags: ["Secret"]),
            Some.Article("later", status: ArticleStatus.Scheduled, tags: ["Secret"]),
            Some.Article("over", status: ArticleStatus.Expired, tags: ["Secret"]),
            Some.Article("other", language: "uk", tags: ["Інша"]));
        var text = (await portal.ReadAsync("/")).DocumentElement.OuterHtml;

        Assert.Contains("Title of shown", text, StringComparison.Ordinal);
        Assert.All(["Title of draft", "Title of later", "Title of over", "Title of other", "Secret", "Інша"], hidden => Assert.DoesNotContain(hidden, text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1, "Market mood, 24 hours")]
    [InlineData(30, "Market mood, 7 days")]
    [InlineData(24 * 20, "Market mood, 30 days")]
    [InlineData(24 * 3000, "Market mood, all time")]
    public async Task The_line_on_top_says_which_window_it_needed(int hoursAgo, string heading)
    {
        await using var portal = new Portal();
        portal.With(Rated(5, hoursAgo));

        Assert.Equal(heading, (await portal.ReadAsync("/")).QuerySelector("#now")!.TextContent);
    }

    [Fact]
    public async Task Four_rated_articles_are_too_few_for_a_mood()
    {
        await using var portal = new Portal();
        portal.With([.. Rated(4, 1), Some.Article("unrated", sentiment: Sentiment.Unrated), Some.Article("ad", sponsored: true)]);
        var page = await portal.ReadAsync("/");

        Assert.Null(page.QuerySelector(".ribbon"));
        Assert.Null(page.QuerySelector(".chart"));
    }

    [Fact]
    public async Task The_mood_leaves_out_paid_for_articles_and_stands_against_the_average()
    {
        await using var portal = new Portal();
        portal.With([
            .. Rated(5, 1, Sentiment.Negative),
            .. Rated(15, 24 * 100, Sentiment.Positive),
            .. Enumerable.Range(0, 9).Select(i => Some.Article($"ad-{i}", sentiment: Sentiment.Positive, sponsored: true)),
        ]);
        var page = await portal.ReadAsync("/");

        Assert.Equal(["0% positive", "0% neutral", "100% negative"], page.QuerySelectorAll(".ribbon .mood").Select(m => m.TextContent));
        Assert.Equal("−100 net over 14 days: 0% positive less 100% negative", page.QuerySelector(".chart figcaption")!.TextContent);
        Assert.Equal(
            "150 points below our own average of +50. Rated stories: 5 in this period, 20 in all.",
            page.QuerySelector("[aria-labelledby=mood-h] .quiet")!.TextContent.Trim());
    }

    [Fact]
    public async Task The_average_is_counted_anew_when_articles_change()
    {
        await using var portal = new Portal();
        portal.With([.. Rated(5, 1, Sentiment.Negative), .. Rated(5, 24 * 100, Sentiment.Positive)]);
        await portal.ReadAsync("/");
        portal.With(Some.Article("more", Portal.Noon.AddDays(-200), sentiment: Sentiment.Positive));

        Assert.Contains("11 in all", (await portal.ReadAsync("/")).QuerySelector("[aria-labelledby=mood-h] .quiet")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_chart_can_be_read_without_seeing_it()
    {
        await using var portal = new Portal();
        portal.With(Rated(6, 1));
        var chart = (await portal.ReadAsync("/")).QuerySelector(".chart")!;

        Assert.NotNull(chart.QuerySelector("svg[aria-hidden=true]"));
        Assert.Equal("Share of stories by sentiment, 14 days. From 2\u00a0Jan to 15\u00a0Jan. Last: 15\u00a0Jan: 0% positive, 100% neutral, 0% negative; 6 stories.", chart.QuerySelector(".vh")!.TextContent);
        Assert.Equal(14, chart.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(["0", "6", "0", "6", "0"], chart.QuerySelector("tbody tr")!.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()));
    }

    [Fact]
    public async Task Topics_that_rise_are_told_with_their_window_and_change()
    {
        await using var portal = new Portal();
        portal.With([
            .. Tagged("HALVING", 3, daysAgo: 1), .. Tagged("HALVING", 1, daysAgo: 9),
            .. Tagged("SPOT ETF", 2, daysAgo: 2), .. Tagged("Staking", 2, daysAgo: 3),
            .. Tagged("Falling", 2, daysAgo: 4), .. Tagged("Falling", 5, daysAgo: 10),
        ]);
        var section = (await portal.ReadAsync("/")).QuerySelector("[aria-labelledby=trend]")!;

        Assert.Equal("Trending topics", section.QuerySelector("h2")!.TextContent);
        Assert.StartsWith("7 days against", section.QuerySelector(".quiet")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Halving+23", "Spot ETF+22", "Staking+22"], section.QuerySelectorAll("li").Select(li => li.TextContent));
    }

    [Fact]
    public async Task Without_anything_rising_the_most_used_topics_are_told_as_such()
    {
        await using var portal = new Portal();
        portal.With(Tagged("HALVING", 3, daysAgo: 900));
        var section = (await portal.ReadAsync("/")).QuerySelector("[aria-labelledby=trend]")!;

        Assert.Equal("Most used topics", section.QuerySelector("h2")!.TextContent);
        Assert.Equal(["Halving3"], section.QuerySelectorAll("li").Select(li => li.TextContent));
    }

    [Fact]
    public async Task Cards_say_what_machines_had_in_the_text()
    {
        await using var portal = new Portal();
        portal.With(
            Some.Article("rewritten", ai: new AiProvenance { Rewritten = true }),
            Some.Article("translated", Portal.Noon.AddHours(-1), ai: new AiProvenance { TranslatedFrom = "en" }),
            Some.Article("unstated", Portal.Noon.AddHours(-2)),
            Some.Article("stated", Portal.Noon.AddHours(-3), ai: new AiProvenance { Rewritten = false }));
        var page = await portal.ReadAsync("/");

        Assert.Equal("Rewritten with AI", page.QuerySelector(".lead .by-ai")!.TextContent);
        Assert.Equal("Translated by AI", Row(page, "Title of translated").QuerySelector(".by-ai")!.TextContent);
        Assert.Equal("Provenance not stated", Row(page, "Title of unstated").QuerySelector(".by-ai")!.TextContent);
        Assert.Null(Row(page, "Title of stated").QuerySelector(".by-ai"));
    }

    [Fact]
    public async Task An_article_that_nobody_rated_has_no_mood()
    {
        await using var portal = new Portal();
        portal.With(Some.Article("lead"), Some.Article("unrated", Portal.Noon.AddHours(-1), sentiment: Sentiment.Unrated));
        var row = Row(await portal.ReadAsync("/"), "Title of unrated");

        Assert.Null(row.QuerySelector(".mood"));
        Assert.True(row.QuerySelector(".node")!.ClassList.Contains("node--none"));
    }

    [Fact]
    public async Task Text_of_articles_is_encoded()
    {
        await using var portal = new Portal();
        portal.With(Some.Article("x", title: "<script>alert(1)</script> & \"co\"", category: "<B>", tags: ["<i>"], source: "<u>"));
        var page = await portal.ReadAsync("/");

        Assert.Equal("<script>alert(1)</script> & \"co\"", page.QuerySelector(".lead .go")!.TextContent);
        Assert.Single(page.QuerySelectorAll("script[src]"));
    }

    [Fact]
    public async Task The_archive_shows_others_tomorrow_and_the_same_all_day()
    {
        await using var portal = new Portal();
        portal.With(Some.Articles(200));
        var today = Titles(await portal.ReadAsync("/"), ".tiles .go");
        portal.Clock.Advance(TimeSpan.FromHours(11)); // no page is kept so long
        var later = Titles(await portal.ReadAsync("/"), ".tiles .go");
        portal.Clock.Advance(TimeSpan.FromHours(13));
        var tomorrow = Titles(await portal.ReadAsync("/"), ".tiles .go");

        Assert.Equal(4, today.Count);
        Assert.Equal(today, later);
        Assert.NotEqual(today, tomorrow);
    }

    [Fact]
    public async Task The_archive_has_nothing_of_the_last_thirty_days_where_there_is_enough_besides()
    {
        await using var portal = new Portal();
        portal.With([.. Some.Articles(60), .. Enumerable.Range(0, 4).Select(i => Some.Article($"old-{i}", Portal.Noon.AddDays(-31 - i)))]);

        Assert.Equal(["Title of old-0", "Title of old-1", "Title of old-2", "Title of old-3"], Titles(await portal.ReadAsync("/"), ".tiles .go"));

        portal.Remove("old-3");
        Assert.Equal(4, Titles(await portal.ReadAsync("/"), ".tiles .go").Count);
    }

    [Fact]
    public async Task An_advertisement_in_the_archive_gives_its_place_to_the_story_before()
    {
        await using var portal = new Portal();
        portal.With([.. Some.Articles(20), .. Enumerable.Range(0, 8).Select(i => Some.Article($"old-{i}", Portal.Noon.AddDays(-40 - i), sponsored: i % 2 == 0))]);

        Assert.Equal(["Title of old-1", "Title of old-3", "Title of old-5", "Title of old-7"], Titles(await portal.ReadAsync("/"), ".tiles .go"));
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(10, false)]
    [InlineData(21, false)]
    [InlineData(22, true)]
    public async Task Older_stories_are_offered_where_there_are_more_than_stand_here(int count, bool offered)
    {
        await using var portal = new Portal();
        portal.With(Some.Articles(count));
        var page = await portal.ReadAsync("/");

        Assert.Equal(offered, page.QuerySelectorAll("main a.btn").Any(a => a.TextContent.Contains("Older stories", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_is_paid_for_makes_no_topic_rise()
    {
        await using var portal = new Portal();
        portal.With([
            .. Tagged("HALVING", 3, daysAgo: 1), .. Tagged("SPOT ETF", 3, daysAgo: 2), .. Tagged("Staking", 2, daysAgo: 3),
            .. Enumerable.Range(0, 9).Select(i => Some.Article($"ad-{i}", Portal.Noon.AddHours(-i), sponsored: true, tags: ["Presale", "Staking"])),
        ]);
        var section = (await portal.ReadAsync("/")).QuerySelector("[aria-labelledby=trend]")!;

        Assert.Equal(["Halving+33", "Spot ETF+33", "Staking+22"], section.QuerySelectorAll("li").Select(li => li.TextContent));
    }

    private static IEnumerable<StoredArticle> Rated(int count, int hoursAgo, Sentiment sentiment = Sentiment.Neutral) =>
        Enumerable.Range(0, count).Select(i => Some.Article($"rated-{hoursAgo}-{i}", Portal.Noon.AddHours(-hoursAgo).AddMinutes(i), sentiment: sentiment));

    private static IEnumerable<StoredArticle> Tagged(string tag, int count, int daysAgo) =>
        Enumerable.Range(0, count).Select(i => Some.Article($"{Slug.From(tag)}-{daysAgo}-{i}", Portal.Noon.AddDays(-daysAgo).AddMinutes(i), tags: [tag]));

    private static List<string> Titles(IHtmlDocument page, string selector) =>
        [.. page.QuerySelectorAll(selector).Select(a => a.TextContent)];

    private static IElement Row(IHtmlDocument page, string title) =>
        page.QuerySelectorAll(".row").Single(row => row.QuerySelector(".go")!.TextContent == title);

    private static void AssertNoSectionIsEmpty(IHtmlDocument page) =>
        Assert.All(page.QuerySelectorAll("main section, main aside, main .river, main .tiles"), section => Assert.True(
            section.QuerySelectorAll("a, svg, .mood").Length > (section.QuerySelectorAll(".head a").Length),
            $"empty: {section.OuterHtml}"));
}
