using System.Net;
using CryptoNews.Tests.Web.Newsroom;
using CryptoNews.Web.Metrics;
using Microsoft.Extensions.Options;

namespace CryptoNews.Tests.Web.Metrics;

public sealed class MetricsAccessTests
{
    public const string Token = "a-token-that-nobody-guesses";

    private const string Fifty = "aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeee";

    private const string Longest = Fifty + Fifty + Fifty + Fifty;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static Portal Open(string token = Token, string environment = "Production", string client = "203.0.113.7") =>
        Editors.Portal(environment, client, hash: "", settings: new() { ["Metrics:Token"] = token });

    [Theory]
    [InlineData("Production", "203.0.113.7", "", null, HttpStatusCode.NotFound)]
    [InlineData("Production", "127.0.0.1", "", null, HttpStatusCode.NotFound)] // a proxy on the same machine
    [InlineData("Production", "127.0.0.1", "", "Bearer ", HttpStatusCode.NotFound)]
    [InlineData("Production", "203.0.113.7", Token, null, HttpStatusCode.Unauthorized)]
    [InlineData("Production", "127.0.0.1", Token, "Bearer " + Token + "!", HttpStatusCode.Unauthorized)]
    [InlineData("Production", "127.0.0.1", Token, "Bearer", HttpStatusCode.Unauthorized)]
    [InlineData("Production", "127.0.0.1", Token, "Basic " + Token, HttpStatusCode.Unauthorized)]
    [InlineData("Production", "203.0.113.7", Token, "Bearer " + Token, HttpStatusCode.OK)]
    [InlineData("Production", "203.0.113.7", Token, "bearer " + Token, HttpStatusCode.OK)] // schemes have no case
    [InlineData("Development", "203.0.113.7", "", null, HttpStatusCode.NotFound)]
    [InlineData("Development", "127.0.0.1", "", null, HttpStatusCode.OK)]
    public async Task Only_who_has_the_token_or_sits_at_the_developers_machine_reads_them(
        string environment, string client, string token, string? sent, HttpStatusCode status)
    {
        await using var portal = Open(token, environment, client);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/metrics");
        if (sent is not null)
            request.Headers.TryAddWithoutValidation("Authorization", sent);
        using var response = await portal.Reader.SendAsync(request, Cancel);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal(status == HttpStatusCode.Unauthorized, response.Headers.WwwAuthenticate.Any(h => h.Scheme == "Bearer"));
        Assert.Equal(status == HttpStatusCode.OK, (await response.TextAsync()).Contains("cryptonews_ready", StringComparison.Ordinal));
        if (status != HttpStatusCode.NotFound)
            Assert.Equal("text/plain", response.Content.Headers.ContentType?.MediaType);
        if (status == HttpStatusCode.OK)
            Assert.True(response.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task They_are_read_and_nothing_else()
    {
        await using var portal = Open();
        using var head = new HttpRequestMessage(HttpMethod.Head, "/metrics") { Headers = { Authorization = new("Bearer", Token) } };
        using var post = new HttpRequestMessage(HttpMethod.Post, "/metrics") { Headers = { Authorization = new("Bearer", Token) } };

        using var answer = await portal.Reader.SendAsync(head, Cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var refusal = await portal.Reader.SendAsync(post, Cancel);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, refusal.StatusCode);
    }

    [Theory]
    [InlineData("fifteen-letters")]
    [InlineData("with a space in between")]
    [InlineData(Longest + "a")]
    [InlineData("з-літерами-кирилиці")]
    public void A_token_that_can_be_guessed_or_not_be_sent_is_refused_and_not_shown(string token)
    {
        var result = new MetricsOptionsCheck().Validate(null, new MetricsOptions { Token = token });

        var failure = Assert.Single(result.Failures!);
        Assert.StartsWith("Metrics:Token is '(not shown)'; write ", failure, StringComparison.Ordinal);
        Assert.DoesNotContain(token, failure, StringComparison.Ordinal);
    }

    [Fact]
    public void No_token_and_a_long_one_are_fine()
    {
        Assert.Equal(ValidateOptionsResult.Success, new MetricsOptionsCheck().Validate(null, new MetricsOptions()));
        Assert.Equal(ValidateOptionsResult.Success, new MetricsOptionsCheck().Validate(null, new MetricsOptions { Token = Longest }));
    }
}
