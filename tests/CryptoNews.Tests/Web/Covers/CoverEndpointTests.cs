using System.Net;
using CryptoNews.Web.Covers;
using Microsoft.AspNetCore.TestHost;

namespace CryptoNews.Tests.Web.Covers;

public sealed class CoverEndpointTests : IAsyncLifetime
{
    private const string Address = "/covers/btc/l/0123456789abcdef.svg";

    private readonly WebApplication app = CreateApp();

    private HttpClient Client => app.GetTestClient();

    public async ValueTask InitializeAsync() => await app.StartAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    [Theory]
    [InlineData(Address, "rosette", "amber", false)]
    [InlineData("/covers/usdt/s2/0123456789abcdef.svg", "coins", "olive", true)]
    [InlineData("/covers/%D1%96%D0%BD%D1%88%D0%B5/s2/0123456789abcdef.svg", "paper", "graphite", true)]
    public async Task A_cover_is_the_engraving_of_its_address(string address, string motif, string tone, bool small)
    {
        using var response = await Send(HttpMethod.Get, address);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(Engraving.Draw(motif, tone, "0123456789abcdef", small), await TextOf(response));
    }

    [Fact]
    public async Task A_cover_made_for_an_article_is_found()
    {
        using var response = await Send(HttpMethod.Get, CoverAddress.For("security-incidents", "2026/01/story", small: true));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task A_cover_may_be_kept_for_good_and_can_run_nothing()
    {
        using var response = await Send(HttpMethod.Get, Address);

        Assert.Equal("image/svg+xml", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("public, max-age=31536000, immutable", Header(response, "Cache-Control"));
        Assert.Equal("default-src 'none'; style-src 'unsafe-inline'", Header(response, "Content-Security-Policy"));
        Assert.Equal("nosniff", Header(response, "X-Content-Type-Options"));
        Assert.Equal("Accept-Encoding", Header(response, "Vary"));
        Assert.True(response.Headers.ETag!.IsWeak, "It goes out in several encodings, which are not the same bytes.");
    }

    [Fact]
    public async Task HEAD_tells_what_GET_would_without_the_drawing()
    {
        using var get = await Send(HttpMethod.Get, Address);
        using var head = await Send(HttpMethod.Head, Address);

        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        Assert.Equal(get.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Empty(await TextOf(head));
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("W/{0}")]
    [InlineData("\"other\", {0}")]
    [InlineData("*")]
    public async Task A_cover_that_the_reader_has_is_not_sent_again(string ifNoneMatch)
    {
        using var first = await Send(HttpMethod.Get, Address);
        using var again = await Send(HttpMethod.Get, Address, ifNoneMatch.Replace("{0}", first.Headers.ETag!.Tag, StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(first.Headers.ETag, again.Headers.ETag);
        Assert.Equal(Header(first, "Cache-Control"), Header(again, "Cache-Control"));
        Assert.Empty(await TextOf(again));
    }

    [Theory]
    [InlineData("\"other\"")]
    [InlineData("not an entity tag")]
    public async Task A_cover_that_the_reader_lacks_is_sent(string ifNoneMatch)
    {
        using var response = await Send(HttpMethod.Get, Address, ifNoneMatch);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Two_covers_have_two_entity_tags()
    {
        using var one = await Send(HttpMethod.Get, Address);
        using var other = await Send(HttpMethod.Get, Address.Replace("/l/", "/s2/", StringComparison.Ordinal));
        Assert.NotEqual(one.Headers.ETag, other.Headers.ETag);
    }

    [Theory]
    [InlineData("/covers/btc/l/0123456789abcdef")]
    [InlineData("/covers/btc/x/0123456789abcdef.svg")]
    [InlineData("/covers/btc/l/0123.svg")]
    [InlineData("/covers/BTC/l/0123456789abcdef.svg")]
    [InlineData("/covers/a%2Fb/l/0123456789abcdef.svg")]
    [InlineData("/covers/a%0D%0Ab/l/0123456789abcdef.svg")]
    [InlineData("/covers/%FF/l/0123456789abcdef.svg")]
    [InlineData("/covers/%ED%A0%BD/l/0123456789abcdef.svg")]
    public async Task Any_other_address_is_not_found_and_not_to_be_kept(string address)
    {
        using var response = await Send(HttpMethod.Get, address);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Null(response.Headers.CacheControl);
    }

    [Fact]
    public async Task A_cover_can_only_be_read()
    {
        using var response = await Send(HttpMethod.Post, Address);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    private static WebApplication CreateApp()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        var created = builder.Build();
        created.MapCovers();
        return created;
    }

    private async Task<HttpResponseMessage> Send(HttpMethod method, string address, string? ifNoneMatch = null)
    {
        using var request = new HttpRequestMessage(method, address);
        if (ifNoneMatch is not null)
            request.Headers.TryAddWithoutValidation("If-None-Match", ifNoneMatch);
        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static Task<string> TextOf(HttpResponseMessage response) =>
        response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    private static string Header(HttpResponseMessage response, string name) =>
        Assert.Single(response.Headers.GetValues(name));
}
