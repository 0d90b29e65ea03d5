using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using CryptoNews.Content;
using CryptoNews.Store;
using CryptoNews.Web.Hosting;

namespace CryptoNews.Tests.Web.Feeds;

public sealed class FeedEndpointTests
{
    public static TheoryData<string> Files => ["feed.xml", "atom.xml", "feed.json"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_feed_has_the_newest_fifty_articles_by_date(string file)
    {
        await using var portal = new Portal().With(Some.Articles(60).Append(Some.Article("pinned", Portal.Noon.AddHours(-30.5), sticky: 9)));

        var feed = await FeedOf(portal, $"/{file}");

        Assert.Equal(50, feed.Entries.Count);
        Assert.Equal(feed.Entries.OrderByDescending(e => e.Published), feed.Entries);
        Assert.EndsWith("/news/pinned", feed.Entries[31].Link, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_feed_says_what_it_is_and_where(string file)
    {
        await using var portal = new Portal().With(
            Some.Article("a", Portal.Noon.AddHours(-2), title: "A & <B>", category: "MINING", tags: ["Bitcoin"], updated: Portal.Noon.AddHours(-1)), Some.Article("б", language: "uk", title: "Б", tags: ["Bitcoin"]));

        var english = await FeedOf(portal, $"/tag/bitcoin/{file}?sentiment=neutral");
        var ukrainian = await FeedOf(portal, $"/uk/{file}");
        var tones = await FeedOf(portal, $"/uk/sentiment/negative/{file}?sentiment=neutral");

        Assert.Equal("CryptoNews: Bitcoin (topic), Neutral tone", english.Title);
        Assert.Equal($"http://localhost:5000/tag/bitcoin/{file}?sentiment=neutral", english.Self);
        Assert.Equal("http://localhost:5000/tag/bitcoin?sentiment=neutral", english.Page);
        var entry = Assert.Single(english.Entries);
        Assert.Equal(("A & <B>", "http://localhost:5000/news/a"), (entry.Title, entry.Link));
        Assert.Equal((Portal.Noon.AddHours(-2), Portal.Noon.AddHours(-1)), (entry.Published, entry.Updated));
        Assert.Contains("Mining", entry.Categories);
        Assert.Contains("Bitcoin", entry.Categories);
        Assert.Equal(("CryptoNews", $"http://localhost:5000/uk/{file}"), (ukrainian.Title, ukrainian.Self));
        Assert.Equal("CryptoNews: Негативний або нейтральний тон", tones.Title);
        Assert.Equal(["http://localhost:5000/uk/news/%D0%B1"], ukrainian.Entries.Select(e => e.Link));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task The_text_is_whole_and_says_where_it_comes_from(string file)
    {
        var article = Some.Article("a", sourceUrl: "https://source.example/x?y=1&z", ai: new AiProvenance { Rewritten = true, Version = 2 });
        await using var portal = new Portal().With(article, Some.Body(article, "<p>First <a href=\"/tag/btc\">topic</a>.</p>\n<p>Second.</p>"));

        var entry = Assert.Single((await FeedOf(portal, $"/{file}")).Entries);
        var text = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(entry.Html).Body!;

        Assert.StartsWith("Based on reporting by CoinDesk. Rewritten with AI from a CoinDesk report; version 2.", text.TextContent, StringComparison.Ordinal);
        Assert.Contains("Second.", text.TextContent, StringComparison.Ordinal);
        Assert.Equal(["https://source.example/x?y=1&z", "http://localhost:5000/tag/btc"], text.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
        Assert.Equal("https://source.example/x?y=1&z", entry.Via);
        Assert.True(entry.ByMachine);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Dates_and_versions_have_ordinary_blanks(string file)
    {
        var article = Some.Article("a", updated: Portal.Noon, ai: new AiProvenance { Rewritten = true, Version = 2 });
        await using var portal = new Portal().With(article, Some.Body(article));

        var feed = await FeedOf(portal, $"/latest/{file}?from=2026-01-01&to=2026-01-15");

        Assert.Equal("CryptoNews: 1–15 January 2026", feed.Title);
        Assert.DoesNotContain('\u00a0', Assert.Single(feed.Entries).Html);
    }

    [Fact]
    public async Task What_a_file_does_not_state_is_not_claimed_to_be_by_a_person()
    {
        await using var portal = new Portal().With(
            Some.Article("silent"),
            Some.Article("empty", Portal.Noon.AddHours(-1), ai: new AiProvenance()),
            Some.Article("denied", Portal.Noon.AddHours(-2), ai: new AiProvenance { Rewritten = false }),
            Some.Article("stated", Portal.Noon.AddHours(-3), ai: new AiProvenance { TranslatedFrom = "uk" }));
        using var json = JsonDocument.Parse(await portal.Reader.GetStringAsync("/feed.json", Cancel));

        Assert.Equal(
            [null, null, false, true],
            json.RootElement.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("_provenance").TryGetProperty("by_machine", out var machine) ? machine.GetBoolean() : (bool?)null));
    }

    [Fact]
    public async Task How_texts_come_about_is_told_where_the_site_has_a_page_of_it()
    {
        await using var portal = new Portal().With(Some.Article("a"));

        Assert.Null(await AboutAsync());
        portal.With(Some.Page("how-we-use-ai"));
        Assert.Equal("http://localhost:5000/how-we-use-ai", await AboutAsync());

        async Task<string?> AboutAsync()
        {
            using var json = JsonDocument.Parse(await portal.Reader.GetStringAsync("/feed.json", Cancel));
            return json.RootElement.GetProperty("items")[0].GetProperty("_provenance").TryGetProperty("about", out var about) ? about.GetString() : null;
        }
    }

    [Fact]
    public async Task A_category_and_a_topic_of_one_name_are_one_tag_of_a_JSON_feed()
    {
        await using var portal = new Portal().With(Some.Article("a", category: "MINING", tags: ["Mining", "Bitcoin"]), Some.Article("b", category: "SPONSORED", sponsored: true));
        using var json = JsonDocument.Parse(await portal.Reader.GetStringAsync("/feed.json", Cancel));

        Assert.All(json.RootElement.GetProperty("items").EnumerateArray(), i => Assert.Distinct(i.GetProperty("tags").EnumerateArray().Select(t => t.GetString())));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task What_is_paid_for_is_marked_in_title_and_text(string file)
    {
        await using var portal = new Portal().With(Some.Article("a", title: "Buy", sponsored: true, sourceUrl: "https://source.example/"));

        var entry = Assert.Single((await FeedOf(portal, $"/{file}")).Entries);

        Assert.Equal("Sponsored: Buy", entry.Title);
        Assert.StartsWith("<p><strong>Sponsored.</strong>", entry.Html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://source.example/\" rel=\"noopener nofollow sponsored\">", entry.Html, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task An_id_is_that_of_the_origin_or_the_key_and_the_first_owner_keeps_it(string file)
    {
        await using var portal = new Portal().With(
            Some.Article("moved", externalId: "no 5/ї", path: "b.md"),
            Some.Article("plain", Portal.Noon.AddHours(-1)),
            Some.Article("first", Portal.Noon.AddHours(-2), externalId: "7", path: "a.md", status: ArticleStatus.Expired),
            Some.Article("second", Portal.Noon.AddHours(-3), externalId: "7", path: "z.md"),
            Some.Article("draft", Portal.Noon.AddHours(-4), externalId: "7", path: "0.uk.md", language: "uk", status: ArticleStatus.Hidden),
            Some.Article("другий", language: "uk", externalId: "7", path: "zz.md"));

        Assert.Equal(
            ["tag:localhost,2026:en/id/no%205%2F%D1%97", "tag:localhost,2026:en/key/plain", "tag:localhost,2026:en/key/second"],
            (await FeedOf(portal, $"/{file}")).Entries.Select(e => e.Id));
        Assert.Equal(["tag:localhost,2026:uk/id/7"], (await FeedOf(portal, $"/uk/{file}")).Entries.Select(e => e.Id));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task The_picture_is_the_cover_or_the_card(string file)
    {
        await using var portal = new Portal().With(
            Some.Article("photo", cover: new CoverImage { Raw = "https://images.unsplash.com/photo-1?ixid=A", AuthorName = "Ann" }),
            Some.Article("none", Portal.Noon.AddHours(-1)),
            Some.Article("stamp", Portal.Noon.AddHours(-2), cover: new CoverImage { Small = "/images/small.png" }));

        var pictures = (await FeedOf(portal, $"/{file}")).Entries.Select(e => e.Picture).ToList();

        Assert.Equal("https://images.unsplash.com/photo-1?ixid=A&fit=crop&w=1200&h=675&auto=format&q=75", pictures[0]);
        Assert.Matches("^http://localhost:5000/cards/en/[0-9a-f]{16}/none.png$", pictures[1]);
        Assert.Matches("^http://localhost:5000/cards/en/[0-9a-f]{16}/stamp.png$", pictures[2]);
    }

    [Theory]
    [InlineData("/feed.xml")]
    [InlineData("/atom.xml")]
    public async Task Unsplash_is_credited_with_and_without_a_name(string file)
    {
        await using var portal = new Portal().With(
            Some.Article("named", cover: new CoverImage { Raw = "https://images.unsplash.com/photo-1", AuthorName = "Ann" }),
            Some.Article("nameless", Portal.Noon.AddHours(-1), cover: new CoverImage { Raw = "https://images.unsplash.com/photo-2" }));

        var credits = XDocument.Parse(await portal.Reader.GetStringAsync(file, Cancel)).Descendants().Where(e => e.Name.LocalName == "credit").Select(e => e.Value);

        Assert.Equal(["Ann / Unsplash", "Unsplash"], credits);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_feed_that_the_reader_has_is_not_sent_again(string file)
    {
        await using var portal = new Portal().With(Some.Article("a"));
        using (await portal.Reader.GetAsync($"/{file}", Cancel))
        {
            // Somebody has seen the present state; from the next second on it has a date.
        }

        portal.Clock.Advance(TimeSpan.FromSeconds(5));
        using var first = await portal.Reader.GetAsync($"/{file}", Cancel);
        var (tag, changed) = (first.Headers.ETag!, first.Content.Headers.LastModified!.Value);

        Assert.False(tag.IsWeak);
        Assert.Equal(HttpStatusCode.NotModified, await StatusOf(r => r.Headers.IfNoneMatch.Add(tag)));
        Assert.Equal(HttpStatusCode.NotModified, await StatusOf(r => r.Headers.IfModifiedSince = changed));
        // A tag says more than a date.
        Assert.Equal(HttpStatusCode.OK, await StatusOf(r =>
        {
            r.Headers.IfNoneMatch.Add(new("\"another\""));
            r.Headers.IfModifiedSince = changed;
        }));

        portal.Clock.Advance(TimeSpan.FromHours(1));
        portal.With(Some.Article("old", Portal.Noon.AddYears(-1)));
        Assert.Equal(HttpStatusCode.OK, await StatusOf(r => r.Headers.IfNoneMatch.Add(tag)));
        Assert.Equal(HttpStatusCode.OK, await StatusOf(r => r.Headers.IfModifiedSince = changed));

        async Task<HttpStatusCode> StatusOf(Action<HttpRequestMessage> ask)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"/{file}");
            ask(request);
            using var response = await portal.Reader.SendAsync(request, Cancel);
            return response.StatusCode;
        }
    }

    // Its time comes without any change of the store.
    [Theory]
    [InlineData("/feed.xml")]
    [InlineData("/sitemap.xml")]
    [InlineData("/sitemap-articles-en-2026-1.xml")]
    public async Task A_change_that_lay_ahead_is_one_when_it_comes(string address)
    {
        await using var portal = new Portal().With(
            Some.Article("a", updated: Portal.Noon.AddHours(1)), Some.Article("b", Portal.Noon.AddDays(-1), updated: Portal.Noon.AddHours(3)), Some.Article("c", Portal.Noon.AddDays(-2), updated: Portal.Noon.AddYears(90)));

        foreach (var (later, changed) in ((int, int)[])[(0, 0), (54, 0), (56, 56), (86, 56), (176, 176), (236, 176)])
        {
            portal.Clock.SetUtcNow(new DateTimeOffset(Portal.Noon).AddMinutes(later));
            using var response = await portal.Reader.GetAsync(address, Cancel);
            Assert.Equal((later, Portal.Noon.AddMinutes(changed)), (later, response.Content.Headers.LastModified!.Value.UtcDateTime));
        }
    }

    [Fact]
    public async Task No_date_is_told_that_lies_ahead_and_none_is_believed()
    {
        await using var portal = new Portal().With(Some.Article("a"));
        for (var i = 0; i < 5; i++)
        {
            portal.With(Some.Article($"b{i}"));
            using var fast = await portal.Reader.GetAsync("/feed.xml", Cancel);
            Assert.True(fast.Content.Headers.LastModified is not { } moment || moment.UtcDateTime <= Portal.Noon);
        }

        portal.Clock.Advance(TimeSpan.FromMinutes(2));
        using var later = await portal.Reader.GetAsync("/feed.xml", Cancel);
        Assert.NotNull(later.Content.Headers.LastModified);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/feed.xml");
        request.Headers.IfModifiedSince = portal.Clock.GetUtcNow().AddDays(1);
        using var answer = await portal.Reader.SendAsync(request, Cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Of_two_changes_within_one_second_the_later_has_a_later_date()
    {
        await using var portal = new Portal().With(Some.Article("a"));
        using var first = await portal.Reader.GetAsync("/feed.xml", Cancel);
        portal.With(Some.Article("b"));
        using var ahead = await portal.Reader.GetAsync("/feed.xml", Cancel);
        portal.Clock.Advance(TimeSpan.FromSeconds(2));
        using var later = await portal.Reader.GetAsync("/atom.xml", Cancel);

        Assert.Equal(Portal.Noon, first.Content.Headers.LastModified?.UtcDateTime);
        Assert.Null(ahead.Content.Headers.LastModified);
        Assert.Equal(Portal.Noon.AddSeconds(1), later.Content.Headers.LastModified?.UtcDateTime);
        using var kept = await portal.Reader.GetAsync("/feed.xml", Cancel);
        Assert.Equal(later.Content.Headers.LastModified, kept.Content.Headers.LastModified);
    }

    [Fact]
    public async Task A_feed_of_a_period_has_no_date_since_it_changes_by_itself()
    {
        await using var portal = new Portal().With(Some.Article("a"));
        using (await portal.Reader.GetAsync("/latest/feed.xml?period=7d", Cancel))
            portal.Clock.Advance(TimeSpan.FromSeconds(5));
        using var response = await portal.Reader.GetAsync("/latest/feed.xml?period=7d", Cancel);

        Assert.NotNull(response.Headers.ETag);
        Assert.Null(response.Content.Headers.LastModified);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task HEAD_tells_what_GET_would_and_every_site_may_read(string file)
    {
        await using var portal = new Portal().With(Some.Article("a"));
        using var get = await portal.Reader.GetAsync($"/{file}", Cancel);
        using var head = await portal.Reader.SendAsync(new HttpRequestMessage(HttpMethod.Head, $"/{file}"), Cancel);
        using var leave = await portal.Reader.SendAsync(new HttpRequestMessage(HttpMethod.Options, $"/{file}"), Cancel);
        using var post = await portal.Reader.PostAsync($"/{file}", null, Cancel);
        Assert.Equal("noindex", get.Headers.GetValues("X-Robots-Tag").Single());

        Assert.Equal((HttpStatusCode.OK, get.Headers.ETag), (head.StatusCode, head.Headers.ETag));
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(Cancel));
        Assert.Equal("*", get.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Equal("GET, HEAD, OPTIONS", leave.Headers.GetValues("Access-Control-Allow-Methods").Single());
        Assert.Equal(HttpStatusCode.NoContent, leave.StatusCode);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, post.StatusCode);
    }

    [Fact]
    public async Task Errors_too_may_be_read_by_every_site()
    {
        await using var portal = new Portal();
        portal.Services.GetRequiredService<Readiness>().NotReady("Loading.");
        foreach (var address in (string[])["/feed.xml", "/feed.json", "/feeds.opml", "/uk/tag/x/atom.xml"])
        {
            using var error = await portal.Reader.GetAsync(address, Cancel);
            using var leave = await portal.Reader.SendAsync(new HttpRequestMessage(HttpMethod.Options, address), Cancel);

            Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.NoContent), (error.StatusCode, leave.StatusCode));
            Assert.Equal("*", error.Headers.GetValues("Access-Control-Allow-Origin").Single());
        }
    }

    // Readers of RSS take a description for HTML.
    [Fact]
    public async Task A_description_in_RSS_says_what_the_file_says_when_it_is_read_as_HTML()
    {
        const string Text = "Vec<u8> & <img src=x onerror=alert(1)> &amp;";
        await using var portal = new Portal().With(Some.Article("a", description: Text));
        var document = XDocument.Parse(await portal.Reader.GetStringAsync("/feed.xml", Cancel));

        Assert.Equal(Text, WebUtility.HtmlDecode(document.Descendants("item").Elements("description").Single().Value));
        Assert.DoesNotContain("<", document.Descendants("item").Elements("description").Single().Value, StringComparison.Ordinal);
        Assert.Equal(Text, XDocument.Parse(await portal.Reader.GetStringAsync("/atom.xml", Cancel)).Descendants().Single(e => e.Name.LocalName == "summary").Value);
    }

    [Theory]
    [InlineData("/latest/feed.xml", "/feed.xml")]
    [InlineData("/en/feed.xml", "/feed.xml")]
    [InlineData("/Feed.XML", "/feed.xml")]
    [InlineData("/feed.xml/", "/feed.xml")]
    [InlineData("/UK/feed.xml", "/uk/feed.xml")]
    [InlineData("/feed.xml?page=3", "/feed.xml")]
    [InlineData("/feed.xml?tag=Bitcoin", "/tag/bitcoin/feed.xml")]
    [InlineData("/feed.xml?period=7D", "/latest/feed.xml?period=7d")]
    [InlineData("/tag/Bitcoin/atom.xml?sentiment=NEUTRAL", "/tag/bitcoin/atom.xml?sentiment=neutral")]
    [InlineData("/sentiment/neutral/feed.json?category=mining", "/category/mining/feed.json?sentiment=neutral")]
    [InlineData("/source/CoinDesk/feed.xml", "/source/coindesk/feed.xml")]
    [InlineData("/archive/2026/1/feed.xml", "/archive/2026/01/feed.xml")]
    [InlineData("/uk/archive/2026/01/15/atom.xml?page=2", "/uk/archive/2026/01/15/atom.xml")]
    public async Task Another_spelling_leads_to_the_one_address_in_one_hop(string asked, string canonical)
    {
        await using var portal = new Portal().With(Some.Article("a", tags: ["Bitcoin"]));
        using var response = await portal.Reader.GetAsync(asked, Cancel);
        using var there = await portal.Reader.GetAsync(canonical, Cancel);

        Assert.Equal((HttpStatusCode.MovedPermanently, canonical), (response.StatusCode, response.Headers.Location!.OriginalString));
        Assert.Equal(HttpStatusCode.OK, there.StatusCode);
    }

    [Theory]
    [InlineData("/tag/nothing/feed.xml", HttpStatusCode.NotFound)]
    [InlineData("/source/nobody/atom.xml", HttpStatusCode.NotFound)]
    [InlineData("/sentiment/happy/feed.json", HttpStatusCode.NotFound)]
    [InlineData("/feed.xml?from=abc", HttpStatusCode.BadRequest)]
    [InlineData("/tag/%01/feed.xml", HttpStatusCode.BadRequest)]
    [InlineData("/de/feed.xml", HttpStatusCode.NotFound)]
    public async Task What_is_no_feed_is_answered_with_the_page_for_it(string asked, HttpStatusCode status)
    {
        await using var portal = new Portal().With(Some.Article("a", tags: ["Bitcoin"]));
        using var response = await portal.Reader.GetAsync(asked, Cancel);

        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task A_known_term_without_an_article_under_the_filter_has_an_empty_feed()
    {
        await using var portal = new Portal().With(Some.Article("a", tags: ["Bitcoin"]));

        Assert.Empty((await FeedOf(portal, "/tag/bitcoin/atom.xml?sentiment=negative")).Entries);
        Assert.Empty((await FeedOf(portal, "/uk/tag/bitcoin/feed.xml")).Entries);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_hub_is_named_when_there_is_one(string file)
    {
        await using var portal = new Portal(new() { ["Feeds:Hub"] = "https://hub.example/" }).With(Some.Article("a"));
        using var response = await portal.Reader.GetAsync($"/{file}", Cancel);

        Assert.Contains("https://hub.example/", await response.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.Equal(["<https://hub.example/>; rel=\"hub\"", $"<http://localhost:5000/{file}>; rel=\"self\""], response.Headers.GetValues("Link"));
    }

    [Theory]
    [InlineData("/category/mining/feed.xml", true)]
    [InlineData("/tag/bitcoin/atom.xml", true)]
    [InlineData("/feed.xml?q=story", false)]
    [InlineData("/atom.xml?q=story", false)]
    [InlineData("/feed.json?q=story", false)]
    [InlineData("/category/mining/feed.xml?tag=bitcoin", false)]
    [InlineData("/latest/feed.xml?period=7d", false)]
    [InlineData("/archive/2026/01/feed.xml", false)]
    public async Task Only_a_feed_that_is_announced_names_the_hub(string address, bool isAnnounced)
    {
        await using var portal = new Portal(new() { ["Feeds:Hub"] = "https://hub.example/" }).With(Some.Article("a", tags: ["Bitcoin"]));
        using var response = await portal.Reader.GetAsync(address, Cancel);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(isAnnounced, (await response.Content.ReadAsStringAsync(Cancel)).Contains("https://hub.example/", StringComparison.Ordinal));
        Assert.Equal(isAnnounced, response.Headers.Contains("Link"));
    }

    [Theory]
    [InlineData("/", "/feed.xml")]
    [InlineData("/uk", "/uk/feed.xml")]
    [InlineData("/tags", "/feed.xml")]
    [InlineData("/latest?page=2", "/feed.xml")]
    [InlineData("/tag/bitcoin?sentiment=neutral", "/tag/bitcoin/feed.xml?sentiment=neutral")]
    [InlineData("/news/a", "/feed.xml")]
    [InlineData("/news/a", "/category/mining/feed.xml")]
    public async Task Every_page_names_its_own_feed(string page, string feed)
    {
        await using var portal = new Portal().With([.. Some.Articles(25), Some.Article("a", tags: ["Bitcoin"])]);

        var links = (await portal.ReadAsync(page)).QuerySelectorAll("link[rel=alternate][type='application/rss+xml']").Select(l => l.GetAttribute("href"));

        Assert.Contains(feed, links);
        await FeedOf(portal, feed);
    }

    [Fact]
    public async Task What_stands_beside_a_text_is_text_and_leads_on_from_anywhere()
    {
        await using var portal = new Portal().With(
            Some.Article("a", externalId: "1", standfirst: "Vec<u8> & B", sourceUrl: "https://source.example/", ai: new AiProvenance { TranslatedFrom = "uk" }),
            Some.Article("b", language: "uk", externalId: "1"));

        var html = Assert.Single((await FeedOf(portal, "/feed.xml")).Entries).Html;

        Assert.Contains("<strong>Vec&lt;u8&gt; &amp; B</strong>", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"http://localhost:5000/uk/news/b\">", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://source.example/\" rel=\"noopener nofollow\">", html, StringComparison.Ordinal);
        Assert.Matches("<p><small>.{20,}</small></p>$", html);
    }

    [Fact]
    public async Task Machines_are_told_who_paid_who_was_first_and_what_a_machine_wrote()
    {
        await using var portal = new Portal().With(
            Some.Article("a", sponsored: true, sourceUrl: "https://source.example/"),
            Some.Article("b", Portal.Noon.AddHours(-1), ai: new AiProvenance { Rewritten = true }),
            Some.Article("c", Portal.Noon.AddHours(-2), ai: new AiProvenance { TranslatedFrom = "uk" }));

        var (rss, atom) = (await XmlAsync(portal, "/feed.xml"), await XmlAsync(portal, "/atom.xml"));
        using var json = JsonDocument.Parse(await portal.Reader.GetStringAsync("/feed.json", Cancel));

        Assert.Contains("AdvertiserContentArticle", rss.Descendants("category").Select(c => c.Value));
        Assert.Equal("https://source.example/", rss.Descendants().First(e => e.Name.LocalName == "source").Value);
        Assert.Equal(
            ["ewritten", "ranslated"],
            atom.Descendants().Where(e => e.Name.LocalName == "category" && e.Attribute("term")!.Value == "trainedAlgorithmicMedia").Select(e => e.Attribute("label")!.Value.Contains("ewritten", StringComparison.Ordinal) ? "ewritten" : e.Attribute("label")!.Value.Contains("ranslated", StringComparison.Ordinal) ? "ranslated" : ""));
        var provenance = json.RootElement.GetProperty("items")[0].GetProperty("_provenance");
        Assert.Equal(("CoinDesk", true), (provenance.GetProperty("source").GetString(), provenance.GetProperty("sponsored").GetBoolean()));
    }

    [Fact]
    public async Task A_feed_is_as_old_as_its_latest_change_and_describes_itself_in_plain_words()
    {
        await using var portal = new Portal().With(
            Some.Article("a", Portal.Noon.AddHours(-3), tags: ["A<b>C"]),
            Some.Article("b", Portal.Noon.AddHours(-4), updated: Portal.Noon.AddHours(-1)));
        await using var empty = new Portal();
        using var answer = await portal.Reader.GetAsync("/feed.xml", Cancel);

        var channel = (await XmlAsync(portal, "/feed.xml")).Root!.Element("channel")!;

        Assert.Equal("application/rss+xml; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal("Thu, 15 Jan 2026 11:00:00 GMT", channel.Element("lastBuildDate")!.Value);
        Assert.NotEqual(channel.Element("title")!.Value, channel.Element("description")!.Value);
        Assert.DoesNotContain("<", (await XmlAsync(portal, "/tag/a-b-c/feed.xml")).Root!.Element("channel")!.Element("description")!.Value, StringComparison.Ordinal);
        Assert.Empty((await XmlAsync(empty, "/feed.xml")).Descendants("lastBuildDate"));
    }

    [Fact]
    public async Task A_picture_has_its_size_and_its_words_and_a_card_is_nobodys_photograph()
    {
        XNamespace media = "http://search.yahoo.com/mrss/";
        await using var portal = new Portal().With(
            Some.Article("a", cover: new CoverImage { Raw = "https://images.unsplash.com/photo-1", Alt = "Two coins" }),
            Some.Article("b", Portal.Noon.AddHours(-1), cover: new CoverImage { Small = "/images/small.png", AuthorName = "Ann" }));

        var entries = (await XmlAsync(portal, "/atom.xml")).Descendants("{http://www.w3.org/2005/Atom}entry").ToList();

        Assert.Equal("Two coins", entries[0].Descendants(media + "description").Single().Value);
        Assert.Equal(("1200", "630"), (entries[1].Descendants(media + "content").Single().Attribute("width")!.Value, entries[1].Descendants(media + "content").Single().Attribute("height")!.Value));
        Assert.Empty(entries[1].Descendants(media + "credit"));
    }

    private static async Task<XDocument> XmlAsync(Portal portal, string address) => XDocument.Parse(await portal.Reader.GetStringAsync(address, Cancel));

    internal static async Task<ReadFeed> FeedOf(Portal portal, string address)
    {
        using var response = await portal.Reader.GetAsync(address, Cancel);
        Assert.Equal((HttpStatusCode.OK, address), (response.StatusCode, address));
        await using var stream = await response.Content.ReadAsStreamAsync(Cancel);
        return address.Contains(".json", StringComparison.Ordinal) ? ReadFeed.OfJson(await JsonDocument.ParseAsync(stream, cancellationToken: Cancel)) : ReadFeed.OfXml(stream);
    }
}
