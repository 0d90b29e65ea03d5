using CryptoNews.Web.Caching;
using CryptoNews.Web.Hosting;

namespace CryptoNews.Web.Search;

/// <summary>
/// Whoever searches waits for a turn, and no thread waits with him: a flood of searches leaves the rest of the site half the
/// processors and all that has been kept. Nobody takes more than so many places in the queue.
/// </summary>
internal sealed class SearchTurns : IDisposable
{
    /// <summary>Searches of one client that wait or are at work.</summary>
    public const int MostOfClient = 20;

    private readonly SemaphoreSlim _turns = new(Math.Max(1, Environment.ProcessorCount / 2));
    private readonly Dictionary<string, int> _clients = new(StringComparer.Ordinal);

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<CachedPageAttribute>()?.Keeps(context.Request) is not false)
        {
            await next(context);
            return;
        }

        var client = ClientAddress.Of(context);
        if (!Comes(client))
        {
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            context.Response.Headers.RetryAfter = "1";
            return;
        }

        try
        {
            await _turns.WaitAsync(context.RequestAborted);
            try
            {
                await next(context);
            }
            finally
            {
                _turns.Release();
            }
        }
        finally
        {
            Goes(client);
        }
    }

    public void Dispose() => _turns.Dispose();

    private bool Comes(string client)
    {
        lock (_clients)
        {
            var count = _clients.GetValueOrDefault(client);
            if (count >= MostOfClient)
                return false;
            _clients[client] = count + 1;
            return true;
        }
    }

    private void Goes(string client)
    {
        lock (_clients)
        {
            if (--_clients[client] == 0)
                _clients.Remove(client);
        }
    }
}

internal static class SearchSetup
{
    public static void AddSearch(this WebApplicationBuilder builder) => builder.Services.AddSingleton<SearchTurns>();

    /// <summary>Belongs behind what holds answers back until they are whole: a turn ends before a slow reader begins to read.</summary>
    public static void UseSearchTurns(this WebApplication app)
    {
        var turns = app.Services.GetRequiredService<SearchTurns>();
        app.Use(turns.InvokeAsync);
    }
}
