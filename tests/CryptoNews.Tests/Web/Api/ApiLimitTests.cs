using System.Globalization;
using System.Net;

namespace CryptoNews.Tests.Web.Api;

public sealed class ApiLimitTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Beyond_the_limit_a_client_is_told_how_long_to_wait_and_others_are_served()
    {
        await using var portal = Site();
        Assert.Equal([200, 200, 429], await AskAsync(portal, "192.0.2.1", 3));

        using var refused = await SendAsync(portal, "192.0.2.1");
        Assert.InRange(int.Parse(refused.Headers.GetValues("Retry-After").Single(), CultureInfo.InvariantCulture), 1, 30);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType?.MediaType);
        Assert.Equal(["*"], refused.Headers.GetValues("Access-Control-Allow-Origin"));
        Assert.Contains("no-store", refused.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Equal([200], await AskAsync(portal, "192.0.2.2", 1));
        using var page = await portal.Reader.GetAsync("/latest", Cancel);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Fact]
    public async Task Addresses_of_one_client_count_together()
    {
        await using var portal = Site();

        Assert.Equal([200], await AskAsync(portal, "2001:db8:0:1::1", 1));
        Assert.Equal([200, 429], await AskAsync(portal, "2001:db8:0:1:ffff::2", 2));
        Assert.Equal([200], await AskAsync(portal, "2001:db8:0:102::1", 1));
        Assert.Equal([200, 200], await AskAsync(portal, "192.0.2.9", 2));
        Assert.Equal([429], await AskAsync(portal, "::ffff:192.0.2.9", 1));
    }

    [Fact]
    public async Task A_forwarded_address_means_nothing_unless_the_proxy_is_trusted()
    {
        await using var open = Site();
        Assert.Equal([200], await AskAsync(open, "10.0.0.1", 1, "198.51.100.1"));
        Assert.Equal([200], await AskAsync(open, "10.0.0.1", 1, "198.51.100.2"));
        Assert.Equal([429], await AskAsync(open, "10.0.0.1", 1, "198.51.100.3"));

        await using var behind = Site(("Hosting:TrustedProxies", "10.0.0.0/8, 192.0.2.7"));
        Assert.Equal([200, 200, 429], await AskAsync(behind, "10.0.0.1", 3, "198.51.100.1"));
        Assert.Equal([200], await AskAsync(behind, "192.0.2.7", 1, "198.51.100.2"));
        // What stands before the address that the first trusted proxy saw is the client's own invention.
        Assert.Equal([429], await AskAsync(behind, "10.0.0.1", 1, "203.0.113.5, 198.51.100.1"));
        Assert.Equal([429], await AskAsync(behind, "10.0.0.1", 1, "198.51.100.1, 10.1.2.3"));
        Assert.Equal([200, 200, 429], await AskAsync(behind, "203.0.113.9", 3, "198.51.100.77"));
    }

    // Of 60 seconds a seventh is 8.6.
    [Fact]
    public async Task The_time_to_wait_is_rounded_up()
    {
        await using var portal = new Portal(new() { ["Api:RequestsPerMinute"] = "7" });
        for (var i = 0; i < 7; i++)
            await portal.JsonAsync("/api/v1/tags");

        using var refused = await portal.Reader.GetAsync("/api/v1/tags", Cancel);

        Assert.Equal("9", refused.Headers.GetValues("Retry-After").Single());
    }

    [Fact]
    public async Task As_many_are_allowed_as_the_message_for_a_wrong_number_says()
    {
        await using var portal = new Portal(new() { ["Api:RequestsPerMinute"] = "100000" });

        Assert.NotNull(await portal.JsonAsync("/api/v1/articles"));
    }

    private static Portal Site(params (string Key, string Value)[] settings) => new(
        new(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value))) { ["Api:RequestsPerMinute"] = "2" },
        services => services.AddSingleton<IStartupFilter, ConnectionOfTests>());

    private static async Task<List<int>> AskAsync(Portal portal, string from, int times, string? forwarded = null)
    {
        var statuses = new List<int>();
        for (var i = 0; i < times; i++)
        {
            using var response = await SendAsync(portal, from, forwarded);
            statuses.Add((int)response.StatusCode);
        }

        return statuses;
    }

    private static async Task<HttpResponseMessage> SendAsync(Portal portal, string from, string? forwarded = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/tags");
        request.Headers.Add(ConnectionOfTests.Header, from);
        if (forwarded is not null)
            request.Headers.Add("X-Forwarded-For", forwarded);
        return await portal.Reader.SendAsync(request, Cancel);
    }

    // The server of the tests has no connections; a header says from where one comes.
    private sealed class ConnectionOfTests : IStartupFilter
    {
        public const string Header = "X-Test-Connection";

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, following) =>
            {
                if (IPAddress.TryParse(context.Request.Headers[Header], out var address))
                    context.Connection.RemoteIpAddress = address;
                return following(context);
            });
            next(app);
        };
    }
}
