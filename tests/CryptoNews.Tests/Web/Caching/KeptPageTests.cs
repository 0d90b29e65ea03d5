using System.IO.Compression;
using System.Net;
using CryptoNews.Store;
using CryptoNews.Web.Localization;
using CryptoNews.Web.Newsroom;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Tests.Web.Caching;

/// <summary>The real pages through the cache.</summary>
public sealed class KeptPageTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_is_made_once_and_again_when_readers_can_see_another_state()
    {
        await using var portal = new Portal().With(Some.Article("a"));
        await portal.ReadAsync("/news/a");
        Retitle(portal, "Behind its back");

        Assert.Equal("Title of a", await HeadlineAsync(portal, "/news/a"));
        portal.Version.Change(() => { });
        Assert.Equal("Behind its back", await HeadlineAsync(portal, "/news/a"));
    }

    [Theory]
    [InlineData(59, "Title of a")]
    [InlineData(60, "Behind its back")]
    public async Task A_page_is_kept_for_a_minute_at_most(int seconds, string headline)
    {
        await using var portal = new Portal().With(Some.Article("a"));
        await portal.ReadAsync("/news/a");
        Retitle(portal, "Behind its back");
        portal.Clock.Advance(TimeSpan.FromSeconds(seconds));

        Assert.Equal(headline, await HeadlineAsync(portal, "/news/a"));
    }

    [Fact]
    public async Task A_page_that_names_today_is_not_kept_past_midnight_of_the_site()
    {
        await using var portal = new Portal(new() { ["Site:TimeZone"] = "Asia/Tokyo" }).With(Some.Article("a"));
        portal.Clock.SetUtcNow(new DateTimeOffset(2026, 1, 15, 14, 59, 50, TimeSpan.Zero));
        var before = await portal.ReadAsync("/latest");
        portal.Clock.Advance(TimeSpan.FromSeconds(20));
        var after = await portal.ReadAsync("/latest");

        Assert.StartsWith("Today, 15\u00a0January", before.QuerySelector(".day")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("Yesterday, 15\u00a0January", after.QuerySelector(".day")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parameters_that_a_page_does_not_know_make_no_other_page()
    {
        await using var portal = new Portal(new() { ["Site:PageSize"] = "1" }).With(Some.Article("a"), Some.Article("b", Portal.Noon.AddHours(-1)));
        await portal.ReadAsync("/latest");
        Retitle(portal, "Behind its back");

        Assert.Equal("Title of a", await HeadlineAsync(portal, "/latest?utm_source=x&fbclid=%FF", ".row .go"));
        Assert.Equal("Title of a", await HeadlineAsync(portal, "/latest?PAGES=2", ".row .go"));
        Assert.Equal("Behind its back", await HeadlineAsync(portal, "/latest?page=2&x=y", ".row .go"));
    }

    [Theory]
    [InlineData("/search")]
    [InlineData("/search?q=title&sort=newest")]
    [InlineData("/search/suggest?q=title")]
    [InlineData("/openapi/v1.json")]
    public async Task What_somebody_has_already_is_not_sent_again(string address)
    {
        await using var portal = new Portal().With(Some.Article("a"));
        using var first = await portal.Reader.GetAsync(address, Cancel);
        using var head = await portal.Reader.SendAsync(new HttpRequestMessage(HttpMethod.Head, address), Cancel);
        using var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await portal.Reader.SendAsync(again, Cancel);

        Assert.Equal((HttpStatusCode.OK, "no-cache"), (first.StatusCode, first.Headers.CacheControl!.ToString()));
        Assert.Equal((HttpStatusCode.OK, first.Headers.ETag), (head.StatusCode, head.Headers.ETag));
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Theory]
    [InlineData("/news/none", 404)]
    [InlineData("/latest?page=0", 400)]
    [InlineData("/NEWS/a", 301)]
    public async Task Only_pages_are_kept(string address, int status)
    {
        await using var portal = new Portal().With(Some.Article("a"));
        using var first = await portal.Reader.GetAsync(address, Cancel);
        using (var db = portal.OpenStore())
        {
            // Without a change of version: whatever is kept would be served again.
            db.Articles.Add(Some.Article("none", Portal.Noon.AddHours(-1)));
            db.Bodies.Add(Some.Body(Some.Article("none", Portal.Noon.AddHours(-1))));
            db.SaveChanges();
        }

        using var second = await portal.Reader.GetAsync(address, Cancel);

        Assert.Equal(status, (int)first.StatusCode);
        Assert.Equal(status == 404 ? HttpStatusCode.OK : first.StatusCode, second.StatusCode);
        Assert.Null(first.Headers.ETag);
    }

    [Fact]
    public async Task A_preview_is_the_page_of_an_article_and_is_never_kept()
    {
        await using var portal = new Portal().With(
            Some.Article("a", status: ArticleStatus.Hidden), Some.Article("b", Portal.Noon.AddHours(-1), status: ArticleStatus.Hidden));
        var links = portal.Services.GetRequiredService<PreviewLinks>();
        foreach (var key in (string[])["a", "b"])
        {
            var link = portal.Services.GetRequiredService<Addresses>().PreviewLink("en", links.Make("en", key, Portal.Noon.AddDays(1)));
            using var response = await SendAsync(portal, link, "br");

            Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
            Assert.Null(response.Headers.ETag);
            Assert.Equal($"Title of {key}", (await Portal.ParseAsync(response)).QuerySelector("h1")!.TextContent);
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/latest")]
    [InlineData("/uk/latest")]
    [InlineData("/news/a")]
    [InlineData("/news/a.md")]
    [InlineData("/news/a.json")]
    [InlineData("/categories")]
    [InlineData("/tags")]
    [InlineData("/sources")]
    public async Task Every_encoding_has_the_same_text_its_own_tag_and_its_own_304(string address)
    {
        await using var portal = new Portal().With(Some.Article("a"), Some.Article("u", language: "uk"));
        var texts = new List<string>();
        var tags = new List<string>();
        foreach (var encoding in (string[])["br", "gzip", ""])
        {
            using var response = await SendAsync(portal, address, encoding);
            using var unchanged = await SendAsync(portal, address, encoding, response.Headers.ETag!.ToString());
            using var weakened = await SendAsync(portal, address, encoding, $"\"x\", W/{response.Headers.ETag}");
            using var head = await SendAsync(portal, address, encoding, method: HttpMethod.Head);

            Assert.Equal(encoding, string.Join(',', response.Content.Headers.ContentEncoding));
            Assert.Equal("Accept-Encoding", string.Join(',', response.Headers.Vary));
            Assert.Equal("no-cache", response.Headers.CacheControl!.ToString());
            Assert.False(response.Headers.ETag.IsWeak);
            foreach (var same in (HttpResponseMessage[])[unchanged, weakened])
            {
                Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
                Assert.Equal(response.Headers.ETag, same.Headers.ETag);
                Assert.Equal("Accept-Encoding", string.Join(',', same.Headers.Vary));
                Assert.Empty(await same.Content.ReadAsByteArrayAsync(Cancel));
            }

            Assert.Equal(HttpStatusCode.OK, head.StatusCode);
            Assert.Equal(response.Headers.ETag, head.Headers.ETag);
            Assert.Equal(response.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
            Assert.NotNull(response.Headers.GetValues("Content-Security-Policy").Single());
            texts.Add(await TextAsync(response));
            tags.Add(response.Headers.ETag.Tag);
        }

        Assert.Single(texts.Distinct(StringComparer.Ordinal));
        Assert.Equal(3, tags.Distinct(StringComparer.Ordinal).Count());
        Assert.NotEmpty(texts[0]);
        using var other = await SendAsync(portal, address, "br", tags[1]);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task A_change_makes_another_tag_and_only_where_it_shows()
    {
        await using var portal = new Portal().With(Some.Article("a"), Some.Article("u", language: "uk"));
        using var article = await SendAsync(portal, "/news/a", "br");
        using var other = await SendAsync(portal, "/uk/sources", "br");
        portal.With(Some.Article("b", category: "MINING"));

        using var articleAgain = await SendAsync(portal, "/news/a", "br", article.Headers.ETag!.ToString());
        using var otherAgain = await SendAsync(portal, "/uk/sources", "br", other.Headers.ETag!.ToString());

        Assert.Equal(HttpStatusCode.OK, articleAgain.StatusCode); // the new one is related
        Assert.Equal(HttpStatusCode.NotModified, otherAgain.StatusCode);
    }

    [Fact]
    public async Task A_value_with_an_ampersand_stays_one_value()
    {
        await using var portal = new Portal().With(Some.Article("a"));
        Assert.Equal("a&b", (await portal.ReadAsync("/search?q=a%26b")).QuerySelector("main input[name=q]")!.GetAttribute("value"));
    }

    private static void Retitle(Portal portal, string title)
    {
        using var db = portal.OpenStore();
        db.Articles.ExecuteUpdate(set => set.SetProperty(a => a.Title, title));
    }

    private static async Task<string?> HeadlineAsync(Portal portal, string address, string selector = "h1") =>
        (await portal.ReadAsync(address)).QuerySelector(selector)?.TextContent;

    private static Task<HttpResponseMessage> SendAsync(Portal portal, string address, string encoding, string? tag = null, HttpMethod? method = null)
    {
        var request = new HttpRequestMessage(method ?? HttpMethod.Get, address);
        if (encoding.Length > 0)
            request.Headers.Add("Accept-Encoding", encoding);
        if (tag is not null)
            request.Headers.Add("If-None-Match", tag);
        return portal.Reader.SendAsync(request, Cancel);
    }

    private static async Task<string> TextAsync(HttpResponseMessage response)
    {
        await using var body = await response.Content.ReadAsStreamAsync(Cancel);
        await using var plain = response.Content.Headers.ContentEncoding.FirstOrDefault() switch
        {
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            _ => (Stream)body,
        };
        using var reader = new StreamReader(plain);
        return await reader.ReadToEndAsync(Cancel);
    }
}
