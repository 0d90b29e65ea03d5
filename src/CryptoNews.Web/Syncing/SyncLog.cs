using CryptoNews.Content;
using CryptoNews.Store;
using CryptoNews.Web.Hosting;

namespace CryptoNews.Web.Syncing;

/// <summary>What operators read of syncs: a line when something changed, a block a problem file, nothing twice.</summary>
internal sealed partial class SyncLog(ContentOptions content, ILogger<SyncLog> logger) : ISyncListener
{
    private bool _isFirst = true;
    private string? _lastFailure;
    private int _heldBack;

    public void Synced(SyncReport report)
    {
        if (_lastFailure is not null)
            LogRecovered();
        _lastFailure = null;
        if (report.Reason == SyncReason.Clock)
        {
            var appeared = report.Articles.Count(a => a.Kind == ArticleChangeKind.Appeared);
            LogTurned(appeared, report.Articles.Count - appeared);
            return;
        }

        foreach (var file in report.Problems.GroupBy(p => p.Path, StringComparer.Ordinal))
            LogFile([.. file]);
        if (_isFirst || report.Changed + report.Deleted > 0)
            LogSynced(report.Loaded, report.WithWarnings, report.Rejected, report.Changed, report.Deleted, report.Duration.TotalSeconds, report.FollowUp.GaveWay ? "; others go first, the rest follows" : "");
        _isFirst = false;
        if (report.Reason == SyncReason.Events && report.Paths.Count > 0)
            return; // of what is held back only a look at the whole folder tells
        if (report.DeletionsHeldBack > 0 && report.DeletionsHeldBack != _heldBack)
            LogHeldBack(report.DeletionsHeldBack);
        if (report.DeletionsHeldBack == 0 && _heldBack > 0)
            LogNothingHeldBack();
        _heldBack = report.DeletionsHeldBack;
    }

    public void Failed(string reason, Exception exception)
    {
        if (reason == _lastFailure)
            return;
        _lastFailure = reason;
        LogFailed(reason);
        LogFailureDetail(exception);
    }

    public void Rebuilding(string file, string defect) => LogRebuilding(file, defect);

    private void LogFile(ContentProblem[] problems)
    {
        var level = problems.Max(p => p.Severity) switch
        {
            ProblemSeverity.Error => LogLevel.Error,
            ProblemSeverity.Warning => LogLevel.Warning,
            _ => LogLevel.Information,
        };
        // As an editor can open it from where the server was started.
        var block = string.Join('\n', problems.Select(p => p with { Path = Path.Join(content.Path, p.Path) }));
        LogProblems(level, block);
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "Loaded {Loaded} articles and pages ({WithWarnings} with warnings), rejected {Rejected}; {Changed} read, {Deleted} deleted, in {Seconds:0.00} s{Rest}")]
    private partial void LogSynced(int loaded, int withWarnings, int rejected, int changed, int deleted, double seconds, string rest);

    [LoggerMessage(EventId = 2, Message = "{Problems}")]
    private partial void LogProblems(LogLevel level, string problems);

    [LoggerMessage(EventId = 3, Level = LogLevel.Error, Message = "{HeldBack} content files are gone at once. Nothing was deleted: bring them back, or confirm in the newsroom, or with the command load --confirm-deletions while the server is stopped")]
    private partial void LogHeldBack(int heldBack);

    [LoggerMessage(EventId = 4, Level = LogLevel.Error, Message = "{Reason}")]
    private partial void LogFailed(string reason);

    [LoggerMessage(EventId = 5, Level = LogLevel.Debug, Message = "Detail of the failure")]
    private partial void LogFailureDetail(Exception exception);

    [LoggerMessage(EventId = 6, Level = LogLevel.Warning, Message = "The database {File} is made anew from the content folder: {Defect}")]
    private partial void LogRebuilding(string file, string defect);

    [LoggerMessage(EventId = 7, Level = LogLevel.Information, Message = "By the clock: {Appeared} articles appeared, {Gone} went")]
    private partial void LogTurned(int appeared, int gone);

    [LoggerMessage(EventId = 8, Level = LogLevel.Information, Message = "The content folder is read again")]
    private partial void LogRecovered();

    [LoggerMessage(EventId = 9, Level = LogLevel.Information, Message = "No deletion is held back any more")]
    private partial void LogNothingHeldBack();
}
