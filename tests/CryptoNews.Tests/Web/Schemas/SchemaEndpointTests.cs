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
