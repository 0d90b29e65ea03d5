using System.Net;
using AngleSharp.Html.Dom;
using CryptoNews.Store;
using CryptoNews.Tests.Store;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Tests.Web.Newsroom;

public sealed class PreviewTests
{
    private static readonly StoredArticle Draft = Some.Article("2026/01/draft", title: "A draft of something", status: ArticleStatus.Hidden);

    [Theory]
    [InlineData(ArticleStatus.Hidden, 0, "A draft: readers don’t see this article. It is dated 15\u00a0January 2026, 12:00 UTC.")]
    [InlineData(ArticleStatus.Scheduled, 2, "Scheduled: readers will see this article from 17\u00a0January 2026, 12:00 UTC on.")]
    [InlineData(ArticleStatus.Expired, -2, "Readers no longer see this article: it left the site on 13\u00a0January 2026, 12:00 UTC.")]
    public async Task What_readers_do_not_see_is_shown_as_they_will_see_it(ArticleStatus status, int days, string state)
    {
        await using var portal = Editors.OwnMachine();
        var hidden = Some.Article("a", at: Portal.Noon.AddDays(days), title: "As it will look", tags: ["Bitcoin"], status: status);
        var live = Some.Article("b", at: Portal.Noon.AddDays(days), title: "As it will look", tags: ["Bitcoin"]);
        portal.With(hidden, Some.Body(hidden, "<p>The text.</p>")).With(live, Some.Body(live, "<p>The text.</p>"));
        portal.With(Some.Articles(5));

        var preview = await portal.ReadAsync("/newsroom/preview/a");
        var page = await portal.ReadAsync("/news/b");

        Assert.Contains(state, preview.QuerySelector(".preview")!.TextContent, StringComparison.Ordinal);
        foreach (var part in (string[])["h1", ".post__head", ".byline time", ".prose", ".facts", ".tags", ".prov"])
            Assert.Equal(Html(page, part), Html(preview, part));
        Assert.Null(preview.QuerySelector("link[rel=canonical]"));
        Assert.NotNull(preview.QuerySelector("meta[name=robots][content=noindex]"));
        Assert.Null(page.QuerySelector(".preview"));
    }

    [Fact]
    public async Task It_leaves_no_trace_where_readers_look()
    {
        await using var portal = Editors.OwnMachine();
        portal.With(Draft);
        await portal.ReadAsync("/newsroom/preview/2026/01/draft");

        foreach (var address in (string[])["/", "/latest", "/categories", "/tags"])
            Assert.DoesNotContain("A draft of something", (await portal.ReadAsync(address)).DocumentElement.OuterHtml, StringComparison.Ordinal);
        using var own = await portal.Reader.AskAsync("/news/2026/01/draft");
        Assert.Equal(HttpStatusCode.NotFound, own.StatusCode);
    }

    [Fact]
    public async Task A_live_article_is_looked_at_where_it_is()
    {
        await using var portal = Editors.OwnMachine();
        portal.With(Some.Article("a", language: "uk"));
        using var response = await portal.Reader.AskAsync("/uk/newsroom/preview/A");

        Assert.Equal("/uk/news/a", response.Headers.Location?.ToString());
        using var nothing = await portal.Reader.AskAsync("/newsroom/preview/a");
        Assert.Equal(HttpStatusCode.NotFound, nothing.StatusCode);
    }

    [Fact]
    public async Task A_draft_links_to_its_visible_twin_and_never_the_other_way()
    {
        await using var portal = Editors.OwnMachine();
        portal.With(Some.Article("a", externalId: "1"), Some.Article("a", language: "uk", externalId: "1", status: ArticleStatus.Hidden),
            Some.Article("b", externalId: "2", status: ArticleStatus.Hidden), Some.Article("b", language: "uk", externalId: "2", status: ArticleStatus.Hidden));

        Assert.NotNull((await portal.ReadAsync("/uk/newsroom/preview/a")).QuerySelector("a[href='/news/a']"));
        Assert.Null((await portal.ReadAsync("/news/a")).QuerySelector("a[href='/uk/news/a']"));
        Assert.Empty((await portal.ReadAsync("/newsroom/preview/b")).QuerySelectorAll("a[href^='/uk/news/'], link[hreflang]"));
    }

    [Fact]
    public async Task An_article_whose_present_text_was_rejected_is_shown_as_it_was_and_says_so()
    {
        await using var portal = Editors.OwnMachine();
        portal.Write("a.md", new ArticleFile { Title = "The good one", Draft = true });
        await portal.SyncAsync();
        portal.Write("a.md", "---\ntitle: [\n---\n");
        portal.Write("b.md", "---\ntitle: [\n---\n");
        await portal.SyncAsync();

        var page = await portal.ReadAsync("/newsroom/preview/a");
        Assert.Equal("The good one", page.QuerySelector("h1")?.TextContent);
        Assert.Contains("The present text of the file was rejected", page.QuerySelector(".preview")!.TextContent, StringComparison.Ordinal);
        using var nothing = await portal.Reader.AskAsync("/newsroom/preview/b");
        Assert.Equal(HttpStatusCode.NotFound, nothing.StatusCode);
    }

