using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using CryptoNews.Web.Syncing;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;

namespace CryptoNews.Web.Newsroom;

/// <summary>
/// Tells open newsroom pages that something has changed, by server-sent events: the version of what they show, at once
/// and at each change. What has changed they read from the page itself.
/// </summary>
internal static class NewsroomEvents
{
    public const string Changed = "changed";
    public const string Alive = "alive";

    // Proxies cut what is silent for a minute.
    public static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(20);

    // The browser then comes again, and through the gate again.
    public static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    public static void Map(WebApplication app, string pattern) => app.MapGet(
        pattern,
        IResult (HttpContext context, SyncHistory history, TimeProvider clock, OpenStreams streams, IHostApplicationLifetime process) =>
        {
            if (!streams.TryOpen(context))
                return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);

            // It is idle most of the time, and its number is bounded.
            if (context.Features.Get<IHttpMinResponseDataRateFeature>() is { } rate)
                rate.MinDataRate = null;
            context.Response.Headers["X-Accel-Buffering"] = "no";
            return TypedResults.ServerSentEvents(ReadAsync(history, clock, process.ApplicationStopping, context.RequestAborted));
        });

    private static async IAsyncEnumerable<SseItem<string>> ReadAsync(
        SyncHistory history, TimeProvider clock, CancellationToken stopping, [EnumeratorCancellation] CancellationToken aborted)
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(stopping, aborted);
        var end = clock.GetUtcNow() + Longest;
        var (type, known) = (Changed, history.Changed.Version);
        while (!ends.IsCancellationRequested && clock.GetUtcNow() < end)
        {
            using var silence = new CancellationTokenSource(KeepAlive, clock);
            yield return Item(type, known);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(silence.Token, ends.Token);
            await history.Changed.WaitAsync(known, either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            var version = history.Changed.Version;
            (type, known) = (version != known ? Changed : Alive, version);
        }
    }

    private static SseItem<string> Item(string type, long version) => new(version.ToString(CultureInfo.InvariantCulture), type);
}

/// <summary>Counts open streams: each holds a connection for long.</summary>
internal sealed class OpenStreams
{
    public const int Most = 50;
    private int _count;

    public int Count => Volatile.Read(ref _count);

    /// <summary>Takes a place until the answer has ended; false when all are taken.</summary>
    public bool TryOpen(HttpContext context)
    {
        if (Interlocked.Increment(ref _count) > Most)
        {
            Interlocked.Decrement(ref _count);
            return false;
        }

        context.Response.OnCompleted(() =>
        {
            Interlocked.Decrement(ref _count);
            return Task.CompletedTask;
        });
        return true;
    }
}
