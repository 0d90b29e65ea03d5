using System.Net;
using System.Text.Json;
using CryptoNews.Tests.Web.Commands;

namespace CryptoNews.Tests.Web.Schemas;

public sealed class SchemaEndpointTests
{
    [Fact]
    public async Task The_schema_is_published_for_editors_anywhere()
    {
        await using var portal = new Portal(new() { ["Site:BaseUrl"] = "https://news.example" });
        using var answer = await portal.Reader.GetAsync("/schemas/article.json", TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/schema+json", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal("*", Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.Equal(TimeSpan.FromDays(1), answer.Headers.CacheControl?.MaxAge);
        using var schema = JsonDocument.Parse(text);
        Assert.Equal("https://news.example/schemas/article.json", schema.RootElement.GetProperty("$id").GetString());

        using var again = new HttpRequestMessage(HttpMethod.Get, "/schemas/article.json");
        again.Headers.IfNoneMatch.Add(answer.Headers.ETag!);
        using var unchanged = await portal.Reader.SendAsync(again, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
    }

    [Theory]
    [InlineData("/schemas/article.json", "br")]
    [InlineData("/schemas/article.json", "gzip")]
    [InlineData("/speculation-rules.json", "br")]
    [InlineData("/speculation-rules.json", "gzip")]
    public async Task What_never_changes_is_sent_packed_and_asked_for_by_its_tag(string address, string encoding)
    {
        await using var portal = new Portal();
        using var packed = await SendAsync(null);
        using var again = await SendAsync(packed.Headers.ETag);
        using var plain = await portal.Reader.GetAsync(address, TestContext.Current.CancellationToken);

        Assert.Equal(encoding, packed.Content.Headers.ContentEncoding.Single());
        Assert.Equal(["Accept-Encoding"], packed.Headers.Vary);
        Assert.Equal(TimeSpan.FromDays(1), packed.Headers.CacheControl!.MaxAge);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.NotEqual(plain.Headers.ETag, packed.Headers.ETag);

        Task<HttpResponseMessage> SendAsync(System.Net.Http.Headers.EntityTagHeaderValue? known)
        {
            var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Add("Accept-Encoding", encoding);
            if (known is not null)
                request.Headers.IfNoneMatch.Add(known);
            return portal.Reader.SendAsync(request, TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task The_command_writes_the_same_with_the_settings_of_the_site()
    {
        await using var portal = new Portal(new() { ["Site:Languages"] = "en,de" });
        var published = await portal.Reader.GetStringAsync("/schemas/article.json", TestContext.Current.CancellationToken);
        var process = await CommandProcess.RunAsync(AppContext.BaseDirectory, ["schema", "--Site:Languages=en,de"]);

        Assert.Equal((0, ""), (process.ExitCode, process.Error));
        Assert.Equal(published, process.Output);
    }
}
