using System.Net;
using CryptoNews.Store;
using CryptoNews.Web.Newsroom;
using CryptoNews.Web.Syncing;

namespace CryptoNews.Tests.Web.Newsroom;

public sealed class NewsroomEventsTests
{
    [Fact]
    public async Task An_open_page_hears_at_once_where_things_stand_and_then_of_every_change()
    {
        await using var portal = Editors.OwnMachine();
        var history = portal.Services.GetRequiredService<SyncHistory>();
        using var stream = await StreamAsync(portal);
        Assert.Equal("text/event-stream", stream.Response.Content.Headers.ContentType?.ToString());
        Assert.Equal("no-store", stream.Response.Headers.CacheControl?.ToString());
        Assert.Equal("no", Assert.Single(stream.Response.Headers.GetValues("X-Accel-Buffering")));
        Assert.Equal(("changed", "0"), await stream.NextAsync());

        history.Synced(new SyncReport { Reason = SyncReason.Poll, Changed = 1 });
        Assert.Equal(("changed", "1"), await stream.NextAsync());
        history.Synced(new SyncReport { Reason = SyncReason.Poll }); // nothing new
        history.Synced(new SyncReport { Reason = SyncReason.Clock });
        Assert.Equal(("changed", "2"), await stream.NextAsync());
    }

    [Fact]
    public async Task In_silence_it_shows_that_it_lives_and_after_an_hour_it_ends()
    {
        await using var portal = Editors.OwnMachine();
        using var stream = await StreamAsync(portal);
        Assert.Equal(("changed", "0"), await stream.NextAsync());

        portal.Clock.Advance(NewsroomEvents.KeepAlive);
        Assert.Equal(("alive", "0"), await stream.NextAsync());
        portal.Clock.Advance(NewsroomEvents.Longest);
        Assert.Null(await stream.NextAsync());
    }

    [Fact]
    public async Task It_ends_when_the_process_does()
    {
        await using var portal = Editors.OwnMachine();
        using var stream = await StreamAsync(portal);
        Assert.NotNull(await stream.NextAsync());

        portal.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();

        Assert.Null(await stream.NextAsync());
    }

    [Fact(Timeout = 180_000)]
    public async Task Only_so_many_may_listen_and_whoever_goes_makes_room()
    {
        await using var portal = Editors.OwnMachine();
        var open = portal.Services.GetRequiredService<OpenStreams>();
        var streams = new List<Listening>();
        for (var i = 0; i < OpenStreams.Most; i++)
        {
            streams.Add(await StreamAsync(portal));
            Assert.NotNull(await streams[i].NextAsync());
        }

        using (var refused = await portal.Reader.GetAsync("/newsroom/events", TestContext.Current.CancellationToken))
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Equal(OpenStreams.Most, open.Count);

        portal.Clock.Advance(NewsroomEvents.Longest);
        foreach (var stream in streams)
        {
            while (await stream.NextAsync() is not null)
                continue;
            stream.Dispose();
        }

        while (open.Count > 0)
            await Task.Delay(10, TestContext.Current.CancellationToken);
        using var again = await StreamAsync(portal);
        Assert.NotNull(await again.NextAsync());
    }

    private static async Task<Listening> StreamAsync(Portal portal)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/newsroom/events");
        var response = await portal.Reader.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return new Listening(response, new StreamReader(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken)));
    }

    private sealed record Listening(HttpResponseMessage Response, StreamReader Lines) : IDisposable
    {
        /// <summary>The next event, or null at the end.</summary>
        public async Task<(string Type, string Data)?> NextAsync()
        {
            string type = "", data = "";
            while (await Lines.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
            {
                if (line.Length == 0)
                    return (type, data);
                if (line.StartsWith("event: ", StringComparison.Ordinal))
                    type = line["event: ".Length..];
                if (line.StartsWith("data: ", StringComparison.Ordinal))
                    data = line["data: ".Length..];
            }

            return null;
        }

        public void Dispose()
        {
            Lines.Dispose();
            Response.Dispose();
        }
    }
}
