using System.Net;
using CryptoNews.Store;
using CryptoNews.Tests.Web.Newsroom;
using CryptoNews.Web.Localization;
using CryptoNews.Web.Newsroom;

namespace CryptoNews.Tests.Web.Caching;

/// <summary>What is not kept is compressed as it goes.</summary>
public sealed class CompressionTests
{
    [Theory]
    [InlineData("/news/none", "br", "br")]
    [InlineData("/news/none", "gzip", "gzip")]
    [InlineData("/news/none", "", "")]
    [InlineData("/covers/mining/l/a.svg", "", "")]
    public async Task An_answer_that_is_not_kept_is_compressed_and_says_so(string address, string accepted, string encoding)
    {
        await using var portal = new Portal().With(Some.Article("a"));
        using var response = await SendAsync(portal, address, accepted);

        Assert.Equal(encoding, string.Join(',', response.Content.Headers.ContentEncoding));
        Assert.Equal("Accept-Encoding", string.Join(',', response.Headers.Vary));
    }

    [Fact]
    public async Task What_goes_to_somebody_with_a_cookie_is_not_compressed()
    {
        await using var portal = new Portal().With(Some.Article("a"));
        using var response = await SendAsync(portal, "/news/none", "br", cookie: "session=1");

        Assert.Empty(response.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task What_is_for_editors_is_not_compressed_even_before_they_have_a_cookie()
    {
        await using var portal = Editors.Portal();
        portal.With(Some.Article("draft", status: ArticleStatus.Hidden));
        var links = portal.Services.GetRequiredService<PreviewLinks>();
        var preview = portal.Services.GetRequiredService<Addresses>().PreviewLink("en", links.Make("en", "draft", Portal.Noon.AddDays(1)));
        foreach (var address in (string[])["/newsroom/login?return=%2Fnewsroom", preview])
        {
            using var response = await SendAsync(portal, address, "br");

            Assert.Equal((address, HttpStatusCode.OK), (address, response.StatusCode));
            Assert.Empty(response.Content.Headers.ContentEncoding);
        }
    }

    private static Task<HttpResponseMessage> SendAsync(Portal portal, string address, string encoding, string? cookie = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (encoding.Length > 0)
            request.Headers.Add("Accept-Encoding", encoding);
        if (cookie is not null)
            request.Headers.Add("Cookie", cookie);
        return portal.Reader.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
