namespace CryptoNews.Tests.Web.Hosting;

public sealed class SecurityHeadersTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/en")]
    [InlineData("/nothing/here")]
    [InlineData("/css/site.css")]
    [InlineData("/health/live")]
    public async Task Every_answer_carries_the_policy(string address)
    {
        await using var portal = new Portal();
        using var response = await portal.Reader.GetAsync(address, TestContext.Current.CancellationToken);

        Assert.Equal(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' https://images.unsplash.com; font-src 'self'; "
            + "connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; "
            + "require-trusted-types-for 'script'; trusted-types cryptonews",
            Assert.Single(response.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("DENY", Assert.Single(response.Headers.GetValues("X-Frame-Options")));
        Assert.Equal("same-origin", Assert.Single(response.Headers.GetValues("Cross-Origin-Opener-Policy")));
        Assert.True(response.Headers.Contains("Referrer-Policy"));
        Assert.True(response.Headers.Contains("Permissions-Policy"));
        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task A_site_with_tls_asks_for_everything_over_tls_and_images_only_from_its_hosts()
    {
        await using var portal = new Portal(new()
        {
            ["Site:BaseUrl"] = "https://news.example",
            ["Content:ImageHosts:0"] = "img.example",
        });
        using var response = await portal.Reader.GetAsync("/", TestContext.Current.CancellationToken);
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));

        Assert.Contains("img-src 'self' https://img.example;", policy, StringComparison.Ordinal);
        Assert.EndsWith("; upgrade-insecure-requests", policy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://news.example", "/", true)]
    [InlineData("https://news.example", "/nothing/here", true)]
    [InlineData("https://news.example", "/health/live", true)]
    [InlineData("http://news.example", "/", false)]
    [InlineData("https://localhost:5001", "/", false)]
    [InlineData("https://127.0.0.1", "/", false)]
    public async Task A_site_with_tls_is_asked_for_over_tls_only_and_binds_no_other(string site, string address, bool isBound)
    {
        await using var portal = new Portal(new() { ["Site:BaseUrl"] = site });
        using var response = await portal.Reader.GetAsync(address, TestContext.Current.CancellationToken);

        var told = response.Headers.TryGetValues("Strict-Transport-Security", out var values) ? values.ToList() : [];
        Assert.Equal(isBound ? ["max-age=15552000"] : [], told);
    }

    [Fact]
    public async Task A_page_holds_nothing_that_the_policy_would_block()
    {
        await using var portal = new Portal();
        portal.With(Some.Articles(12));
        var page = await portal.ReadAsync("/");

        Assert.Empty(page.QuerySelectorAll("[style], style, script:not([src]):not([type='application/ld+json']), [onclick], [onload], [onerror]"));
    }

    [Theory]
    [InlineData("https://news.example", "evil.example", System.Net.HttpStatusCode.BadRequest)]
    [InlineData("https://news.example", "news.example", System.Net.HttpStatusCode.OK)]
    [InlineData("https://новини.example", "xn--b1amarcd.example", System.Net.HttpStatusCode.OK)]
    [InlineData("http://[2001:db8::5]:5000", "[2001:db8::5]:5000", System.Net.HttpStatusCode.OK)]
    [InlineData("http://[2001:db8::5]:5000", "[2001:db8::6]:5000", System.Net.HttpStatusCode.BadRequest)]
    public async Task A_request_for_another_host_is_refused(string baseUrl, string host, System.Net.HttpStatusCode status)
    {
        await using var portal = new Portal(new() { ["Site:BaseUrl"] = baseUrl });
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = host } };
        using var response = await portal.Reader.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(status, response.StatusCode);
    }
}
