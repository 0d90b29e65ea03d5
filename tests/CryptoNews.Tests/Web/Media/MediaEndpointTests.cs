using System.Net;
using System.Net.Http.Headers;
using CryptoNews.Tests.Store;
using CryptoNews.Tests.Web.Newsroom;

namespace CryptoNews.Tests.Web.Media;

public sealed class MediaEndpointTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_picture_is_served_with_what_caches_need()
    {
        await using var portal = WithFile("images/a b.webp");

        using var response = await portal.Reader.GetAsync("/media/images/a%20b.webp", Cancel);
        using var unchanged = await SendAsync(portal, r => r.Headers.IfNoneMatch.Add(response.Headers.ETag!));
        using var part = await SendAsync(portal, r => r.Headers.Range = new RangeHeaderValue(1, 2));

        Assert.Equal("picture", await response.Content.ReadAsStringAsync(Cancel));
        Assert.Equal("image/webp", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("public, max-age=3600", response.Headers.CacheControl!.ToString());
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("default-src 'none'", response.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal("ic", await part.Content.ReadAsStringAsync(Cancel));

        static Task<HttpResponseMessage> SendAsync(Portal portal, Action<HttpRequestMessage> with)
        {
            var request = new HttpRequestMessage(HttpMethod.Get, "/media/images/a%20b.webp");
            with(request);
            return portal.Reader.SendAsync(request, Cancel);
        }
    }

    [Fact]
    public async Task A_picture_that_is_written_just_now_is_asked_for_again()
    {
        await using var portal = WithFile("a.webp");
        var file = Path.Combine(portal.ContentPath, "a.webp");

        foreach (var (age, kept) in new[] { (9, "no-cache"), (-9, "no-cache"), (11, "public, max-age=3600") })
        {
            File.SetLastWriteTimeUtc(file, portal.Clock.GetUtcNow().UtcDateTime.AddSeconds(-age));
            using var response = await portal.Reader.GetAsync("/media/a.webp", Cancel);
            Assert.Equal(kept, response.Headers.CacheControl!.ToString());
        }
    }

    [Fact]
    public async Task Another_picture_of_the_same_size_and_time_is_another_one()
    {
        await using var portal = new Portal();
        portal.WritePicture("a.png");
        var file = Path.Combine(portal.ContentPath, "a.png");
        var time = File.GetLastWriteTimeUtc(file);
        var before = await TagsAsync();
        var bytes = await File.ReadAllBytesAsync(file, Cancel);
        File.Delete(file);
        await File.WriteAllBytesAsync(file, bytes, Cancel);
        File.SetLastWriteTimeUtc(file, time);

        Assert.All(before.Zip(await TagsAsync()), tags => Assert.NotEqual(tags.First, tags.Second));

        async Task<List<string>> TagsAsync()
        {
            var tags = new List<string>();
            foreach (var address in (string[])["/media/a.png", "/resized/320/a.png"])
            {
                using var response = await portal.Reader.GetAsync(address, Cancel);
                Assert.Null(response.Content.Headers.LastModified);
                tags.Add(response.Headers.ETag!.Tag);
            }

            return tags;
        }
    }

    [Fact]
    public async Task A_name_that_no_disk_can_have_is_not_found()
    {
        await using var portal = WithFile("a.webp");

        foreach (var folder in (string[])["/media/", "/resized/320/"])
        {
            using var response = await portal.Reader.GetAsync($"{folder}{new string('a', 300)}.png", Cancel);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }
    }

    [Fact]
    public async Task Links_are_not_followed()
    {
        await using var portal = WithFile("../secret/a.webp");
        var content = portal.ContentPath;
        File.CreateSymbolicLink(Path.Combine(content, "file.webp"), Path.Combine(content, "../secret/a.webp"));
        Directory.CreateSymbolicLink(Path.Combine(content, "folder"), Path.Combine(content, "../secret"));
        await File.WriteAllTextAsync(Path.Combine(content, "empty.webp"), "", Cancel);

        foreach (var address in (string[])["/media/file.webp", "/media/folder/a.webp", "/media/empty.webp"])
        {
            using var response = await portal.Reader.GetAsync(address, Cancel);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }
    }

    [Fact]
    public async Task What_only_hidden_articles_name_is_shown_to_nobody()
    {
        await using var portal = new Portal();
        portal.WritePicture("a/embargo.png").WritePicture("a/shared.png").WritePicture("a/nobodys.png");
        portal.Write("draft.md", new ArticleFile { Draft = true, CoverImage = "/a/embargo.png", Body = "![](/a/shared.png)" });
        portal.Write("soon.md", new ArticleFile { PublishedAt = TestStore.Start.AddHours(1), CoverImage = "/a/embargo.png" });
        portal.Write("live.md", new ArticleFile { Body = "![](/a/shared.png)" });
        await portal.SyncAsync();

        Assert.Equal([404, 404, 200, 200, 200, 200], await StatusesAsync());

        portal.Clock.Advance(TimeSpan.FromHours(1));
        await portal.SyncAsync();
        Assert.Equal([200, 200, 200, 200, 200, 200], await StatusesAsync());

        async Task<List<int>> StatusesAsync()
        {
            var found = new List<int>();
            foreach (var name in (string[])["embargo", "shared", "nobodys"])
            {
                foreach (var form in (string[])["media", "resized/320"])
                {
                    using var response = await portal.Reader.GetAsync($"/{form}/a/{name}.png", Cancel);
                    found.Add((int)response.StatusCode);
                }
            }

            return found;
        }
    }

    [Theory]
    [InlineData("/media/a/logo%201.png", 200)]
    [InlineData("/media/a/other.png", 404)]
    [InlineData("/a/logo%201.png", 404)]
    public async Task The_logo_is_shown_whoever_else_names_it(string logo, int status)
    {
        await using var portal = new Portal(new() { ["Publisher:Logo"] = logo });
        portal.WritePicture("a/logo 1.png");
        portal.Write("draft.md", new ArticleFile { Draft = true, Body = "![](</a/logo 1.png>)" });
        await portal.SyncAsync();

        foreach (var form in (string[])["media", "resized/320"])
        {
            using var response = await portal.Reader.GetAsync($"/{form}/a/logo%201.png", Cancel);
            Assert.Equal(status, (int)response.StatusCode);
        }
    }

    [Fact]
    public async Task What_the_last_good_version_of_a_rejected_text_names_stays_named()
    {
        await using var portal = new Portal();
        portal.WritePicture("a/shared.png").WritePicture("a/secret.png");
        portal.Write("live.en.md", new ArticleFile { CoverImage = "/a/shared.png" });
        portal.Write("live.uk.md", new ArticleFile { CoverImage = "/a/shared.png", Draft = true });
        portal.Write("secret.md", new ArticleFile { CoverImage = "/a/secret.png", Draft = true });
        await portal.SyncAsync();
        portal.Write("live.en.md", "---\ntitle: [\n---\n");
        portal.Write("secret.md", "---\ntitle: [\n---\n");
        await portal.SyncAsync();
        portal.WritePicture("a/secret.png", width: 500); // asks for no other reading of a text of which nothing is known
        await portal.SyncAsync();

        using var shared = await portal.Reader.GetAsync("/media/a/shared.png", Cancel);
        using var secret = await portal.Reader.GetAsync("/media/a/secret.png", Cancel);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (shared.StatusCode, secret.StatusCode));
    }

    [Fact]
    public async Task What_is_hidden_now_is_so_within_a_second()
    {
        await using var portal = new Portal();
        portal.WritePicture("a.png");
        portal.Write("a.md", new ArticleFile { CoverImage = "/a.png", ExpiresAt = TestStore.Start.AddHours(1) });
        await portal.SyncAsync();
        using var before = await portal.Reader.GetAsync("/media/a.png", Cancel);
        portal.Clock.Advance(TimeSpan.FromHours(1));
        await portal.SyncAsync();
        using var after = await portal.Reader.GetAsync("/media/a.png", Cancel);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (before.StatusCode, after.StatusCode));
    }

    private static Portal WithFile(string path)
    {
        var portal = new Portal();
        _ = portal.Server;
        var file = Path.Combine(portal.ContentPath, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, "picture");
        return portal;
    }
}
