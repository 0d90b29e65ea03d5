using System.Diagnostics.Metrics;
using CryptoNews.Store;
using CryptoNews.Web.Caching;
using CryptoNews.Web.Hosting;
using CryptoNews.Web.Syncing;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Web.Metrics;

/// <summary>What the portal alone can count: articles, files, syncs, pages that were kept or made.</summary>
internal sealed class PortalMeter : ISyncListener
{
    public const string Name = "CryptoNews";

    public const string SyncDuration = "cryptonews.sync.duration";

    private readonly IServiceScopeFactory _scopes;
    private readonly Readiness _readiness;
    private readonly TimeProvider _clock;
    private readonly Histogram<double> _durations;
    private readonly Counter<long> _read;
    private readonly Counter<long> _deleted;
    private long _failures;
    private volatile FileStates? _files;

    public PortalMeter(IMeterFactory meters, IServiceScopeFactory scopes, PageCache pages, SyncHistory history, Readiness readiness, TimeProvider clock)
    {
        (_scopes, _readiness, _clock) = (scopes, readiness, clock);
        var meter = meters.Create(Name);
        meter.CreateObservableGauge("cryptonews.ready", () => readiness.IsReady ? 1 : 0, description: "1 when there is something whole to serve.");
        meter.CreateObservableGauge("cryptonews.articles", Articles, "{article}", "Articles that readers see, by language.");
        meter.CreateObservableGauge("cryptonews.files", Files, "{file}", "Files of the content folder, by what the last sync made of them.");
        meter.CreateObservableGauge("cryptonews.deletions.held_back", () => HeldBack(history), "{file}", "Files that are missing in suspicious number; somebody has to bring them back or to confirm.");
        meter.CreateObservableGauge("cryptonews.sync.last_success", LastSuccess, "s", "When the last sync succeeded, in seconds since 1970.");
        _durations = meter.CreateHistogram<double>(SyncDuration, "s", "Syncs that succeeded, by their reason.");
        // Told from the start: who watches for an increase sees the first failure only after a nought.
        meter.CreateObservableCounter("cryptonews.sync.failures", () => Interlocked.Read(ref _failures), "{sync}", "Syncs that failed.");
        _read = meter.CreateCounter<long>("cryptonews.sync.files_read", "{file}", "Files that syncs read because they were new or had changed.");
        _deleted = meter.CreateCounter<long>("cryptonews.sync.files_deleted", "{file}", "Files that vanished and were taken off the site.");
        meter.CreateObservableCounter("cryptonews.pages", () => Pages(pages), "{page}", "Answers of pages and feeds, made or sent as they were kept.");
        meter.CreateObservableGauge("cryptonews.pages.kept_size", () => pages.Size, "By", "Memory that kept answers take.");
    }

    public void Synced(SyncReport report)
    {
        // The clock reads no file.
        if (report.Reason == SyncReason.Clock)
            return;
        _files = new(report.Loaded - report.WithWarnings, report.WithWarnings, report.Rejected, _clock.GetUtcNow());
        _durations.Record(report.Duration.TotalSeconds, Label("reason", report.Reason.ToString()));
        _read.Add(report.Changed);
        _deleted.Add(report.Deleted);
    }

    public void Failed(string reason, Exception exception) => Interlocked.Increment(ref _failures);

    // None while the store can't be read: no figure is better than a wrong one.
    private IEnumerable<Measurement<long>> Articles()
    {
        if (!_readiness.IsReady)
            return [];
        using var scope = _scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalContext>();
        return [.. db.Terms.Where(t => t.Kind == TermKind.All).AsNoTracking().AsEnumerable().Select(t => new Measurement<long>(t.Count, Label("language", t.Language)))];
    }

    private IEnumerable<Measurement<int>> Files() => _files is not { } files ? [] :
    [
        new(files.Loaded, Label("state", "loaded")),
        new(files.WithWarnings, Label("state", "loaded_with_warnings")),
        new(files.Rejected, Label("state", "rejected")),
    ];

    private IEnumerable<Measurement<int>> HeldBack(SyncHistory history) => _files is null ? [] : [new(history.Missing.Count)];

    private IEnumerable<Measurement<double>> LastSuccess() => _files is { } files ? [new(files.At.ToUnixTimeMilliseconds() / 1000.0)] : [];

    private static IEnumerable<Measurement<long>> Pages(PageCache pages) =>
    [
        new(pages.Kept, Label("origin", "kept")),
        new(pages.Made, Label("origin", "made")),
    ];

    private static KeyValuePair<string, object?> Label(string name, string value) => new(name, value);

    private sealed record FileStates(int Loaded, int WithWarnings, int Rejected, DateTimeOffset At);
}
