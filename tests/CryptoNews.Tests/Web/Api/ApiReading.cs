using System.Net;
using System.Text.Json.Nodes;

namespace CryptoNews.Tests.Web.Api;

internal static class ApiReading
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<JsonNode> JsonAsync(this Portal portal, string address)
    {
        using var response = await portal.Reader.GetAsync(address, Cancel);
        Assert.Equal((address, HttpStatusCode.OK, "application/json"), (address, response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        return JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancel))!;
    }

    /// <summary>An error as RFC 9457 has it.</summary>
    public static async Task<JsonNode> ProblemAsync(this Portal portal, string address, int status)
    {
        using var response = await portal.Reader.GetAsync(address, Cancel);
        Assert.Equal((address, status, "application/problem+json"), (address, (int)response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancel))!;
        Assert.Equal(status, (int)problem["status"]!);
        Assert.Equal($"http://localhost:5000/api#{status}", (string)problem["type"]!);
        Assert.NotEmpty((string)problem["title"]!);
        Assert.NotEmpty((string)problem["detail"]!);
        return problem;
    }
}