    [Fact]
    public async Task A_link_shows_one_article_to_whoever_has_it()
    {
        await using var portal = Editors.Portal();
        portal.With(Draft, Some.Article("2026/01/other", status: ArticleStatus.Hidden));
        var link = await LinkAsync(portal, "/newsroom/preview/2026/01/draft", days: 7);
        using var stranger = portal.NewClient();
        using var response = await stranger.AskAsync(link);
        var page = await Portal.ParseAsync(response);

        Assert.Equal("A draft of something", page.QuerySelector("h1")?.TextContent);
        Assert.Contains("This link ends on 22\u00a0January 2026, 12:00 UTC.", page.QuerySelector(".preview")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll(".preview form, .preview input, [href*='/newsroom']"));
        Assert.DoesNotContain("draft.en.md", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("link[rel=canonical]"));
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
        Assert.Equal("no-referrer", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
        Assert.Equal("noindex, nofollow, noarchive", Assert.Single(response.Headers.GetValues("X-Robots-Tag")));
        Assert.False(response.Headers.Contains("Set-Cookie"));
        using var newsroom = await stranger.AskAsync("/newsroom/preview/2026/01/draft");
        Assert.Equal(HttpStatusCode.Found, newsroom.StatusCode);
    }

    [Fact]
    public async Task Its_pictures_are_shown_to_editors_and_by_the_link_and_kept_by_nobody()
    {
        await using var portal = Editors.Portal();
        portal.WritePicture("a/cover, wide.png", 900).WritePicture("a/chart.png", 900);
        portal.Write("a/draft.md", new ArticleFile { Draft = true, CoverImage = "/a/cover, wide.png", Body = "See `<img src=/media/a/chart.png` and ![A chart](chart.png)" });
        portal.Write("other.md", new ArticleFile { Draft = true });
        await portal.SyncAsync();
        var (link, other) = (await LinkAsync(portal, "/newsroom/preview/a/draft", days: 1), await LinkAsync(portal, "/newsroom/preview/other", days: 1));
        var (ofLink, ofOther) = (link[link.IndexOf('?', StringComparison.Ordinal)..], other[other.IndexOf('?', StringComparison.Ordinal)..]);
        using var stranger = portal.NewClient();
        using var editor = await portal.NewClient().SignInAsync();

        var page = await stranger.PageAsync(link);
        var pictures = page.QuerySelectorAll("img")
            .SelectMany(img => (img.GetAttribute("srcset") ?? "").Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(s => s.Split(' ')[0]).Append(img.GetAttribute("src")!))
            .Where(address => address.StartsWith("/media/", StringComparison.Ordinal) || address.StartsWith("/resized/", StringComparison.Ordinal))
            .Distinct()
            .ToList();
        Assert.InRange(pictures.Count, 4, 10);
        Assert.Equal("<img src=/media/a/chart.png", page.QuerySelector(".prose code")?.TextContent);
        foreach (var address in pictures)
        {
            using var byLink = await stranger.AskAsync(address);
            using var bySession = await editor.AskAsync(address[..address.IndexOf('?', StringComparison.Ordinal)]);
            Assert.EndsWith(ofLink, address, StringComparison.Ordinal);
            Assert.Equal((HttpStatusCode.OK, "no-store"), (byLink.StatusCode, byLink.Headers.CacheControl?.ToString()));
            Assert.Equal((HttpStatusCode.OK, "no-store"), (bySession.StatusCode, bySession.Headers.CacheControl?.ToString()));
            Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(portal, address.Replace(ofLink, "", StringComparison.Ordinal)));
            Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(portal, address.Replace(ofLink, ofOther, StringComparison.Ordinal)));
        }

