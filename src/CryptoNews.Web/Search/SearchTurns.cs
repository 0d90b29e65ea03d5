using CryptoNews.Web.Caching;
using CryptoNews.Web.Hosting;

namespace CryptoNews.Web.Search;

/// <summary>
/// Whoever searches waits for a turn, and holds no thread meanwhile: a flood of searches takes at most half of the
/// processors (of one, that one), and pages that have been kept are sent as before. Each client has one search in the queue at a time: others wait for one of his, not for all.
/// </summary>
/// <param name="atOnce">Searches that are at work side by side.</param>
internal sealed class SearchTurns(int atOnce) : IDisposable
{
    /// <summary>Searches of one client that wait or are at work.</summary>
    public const int MostOfClient = 20;

    private readonly SemaphoreSlim _turns = new(atOnce);
    private readonly Dictionary<string, Client> _clients = new(StringComparer.Ordinal);

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<CachedPageAttribute>()?.Keeps(context.Request) is not false)
        {
            await next(context);
            return;
        }

        var address = ClientAddress.Of(context);
        if (Come(address) is not { } client)
        {
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            context.Response.Headers.RetryAfter = "1";
            return;
        }

        try
        {
            await InTurnAsync(client.Turn, () => InTurnAsync(_turns, () => next(context), context.RequestAborted), context.RequestAborted);
        }
        finally
        {
            Go(address, client);
        }
    }

    public void Dispose() => _turns.Dispose();

    private static async Task InTurnAsync(SemaphoreSlim turn, Func<Task> act, CancellationToken cancel)
    {
        await turn.WaitAsync(cancel);
        try
        {
            await act();
        }
        finally
        {
            turn.Release();
        }
    }

    /// <returns>Null when the client has too many already.</returns>
    private Client? Come(string address)
    {
        lock (_clients)
        {
            if (!_clients.TryGetValue(address, out var client))
                _clients.Add(address, client = new Client());
            if (client.Searches == MostOfClient)
                return null;
            client.Searches++;
            return client;
        }
    }

    private void Go(string address, Client client)
    {
        lock (_clients)
        {
            if (--client.Searches > 0)
                return;
            _clients.Remove(address);
        }

        client.Dispose();
    }

    private sealed class Client : IDisposable
    {
        public int Searches { get; set; }

        public SemaphoreSlim Turn { get; } = new(1);

        public void Dispose() => Turn.Dispose();
    }
}

internal static class SearchSetup
{
    public static void AddSearch(this WebApplicationBuilder builder) => builder.Services.AddSingleton(_ => new SearchTurns(Math.Max(1, Environment.ProcessorCount / 2)));

    /// <summary>Belongs behind what holds answers back until they are whole: a turn ends before a slow reader begins to read.</summary>
    public static void UseSearchTurns(this WebApplication app)
    {
        var turns = app.Services.GetRequiredService<SearchTurns>();
        app.Use(turns.InvokeAsync);
    }
}
