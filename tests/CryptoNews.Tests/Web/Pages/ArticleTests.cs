using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CryptoNews.Content;
using CryptoNews.Store;

namespace CryptoNews.Tests.Web.Pages;

public sealed class ArticleTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_field_that_readers_see_is_on_the_page()
    {
        var article = Some.Article(
            "2026/01/story", Portal.Noon.AddDays(-3), title: "A <b>bold</b> title", sentiment: Sentiment.Positive, tags: ["VIRTUAL ASSETS BILL", "BTC"],
            updated: Portal.Noon.AddDays(-3).AddHours(1), score: -2.5, sourceUrl: "https://coindesk.example/x",
            ai: new() { Rewritten = true, ExpandedAt = new DateTimeOffset(Portal.Noon.AddDays(-3).AddHours(1)), Version = 3, Model = "some model" });
        await using var portal = new Portal().With(article, Some.Body(article, "<h2 id=\"s-a\">A</h2><p>Text.</p>", headings: ["A", "B", "C"])).With(Some.Page("how-we-use-ai", title: "How we use AI"));

        var page = await portal.ReadAsync("/news/2026/01/story");

        Assert.Equal("A <b>bold</b> title", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("A <b>bold</b> title | CryptoNews", page.Title);
        Assert.Equal("Description of 2026/01/story", page.QuerySelector("meta[name=description]")!.GetAttribute("content"));
        Assert.Equal("/category/mining", page.QuerySelector("a.kicker")!.GetAttribute("href"));
        Assert.StartsWith("Positive tone", page.QuerySelector(".mood--chip")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("not a forecast", page.QuerySelector(".mood--chip")!.GetAttribute("title"), StringComparison.Ordinal);
        Assert.Equal("Source: CoinDesk", Texts(page, ".byline .meta > span")[0]);
        Assert.Equal("Published at the source 12 January 2026, 12:00 UTC", Texts(page, ".byline .meta > span")[1]);
        Assert.Equal("Updated here 13:00 UTC", Texts(page, ".byline .meta > span")[2]);
        Assert.Equal("2 min read", Texts(page, ".byline .meta > span")[3]);
        Assert.Equal(["2026-01-12T12:00:00Z", "2026-01-12T13:00:00Z"], page.QuerySelectorAll(".byline time").Select(t => t.GetAttribute("datetime")!));
        Assert.Equal(
            "Based on reporting by CoinDesk. Rewritten with AI from a CoinDesk report; updated 12 January 2026, version 3. How we use AI",
            Texts(page, ".prov")[0]);
        Assert.Equal("https://coindesk.example/x", page.QuerySelector(".prov a[rel='noopener nofollow']")!.GetAttribute("href"));
        Assert.Equal(["#s-a", "#s-b", "#s-c"], page.QuerySelectorAll(".toc a").Select(a => a.GetAttribute("href")!));
        Assert.Equal("Text.", page.QuerySelector(".prose p:not(.prov, .vh)")!.TextContent);
        Assert.Equal(["Virtual assets bill", "BTC"], Texts(page, ".tags a"));
        Assert.Equal(
            ["Sentiment Positive Assigned automatically to the source article, or by the model that wrote the text; method unpublished; not a forecast.", "Score −2.5", "Category Mining", "Source CoinDesk", "Languages English", "Published at the source 12 January 2026", "Updated 12 January 2026", "AI version 3", "AI model some model"],
            page.QuerySelectorAll(".facts > div").Select(d => $"{d.Children[0].TextContent} {Squeezed(d.Children[1])}"));
        Assert.Contains("not investment advice", page.QuerySelector("article")!.TextContent, StringComparison.Ordinal);
        Assert.True(Before(page, ".prov", ".prose p:not(.prov, .vh)"));
        Assert.NotNull(page.QuerySelector("article .prose > p.prov:first-child"));
        Assert.Empty(page.QuerySelectorAll(".lede"));
    }

    [Theory]
    [InlineData(8, null)]
    [InlineData(9, "9 sections")]
    public async Task A_long_list_of_contents_is_closed_at_first(int sections, string? opener)
    {
        var article = Some.Article("a");
        await using var portal = new Portal();
        portal.With(article, Some.Body(article, "<p>Text.</p>", headings: [.. Enumerable.Range(1, sections).Select(i => $"Section {i}")]));

        var page = await portal.ReadAsync("/news/a");

        Assert.Equal(opener, page.QuerySelector(".toc details:not([open]) > summary")?.TextContent);
        Assert.Equal(sections, page.QuerySelectorAll(".toc ol a").Length);
    }

    [Fact]
    public async Task What_the_file_leaves_out_is_left_out()
    {
        await using var portal = new Portal().With(Some.Article("a", source: null, sentiment: Sentiment.Unrated));

        var page = await portal.ReadAsync("/news/a");

        Assert.Empty(page.QuerySelectorAll(".mood--chip, .toc, .tags, .photo, figcaption, .turn, article .lede"));
        Assert.Equal("First published 15 January 2026, 12:00 UTC", Texts(page, ".byline .meta > span")[0]);
        Assert.Equal(["Sentiment Not rated", "Category Mining", "Languages English", "First published 15 January 2026"],
            page.QuerySelectorAll(".facts > div").Select(d => $"{d.Children[0].TextContent} {Squeezed(d.Children[1])}"));
        Assert.Equal("Provenance not stated.", Texts(page, ".prov")[0]);
        Assert.Single(page.QuerySelectorAll(".cover img"));
    }

    [Theory]
    [InlineData("coindesk", "WEB", "Dated", "Датовано")]
    [InlineData("coindesk", "web", "Dated", "Датовано")]
    [InlineData("coindesk", "RSS", "Published at the source", "Опубліковано в джерелі")]
    [InlineData("coindesk", null, "Published at the source", "Опубліковано в джерелі")]
    [InlineData(null, null, "First published", "Уперше опубліковано")]
    public async Task The_date_is_that_of_publication_at_the_source_only_where_the_source_carried_the_story(string? source, string? type, string english, string ukrainian)
    {
        await using var portal = new Portal().With(
            Some.Article("a", source: source, sourceType: type), Some.Article("a", language: "uk", source: source, sourceType: type));

        foreach (var (address, date) in ((string, string)[])[("/news/a", $"{english} 15 January 2026"), ("/uk/news/a", $"{ukrainian} 15 січня 2026")])
        {
            var page = await portal.ReadAsync(address);

            Assert.Contains($"{date}, 12:00 UTC", Texts(page, ".byline .meta > span"));
            Assert.Contains($"{date}, 12:00 UTC.", Texts(page, ".prose > .vh"));
            Assert.Contains(date, page.QuerySelectorAll(".facts > div").Select(d => $"{d.Children[0].TextContent} {Squeezed(d.Children[1])}"));
        }
    }

    [Fact]
    public async Task Other_spellings_move_in_one_hop()
    {
        await using var portal = new Portal().With(Some.Article("2026/01/story"), Some.Article("2026/01/story", language: "uk"));

        foreach (var (address, canonical) in ((string, string)[])
        [
            ("/news/2026/01/Story", "/news/2026/01/story"),
            ("/NEWS/2026/01/story/", "/news/2026/01/story"),
            ("/en/news/2026/01/STORY/?utm_source=x", "/news/2026/01/story"),
            ("/UK/news/2026/01/story", "/uk/news/2026/01/story"),
        ])
        {
            using var response = await portal.Reader.GetAsync(address, Cancel);

            Assert.Equal((address, HttpStatusCode.MovedPermanently), (address, response.StatusCode));
            Assert.Equal(canonical, response.Headers.Location!.OriginalString);
        }
    }

    [Theory]
    [InlineData(ArticleStatus.Hidden, HttpStatusCode.NotFound)]
    [InlineData(ArticleStatus.Scheduled, HttpStatusCode.NotFound)]
    [InlineData(ArticleStatus.Expired, HttpStatusCode.Gone)]
    public async Task What_is_not_visible_has_no_page_in_any_form(ArticleStatus status, HttpStatusCode answer)
    {
        await using var portal = new Portal().With(Some.Article("secret", title: "Secret headline", status: status, externalId: "1"));

        foreach (var address in (string[])["/news/secret", "/news/Secret/", "/news/secret.md", "/news/secret.json"])
        {
            using var response = await portal.Reader.GetAsync(address, Cancel);
            Assert.Equal(answer, response.StatusCode);
            Assert.DoesNotContain("Secret headline", await response.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        }

        using var byId = await portal.Reader.GetAsync("/id/1", Cancel);
        Assert.Equal(answer, byId.StatusCode);
    }

    [Theory]
    [InlineData(ArticleStatus.Hidden)]
    [InlineData(ArticleStatus.Scheduled)]
    [InlineData(ArticleStatus.Expired)]
    public async Task What_is_not_visible_is_on_no_other_page(ArticleStatus status)
    {
        await using var portal = new Portal().With(
            Some.Article("seen", Portal.Noon.AddHours(-2), tags: ["Rare"], externalId: "1"),
            Some.Article("before", Portal.Noon.AddHours(-3), tags: ["Rare"], title: "Secret before", status: status),
            Some.Article("after", Portal.Noon.AddHours(-1), title: "Secret after", status: status),
            Some.Article("secret-twin", language: "uk", title: "Secret twin", status: status, externalId: "1"));

        var page = await portal.ReadAsync("/news/seen");
        using var data = await portal.Reader.GetAsync("/news/seen.json", Cancel);

        Assert.DoesNotContain("ecret", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.DoesNotContain("ecret", await data.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("link[hreflang]"));
    }

    [Fact]
    public async Task A_change_that_lies_ahead_is_told_nowhere_before_it_comes()
    {
        await using var portal = new Portal().With(
            Some.Article("a", Portal.Noon.AddDays(-1), updated: Portal.Noon.AddYears(4), sourceUrl: "https://source.example/", ai: new() { Rewritten = true, ExpandedAt = new DateTimeOffset(Portal.Noon.AddYears(4)) }));
        string[] addresses = ["/news/a", "/news/a.json", "/api/v1/articles/a", "/api/v1/articles", "/feed.xml", "/atom.xml", "/feed.json", "/sitemap.xml", "/sitemap-articles-en-2026-1.xml", "/news-sitemap.xml"];

        foreach (var address in addresses)
        {
            var text = await portal.Reader.GetStringAsync(address, Cancel);
            Assert.Contains("14", text, StringComparison.Ordinal);
            Assert.False(text.Contains("2030-01", StringComparison.Ordinal) || text.Contains(" 2030", StringComparison.Ordinal), address);
        }

        portal.Clock.Advance(TimeSpan.FromDays(5 * 365));
        Assert.Contains("15\u00a0January 2030", (await portal.ReadAsync("/news/a")).QuerySelector(".byline")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_machine_changed_is_a_change_everywhere_and_stays_its_own_key_in_data()
    {
        var (published, expanded) = (Portal.Noon.AddDays(-3), Portal.Noon.AddDays(-1));
        await using var portal = new Portal().With(Some.Article("a", published, ai: new() { Rewritten = true, ExpandedAt = new DateTimeOffset(expanded), Version = 2 }));

        var page = await portal.ReadAsync("/news/a");

        Assert.Contains("updated 14\u00a0January 2026, version\u00a02", page.QuerySelector(".prov")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Updated here 14 January 2026, 12:00 UTC", Texts(page, ".byline .meta > span")[2]);
        Assert.Contains("Updated 14 January 2026", page.QuerySelectorAll(".facts > div").Select(d => $"{d.Children[0].TextContent} {Squeezed(d.Children[1])}"));
        Assert.Equal("2026-01-14T12:00:00Z", page.QuerySelector("meta[property='article:modified_time']")!.GetAttribute("content"));
        Assert.Contains("\"dateModified\":\"2026-01-14T12:00:00Z\"", page.QuerySelector("script[type='application/ld+json']")!.TextContent, StringComparison.Ordinal);
        foreach (var address in (string[])["/atom.xml", "/feed.json", "/sitemap.xml", "/sitemap-articles-en-2026-1.xml"])
            Assert.Contains("2026-01-14T12:00:00", await portal.Reader.GetStringAsync(address, Cancel), StringComparison.Ordinal);
        foreach (var address in (string[])["/news/a.md", "/news/a.json", "/api/v1/articles"])
        {
            var data = await portal.Reader.GetStringAsync(address, Cancel);
            Assert.Contains("2026-01-14T12:00:00", data, StringComparison.Ordinal);
            Assert.DoesNotContain("updatedAt", data, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Of_two_changes_the_later_one_that_does_not_lie_ahead_is_told()
    {
        await using var portal = new Portal().With(
            Some.Article("machine-ahead", Portal.Noon.AddDays(-3), updated: Portal.Noon.AddDays(-2), ai: new() { ExpandedAt = new DateTimeOffset(Portal.Noon.AddDays(9)) }),
            Some.Article("before", Portal.Noon.AddDays(-4), ai: new() { ExpandedAt = new DateTimeOffset(Portal.Noon.AddDays(-5)) }));

        Assert.Equal("2026-01-13T12:00:00Z", (await portal.ReadAsync("/news/machine-ahead")).QuerySelector("meta[property='article:modified_time']")!.GetAttribute("content"));
        Assert.Single((await portal.ReadAsync("/news/before")).QuerySelectorAll(".byline time"));
        Assert.Contains("<lastmod>2026-01-13T12:00:00", await portal.Reader.GetStringAsync("/sitemap.xml", Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Twins_name_each_other_in_both_directions()
    {
        await using var portal = new Portal().With(Some.Article("story", externalId: "1"), Some.Article("новина", language: "uk", externalId: "1"));

        var english = await portal.ReadAsync("/news/story");
        var ukrainian = await portal.ReadAsync("/uk/news/%D0%BD%D0%BE%D0%B2%D0%B8%D0%BD%D0%B0");

        Assert.Equal(Alternates(english), Alternates(ukrainian));
        Assert.Equal(["en", "uk", "x-default"], english.QuerySelectorAll("link[hreflang]").Select(l => l.GetAttribute("hreflang")!));
        var link = english.QuerySelector(".share a[hreflang=uk]")!;
        Assert.Equal("uk", link.GetAttribute("lang"));
        Assert.Equal("Читати українською", link.TextContent.Trim());
        Assert.Equal("Read in English", ukrainian.QuerySelector(".share a[hreflang=en]")!.TextContent.Trim());
        Assert.Equal("English, українська", Squeezed(english.QuerySelectorAll(".facts > div").Single(d => d.Children[0].TextContent == "Languages").Children[1]));
    }

    [Fact]
    public async Task Without_a_twin_the_switch_says_so_and_leads_home()
    {
        await using var portal = new Portal().With(Some.Article("story"));

        var page = await portal.ReadAsync("/news/story");

        var link = page.QuerySelector(".share a[hreflang=uk]")!;
        Assert.Equal("/uk", link.GetAttribute("href"));
        Assert.Equal("Українською немає; на головну", link.TextContent.Trim());
        Assert.Equal("/uk", page.QuerySelector(".langs a[lang=uk]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_translation_leads_to_its_original()
    {
        await using var portal = new Portal().With(
            Some.Article("story", externalId: "1"),
            Some.Article("story", language: "uk", externalId: "1", ai: new() { Rewritten = true, TranslatedFrom = "1" }),
            Some.Article("other", language: "uk", ai: new() { TranslatedFrom = "1" }),
            Some.Article("lost", language: "uk", ai: new() { TranslatedFrom = "en" }));

        foreach (var key in (string[])["story", "other"])
        {
            var original = (await portal.ReadAsync($"/uk/news/{key}")).QuerySelector(".prov a[hreflang=en]")!;
            Assert.Equal("Читати оригінал", original.TextContent);
            Assert.Equal("/news/story", original.GetAttribute("href"));
        }

        var lost = (await portal.ReadAsync("/uk/news/lost")).QuerySelector(".prov")!;
        Assert.Contains("Переклад виконано ШІ з англійської.", lost.TextContent, StringComparison.Ordinal);
        Assert.Null(lost.QuerySelector("a[hreflang]"));
    }

    [Theory]
    [InlineData(ArticleStatus.Hidden)]
    [InlineData(ArticleStatus.Scheduled)]
    [InlineData(ArticleStatus.Expired)]
    public async Task A_translation_does_not_give_away_an_original_that_readers_do_not_see(ArticleStatus status)
    {
        await using var portal = new Portal().With(
            Some.Article("secret", externalId: "orig", status: status),
            Some.Article("a", language: "uk", ai: new() { TranslatedFrom = "orig" }));

        foreach (var address in (string[])["/uk/news/a", "/uk/news/a.md", "/uk/news/a.json", "/uk/feed.xml", "/uk/feed.json"])
            Assert.DoesNotContain("secret", await portal.Reader.GetStringAsync(address, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Related_articles_share_rare_tags_and_are_not_of_the_same_event()
    {
        await using var portal = new Portal().With(
            Some.Article("this", Portal.Noon, tags: ["Rare", "Common"], externalId: "1", category: "FIAT"),
            Some.Article("same-event", Portal.Noon.AddHours(-1), tags: ["Rare", "Common"], externalId: "1"),
            Some.Article("rare", Portal.Noon.AddDays(-300), tags: ["Rare"]),
            Some.Article("common-1", Portal.Noon.AddHours(-2), tags: ["Common"]),
            Some.Article("common-2", Portal.Noon.AddHours(-3), tags: ["Common"]),
            Some.Article("category", Portal.Noon.AddHours(-9), category: "FIAT"),
            Some.Article("nothing", Portal.Noon.AddHours(-1)),
            Some.Article("again", Portal.Noon.AddHours(-1), tags: ["Common"], title: "Title of THIS!"),
            Some.Article("rare-again", Portal.Noon.AddDays(-301), tags: ["Rare"], title: "Title of: rare"),
            Some.Article("foreign", Portal.Noon.AddHours(-1), "uk", tags: ["Rare"]));

        var page = await portal.ReadAsync("/news/this");

        Assert.Equal(["Title of rare", "Title of common-1", "Title of common-2", "Title of category"], Texts(page, ".tiles .go"));
    }

    [Fact]
    public async Task Previous_and_next_follow_time_even_within_one_moment()
    {
        var articles = Enumerable.Range(0, 6).Select(i => Some.Article($"n{i}", Portal.Noon.AddHours(-i / 3))).OrderBy(a => a.Id).ToList();
        await using var portal = new Portal().With([.. articles, Some.Article("foreign", language: "uk")]);

        var walked = new List<string>();
        for (var next = $"/news/{articles[0].Key}"; next is not null;)
        {
            var page = await portal.ReadAsync(next);
            walked.Add(page.QuerySelector("h1")!.TextContent);
            var back = page.QuerySelector(".turn [rel=prev]");
            Assert.Equal(walked.Count == 1 ? null : $"Earlier{walked[^2]}", back is null ? null : Squeezed(back).Replace("Earlier ", "Earlier", StringComparison.Ordinal));
            next = page.QuerySelector(".turn [rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(articles.Select(a => a.Title), walked);
    }

    [Fact]
    public async Task A_photograph_from_unsplash_is_credited_as_unsplash_asks()
    {
        var cover = new CoverImage { Raw = "https://images.unsplash.com/photo-1?ixid=abc", AuthorName = "Ann O'Hara", AuthorUrl = "https://unsplash.com/@ann", Alt = "A coin" };
        await using var portal = new Portal().With(Some.Article("a", cover: cover));

        var figure = (await portal.ReadAsync("/news/a")).QuerySelector("figure.pull")!;

        Assert.Equal("Illustrative stock photo, not of the event. Photo by Ann O'Hara on Unsplash", Squeezed(figure.QuerySelector("figcaption")!));
        Assert.Equal(
            ["https://unsplash.com/@ann?utm_source=CryptoNews&utm_medium=referral", "https://unsplash.com/?utm_source=CryptoNews&utm_medium=referral"],
            figure.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!));
        Assert.Equal("A coin", figure.QuerySelector(".photo")!.GetAttribute("alt"));
        Assert.Equal("high", figure.QuerySelector(".photo")!.GetAttribute("fetchpriority"));
    }

    [Theory]
    [InlineData("en", "/news/a", "Illustrative stock photo, not of the event. Photo on Unsplash")]
    [InlineData("uk", "/uk/news/a", "Ілюстративне стокове фото, не з місця події. Фото на Unsplash")]
    public async Task A_photograph_from_unsplash_is_credited_without_a_name_too(string language, string address, string caption)
    {
        await using var portal = new Portal().With(Some.Article("a", language: language, cover: new CoverImage { Raw = "https://images.unsplash.com/photo-1?ixid=abc" }));

        var credit = (await portal.ReadAsync(address)).QuerySelector("figure.pull figcaption")!;

        Assert.Equal(caption, Squeezed(credit));
        Assert.Equal("https://unsplash.com/?utm_source=CryptoNews&utm_medium=referral", credit.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_picture_of_our_own_is_not_called_a_stock_photo()
    {
        await using var portal = new Portal().With(Some.Article("a", cover: new CoverImage { Raw = "/images/a.webp" }));

        var figure = (await portal.ReadAsync("/news/a")).QuerySelector("figure.pull")!;

        Assert.Equal("Illustrative picture, not of the event", Squeezed(figure.QuerySelector("figcaption")!));
        Assert.Equal("/resized/960/images/a.webp", figure.QuerySelector(".photo")!.GetAttribute("src"));
        Assert.Equal("", figure.QuerySelector(".photo")!.GetAttribute("alt"));
    }

    [Theory]
    [InlineData("WEB", "document", "документ")]
    [InlineData("Rss", "RSS feed", "стрічка RSS")]
    [InlineData("API", "news API", "API новин")]
    [InlineData("TWITTER", "post on X", "допис у X")]
    [InlineData("PIGEON", "PIGEON", "PIGEON")]
    public async Task The_kind_of_a_source_is_said_in_words_where_it_is_known(string type, string english, string ukrainian)
    {
        await using var portal = new Portal().With(Some.Article("a", sourceType: type), Some.Article("a", language: "uk", sourceType: type));

        foreach (var (address, source) in ((string, string)[])[("/news/a", $"CoinDesk, {english}"), ("/uk/news/a", $"CoinDesk, {ukrainian}")])
            Assert.Contains(source, Texts(await portal.ReadAsync(address), ".facts dd"));
    }

    [Theory]
    [InlineData("/news/rewritten", "Rewritten with AI")]
    [InlineData("/news/unstated", "Provenance not stated")]
    [InlineData("/uk/news/both", "Переказано за допомогою ШІ · Переклав ШІ")]
    [InlineData("/news/written", null)]
    public async Task The_line_beneath_the_headline_says_what_machines_had_in_the_text_and_leads_to_the_note(string address, string? said)
    {
        await using var portal = new Portal().With(
            Some.Article("rewritten", ai: new() { Rewritten = true, Version = 1 }),
            Some.Article("unstated"),
            Some.Article("both", language: "uk", ai: new() { Rewritten = true, TranslatedFrom = "en" }),
            Some.Article("written", ai: new() { Rewritten = false }));

        var page = await portal.ReadAsync(address);
        var link = page.QuerySelector(".byline .meta > .by-ai");

        Assert.Equal(said, link?.TextContent);
        Assert.Equal(said is null ? null : "#provenance", link?.GetAttribute("href"));
        Assert.NotNull(page.QuerySelector(".prose > .prov#provenance"));
    }

    [Fact]
    public async Task Paid_articles_are_labelled_at_their_head_and_above_the_text()
    {
        await using var portal = new Portal().With(Some.Article("a", sponsored: true, sourceUrl: "https://s.example/"), Some.Article("b", Portal.Noon.AddHours(-1)));

        var page = await portal.ReadAsync("/news/a");
        var note = page.QuerySelector(".prov")!;

        Assert.Equal("Sponsored", page.QuerySelector(".post__head .kicker + .paid")!.TextContent);
        Assert.Null((await portal.ReadAsync("/news/b")).QuerySelector(".post__head .paid"));
        Assert.Equal("Sponsored.", note.QuerySelector("strong")!.TextContent);
        Assert.Equal("noopener nofollow sponsored", note.QuerySelector("a[rel]")!.GetAttribute("rel"));
    }

    [Theory]
    [InlineData("en", "/news/", "Sponsored: Buy")]
    [InlineData("uk", "/uk/news/", "На правах реклами: Buy")]
    public async Task Paid_articles_say_so_wherever_only_their_headline_stands(string language, string path, string name)
    {
        await using var portal = new Portal().With(
            Some.Article("paid", title: "Buy", language: language, sponsored: true),
            Some.Article("next", Portal.Noon.AddHours(-1), title: "Buy", language: language));
        var page = await portal.ReadAsync(path + "paid");

        Assert.Equal("Buy", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(name, Named(page));
        Assert.Equal(name + " | CryptoNews", page.Title);
        Assert.Equal([name, name], page.QuerySelectorAll(".share [data-title]").Select(b => b.GetAttribute("data-title")));
        Assert.StartsWith("mailto:?subject=" + Uri.EscapeDataString(name) + "&", page.QuerySelector("a[href^=mailto]")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains("\"headline\":\"Buy\"", page.QuerySelector("script[type='application/ld+json']")!.TextContent, StringComparison.Ordinal);

        var next = await portal.ReadAsync(path + "next");
        Assert.Equal("Buy", Named(next));
        Assert.Equal("Buy | CryptoNews", next.Title);
        Assert.EndsWith(name, next.QuerySelector(".turn a[rel=next]")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(name, page.QuerySelector(".turn")!.TextContent, StringComparison.Ordinal);

        static string? Named(IParentNode page) => page.QuerySelector("meta[property='og:title']")!.GetAttribute("content");
    }

    [Fact]
    public async Task Hostile_addresses_are_not_found()
    {
        await using var portal = new Portal().With(Some.Article("a"));

        foreach (var address in (string[])
        [
            "/news/a%0d%0aSet-Cookie:x",
            "/news/..%2f..%2fetc%2fpasswd",
            "/news/%EF%BF%BF",
            "/news/%ED%A0%80",
            "/news/%FF%FE",
            "/news/.md",
            "/news/.json",
            "/id",
            "/id/",
            "/id/%ED%A0%80",
            "/id/a%0d%0ab",
            "/media/",
            "/media/..%2f..%2fsecret.webp",
        ])
        {
            using var response = await portal.Reader.GetAsync(address, Cancel);

            Assert.True(response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest, $"{address} {response.StatusCode}");
        }
    }

    private static List<string> Texts(IHtmlDocument page, string selector) => [.. page.QuerySelectorAll(selector).Select(Squeezed)];

    private static string Squeezed(INode node) => string.Join(' ', node.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static bool Before(IParentNode page, string first, string second) =>
        page.QuerySelector(first)!.CompareDocumentPosition(page.QuerySelector(second)!).HasFlag(DocumentPositions.Following);

    private static IEnumerable<string> Alternates(IParentNode page) =>
        page.QuerySelectorAll("link[hreflang]").Select(l => $"{l.GetAttribute("hreflang")} {l.GetAttribute("href")}");
}
