using System.Threading.Channels;
using CryptoNews.Store;
using CryptoNews.Web.Syncing;

namespace CryptoNews.Web.Announcing;

/// <summary>
/// Tells services elsewhere what a sync or the clock changed, after the sync and apart from it: whether they answer is no
/// matter of the site's. A request that fails is sent again a few times, and then given up with a line in the log.
/// </summary>
internal sealed partial class Announcer(
    IEnumerable<IAnnouncement> announcements,
    IServiceScopeFactory scopes,
    IHttpClientFactory clients,
    TimeProvider clock,
    ILogger<Announcer> logger) : BackgroundService, ISyncListener
{
    public const string Client = "announcements";

    private const int Tries = 4;

    // When a service is away for long, the oldest news is the least of a loss.
    private readonly Channel<(IReadOnlyList<ArticleChange> Changes, bool AreAll)> _waiting = Channel.CreateBounded<(IReadOnlyList<ArticleChange>, bool)>(
        new BoundedChannelOptions(100) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

    private readonly IReadOnlyList<IAnnouncement> _wanted = [.. announcements.Where(a => a.IsWanted)];

    public void Synced(SyncReport report)
    {
        if (_wanted.Count > 0 && report.Articles.Count > 0)
            _waiting.Writer.TryWrite((report.Articles, !report.ArticlesLeftOut));
    }

    public void Failed(string reason, Exception exception)
    {
        // Nothing changed.
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var (changes, areAll) in _waiting.Reader.ReadAllAsync(stoppingToken))
                await AnnounceAsync(changes, areAll, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The process ends. Where it does because it could not start, the host would take this for a failure of ours.
        }
    }

    internal async Task AnnounceAsync(IReadOnlyList<ArticleChange> changes, bool areAll, CancellationToken cancel)
    {
        foreach (var announcement in _wanted)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                foreach (var request in await announcement.RequestsAsync(changes, areAll, scope.ServiceProvider.GetRequiredService<PortalContext>(), cancel))
                    await SendAsync(announcement, request, cancel);
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                LogGivenUp(announcement.Name, e.Message);
            }
        }
    }

    private async Task SendAsync(IAnnouncement announcement, Func<HttpRequestMessage> request, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            string fault;
            try
            {
                using var client = clients.CreateClient(Client);
                using var message = request();
                using var response = await client.SendAsync(message, cancel);
                if (response.IsSuccessStatusCode)
                {
                    LogTold(announcement.Name);
                    return;
                }

                fault = $"it answered {(int)response.StatusCode}";
                // It understood and does not want this: asking again changes nothing.
                if ((int)response.StatusCode is >= 400 and < 500 and not (408 or 429))
                    attempt = Tries;
            }
            catch (Exception e) when (e is HttpRequestException || (e is OperationCanceledException && !cancel.IsCancellationRequested))
            {
                fault = e is HttpRequestException ? e.Message : "it did not answer in time";
            }

            if (attempt >= Tries)
            {
                LogGivenUp(announcement.Name, fault);
                return;
            }

            await Task.Delay(TimeSpan.FromSeconds(5 * Math.Pow(4, attempt - 1)), clock, cancel);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Service} was told what has changed")]
    private partial void LogTold(string service);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Service} could not be told what has changed: {Fault}. Readers see it all the same")]
    private partial void LogGivenUp(string service, string fault);
}