        portal.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(portal, pictures[0]));
    }

    [Fact]
    public async Task A_picture_that_a_draft_only_links_to_is_seen_by_whoever_sees_the_draft()
    {
        await using var portal = Editors.Portal();
        portal.WritePicture("a/chart.png");
        portal.Write("a/draft.md", new ArticleFile { Draft = true, Body = "[The chart](http://localhost:5000/media/a/chart.png) and [news](/news/other)" });
        await portal.SyncAsync();
        using var stranger = portal.NewClient();

        var page = await stranger.PageAsync(await LinkAsync(portal, "/newsroom/preview/a/draft", days: 1));

        var links = page.QuerySelectorAll(".prose a").Select(a => a.GetAttribute("href")!).ToList();
        Assert.Equal("/news/other", links[1]);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(portal, links[0]));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(portal, "/media/a/chart.png"));

        portal.Write("a/draft.md", new ArticleFile { Body = "[The chart](chart.png)" });
        await portal.SyncAsync();
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(portal, "/media/a/chart.png"));
    }

    [Fact]
    public async Task Pictures_of_other_articles_carry_no_link_and_those_of_a_withdrawn_one_are_gone()
    {
        await using var portal = Editors.Portal();
        portal.WritePicture("live.png").WritePicture("gone.png");
        portal.Write("draft.md", new ArticleFile { Draft = true, Tags = ["Bitcoin"] });
        portal.Write("live.md", new ArticleFile { Title = "Miners move north", PublishedAt = TestStore.Start.AddDays(-9), Body = "Power is cheaper there.", CoverImage = "/live.png", Tags = ["Bitcoin"] });
        portal.Write("gone.md", new ArticleFile { Draft = true, CoverImage = "/gone.png" });
        await portal.SyncAsync();
        var (link, ofGone) = (await LinkAsync(portal, "/newsroom/preview/draft", days: 1), await LinkAsync(portal, "/newsroom/preview/gone", days: 1));
        var picture = "/media/gone.png" + ofGone[ofGone.IndexOf('?', StringComparison.Ordinal)..];
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(portal, picture));
        portal.Write("gone.md", new ArticleFile { CoverImage = "/gone.png", ExpiresAt = TestStore.Start.AddHours(-1) });
        await portal.SyncAsync();

        Assert.Contains((await portal.NewClient().PageAsync(link)).QuerySelectorAll("img.photo"), img => img.GetAttribute("src") == "/resized/640/live.png"); // a card
        Assert.Equal((HttpStatusCode.Gone, HttpStatusCode.NotFound), (await StatusAsync(portal, ofGone), await StatusAsync(portal, picture)));
    }

    [Fact]
    public async Task Two_links_show_two_articles_one_after_the_other()
    {
        await using var portal = Editors.Portal();
        portal.With(Draft, Some.Article("2026/01/other", title: "Another draft", status: ArticleStatus.Hidden));
        var (first, second) = (await LinkAsync(portal, "/newsroom/preview/2026/01/draft", days: 7), await LinkAsync(portal, "/newsroom/preview/2026/01/other", days: 7));

        foreach (var (link, title) in new[] { (first, "A draft of something"), (second, "Another draft"), (first, "A draft of something") })
            Assert.Equal(title, (await portal.NewClient().PageAsync(link)).QuerySelector("h1")?.TextContent);
    }

    [Fact]
    public async Task Nothing_hands_on_an_address_that_readers_do_not_get()
    {
        await using var portal = Editors.Portal();
        portal.With(Draft);
        var link = await LinkAsync(portal, "/newsroom/preview/2026/01/draft", days: 7);
        using var editor = await portal.NewClient().SignInAsync();
        using var stranger = portal.NewClient();

        var made = await editor.PageAsync("/newsroom/preview/2026/01/draft?days=7");
        foreach (var page in (IHtmlDocument[])[made, await stranger.PageAsync(link)])
            Assert.Empty(page.QuerySelectorAll(".byline button, .byline a[href^=mailto], [data-to-saved]"));
        Assert.Equal(made.QuerySelector(".preview input")!.GetAttribute("value"), made.QuerySelector(".preview [data-copy]")!.GetAttribute("data-address"));
    }

    [Fact]
    public async Task A_link_ends_at_its_second()
    {
        await using var portal = Editors.Portal();
        portal.With(Draft);
        var link = await LinkAsync(portal, "/newsroom/preview/2026/01/draft", days: 1);

        portal.Clock.Advance(TimeSpan.FromDays(1) - TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(portal, link));
        portal.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.Gone, await StatusAsync(portal, link));
    }

    [Fact]
    public async Task A_link_that_was_changed_or_made_up_is_none()
    {
        await using var portal = Editors.Portal();
        portal.With(Draft, Some.Article("2026/01/draft", language: "uk", status: ArticleStatus.Hidden));
        var link = await LinkAsync(portal, "/newsroom/preview/2026/01/draft", days: 30);
        var (address, token) = (link[..link.IndexOf('=', StringComparison.Ordinal)], link[(link.IndexOf('=', StringComparison.Ordinal) + 1)..]);

        // Each asked for when the right one was just answered: nothing may be kept of it.
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(portal, link));
        for (var place = 0; place < token.Length - 1; place += 7)
        {
            var other = token[..place] + (token[place] == 'A' ? 'B' : 'A') + token[(place + 1)..];
            Assert.Equal((other, HttpStatusCode.NotFound), (other, await StatusAsync(portal, $"{address}={other}")));
        }

        foreach (var other in (string[])["/preview", "/preview?link=", "/preview?link=%00", "/preview?link=..%2f..", $"/preview/{token}", $"/uk/preview?link={token}", $"/preview?link={token}{token}", $"/news/2026/01/draft?link={token}"])
            Assert.Equal((other, HttpStatusCode.NotFound), (other, await StatusAsync(portal, other)));
    }

    [Fact]
    public async Task No_cache_of_ours_may_keep_a_preview()
    {
        await using var portal = Editors.Portal();
        portal.With(Draft, Some.Article("live", title: "Before"));
        var link = await LinkAsync(portal, "/newsroom/preview/2026/01/draft", days: 7);
        using var editor = await portal.NewClient().SignInAsync();
        using var stranger = portal.NewClient();

        foreach (var title in (string[])["Before", "After"])
        {
            // No version changes: what is kept stays as it was, as the article of readers shows.
            await using (var db = portal.OpenStore())
                await db.Articles.ExecuteUpdateAsync(update => update.SetProperty(a => a.Title, title), TestContext.Current.CancellationToken);

            Assert.Equal("Before", (await stranger.PageAsync("/news/live")).QuerySelector("h1")?.TextContent);
            Assert.Equal(title, (await editor.PageAsync("/newsroom/preview/2026/01/draft")).QuerySelector("h1")?.TextContent);
            Assert.Equal(title, (await stranger.PageAsync(link)).QuerySelector("h1")?.TextContent);
        }
    }

    [Fact]
    public async Task A_link_leads_to_the_article_when_it_is_live_and_ends_with_it()
    {
        await using var portal = Editors.Portal();
        portal.Write("a.uk.md", new ArticleFile { PublishedAt = TestStore.Start.AddHours(1), ExpiresAt = TestStore.Start.AddHours(2) });
        await portal.SyncAsync();
        var link = await LinkAsync(portal, "/uk/newsroom/preview/a", days: 7);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(portal, link));

        portal.Clock.Advance(TimeSpan.FromHours(1));
        await portal.SyncAsync();
        using var live = await portal.Reader.AskAsync(link);
        Assert.Equal("/uk/news/a", live.Headers.Location?.ToString());

        portal.Clock.Advance(TimeSpan.FromHours(1));
        await portal.SyncAsync();
        Assert.Equal(HttpStatusCode.Gone, await StatusAsync(portal, link));

        File.Delete(Path.Combine(portal.ContentPath, "a.uk.md"));
        await portal.SyncAsync();
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(portal, link));
    }

    [Fact]
    public async Task Links_outlive_the_process_and_end_with_the_password()
    {
        var keys = Directory.CreateTempSubdirectory("cryptonews-keys-").FullName;
        try
        {
            string link;
            await using (var first = Editors.Portal(settings: new() { ["Newsroom:KeysPath"] = keys }))
            {
                first.With(Draft);
                link = await LinkAsync(first, "/newsroom/preview/2026/01/draft", days: 7);
            }

            await using var second = Editors.Portal(settings: new() { ["Newsroom:KeysPath"] = keys });
            await using var changed = Editors.Portal(hash: Editors.HashOf("another password"), settings: new() { ["Newsroom:KeysPath"] = keys });
            await using var closed = Editors.Portal(hash: "", settings: new() { ["Newsroom:KeysPath"] = keys });
            foreach (var portal in (Portal[])[second, changed, closed])
                portal.With(Draft);
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(second, link));
            Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(changed, link));
            Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(closed, link));
        }
        finally
        {
            Directory.Delete(keys, recursive: true);
        }
    }

    [Theory]
    [InlineData("8")]
    [InlineData("-1")]
    [InlineData("9999999999")]
    [InlineData("x")]
    public async Task Links_are_made_for_the_offered_times_only(string days)
    {
        await using var portal = Editors.OwnMachine();
        portal.With(Draft);

        Assert.Null((await portal.ReadAsync($"/newsroom/preview/2026/01/draft?days={days}")).QuerySelector(".preview input"));
    }

    /// <summary>The link that an editor gets, without scheme and host.</summary>
    private static async Task<string> LinkAsync(Portal portal, string preview, int days)
    {
        using var editor = await portal.NewClient().SignInAsync();
        var input = (IHtmlInputElement)(await editor.PageAsync($"{preview}?days={days}")).QuerySelector(".preview input")!;
        Assert.StartsWith("http://localhost:5000/", input.Value, StringComparison.Ordinal);
        return new Uri(input.Value).PathAndQuery;
    }

    private static async Task<HttpStatusCode> StatusAsync(Portal portal, string address)
    {
        using var stranger = portal.NewClient();
        using var response = await stranger.AskAsync(address);
        return response.StatusCode;
    }

    private static string? Html(IHtmlDocument page, string selector) => page.QuerySelector(selector)?.OuterHtml;
}
