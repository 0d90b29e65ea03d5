using CryptoNews.Content;
using CryptoNews.Store;
using CryptoNews.Web.Hosting;

namespace CryptoNews.Web.Syncing;

/// <summary>
/// Says which sync is due: of what events named, or of the whole folder, at each poll, after events were lost, and whenever
/// a new watcher begins. The watcher is made anew every five minutes and at every sign that it may be deaf.
/// </summary>
internal sealed partial class ContentWatch(
    ContentFolder folder, ContentOptions content, TimeProvider clock, ILogger<ContentWatch> logger) : IDisposable
{
    private static readonly TimeSpan LongestLife = TimeSpan.FromMinutes(5);

    // Who makes and deletes folders all the time must not make the whole folder be looked at all the time.
    private static readonly TimeSpan ShortestLife = TimeSpan.FromSeconds(2);

    // More than what editors save in a moment is a part of something large, and takes its turn with it.
    private const int Few = 50;

    private static readonly IReadOnlySet<string> NothingGone = new HashSet<string>();

    private static readonly TimeSpan BetweenLooksAtFolders = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _wake = new(0);
    private readonly ContentHints _hints = new(clock);
    private ContentWatcher? _watcher;
    private long _watchedSince;
    private long _lastLook;
    private string? _identity;
    private IReadOnlyList<(string Path, string Identity)> _folders = [];
    private long _lastLookAtFolders;
    private string? _lastFailure;
    private SyncReason? _wanted = SyncReason.Start;
    private bool _lost;

    /// <summary>Begins to watch; tests put a watcher here that hears nothing, as on a network mount, or none.</summary>
    internal Func<ContentFolder, ContentHints, ContentWatcher> NewWatcher { get; init; } = (folder, hints) => new ContentWatcher(folder, hints);

    /// <summary>Wants the whole folder to be looked at next.</summary>
    public void LookAtAll(SyncReason reason) => _wanted = reason;

    /// <summary>What has to be synced now, or null.</summary>
    public DueSync? Next()
    {
        if (WasReplaced())
            _wanted ??= SyncReason.EventsLost;
        if (_wanted is null && NextNamed() is { } named)
            return named;
        _lost |= WereFoldersReplaced() | _hints.TakeLost();
        if (IsWatcherDue())
            _wanted ??= SyncReason.EventsLost;
        if (clock.GetElapsedTime(_lastLook) >= TimeSpan.FromSeconds(content.PollSeconds))
            _wanted ??= SyncReason.Poll;
        if (_wanted is not { } reason)
            return null;

        // A partial watcher stays as long as a whole one: the next one would be given no more.
        if (_watcher is null || (reason != SyncReason.Poll && _watcher.Failure is null) || WasReplaced() || IsOld())
            Watch();
        if (_watcher?.Failure is { } failure)
            SayOnce(failure);
        (_wanted, _lost, _lastLook) = (null, false, clock.GetTimestamp());
        if (reason != SyncReason.Poll)
            _folders = []; // until this look has found them: one that fails is not repeated for their sake
        return new DueSync(reason, [], NothingGone);
    }

    /// <summary>What events named and is due now, or null; for while the whole folder is being looked at.</summary>
    /// <param name="withFoldersAgain">Else without the second looks at new folders.</param>
    public DueSync? NextNamed(bool withFoldersAgain = true)
    {
        var (paths, gone) = _hints.TakeDue(withFoldersAgain);
        if (gone.Count > 0)
        {
            _folders = [.. _folders.Where(known => !gone.Contains(known.Path) && !ContentNames.IsBelowAny(known.Path, gone))];

            // Of folders that go together events may tell a part, whose number would not show how much is gone: a look at everything does.
            if (AreFoldersOthers())
                (_lost, paths, gone) = (true, [.. paths.Where(path => !gone.Contains(path))], NothingGone);
        }

        return paths.Count > 0 ? new DueSync(SyncReason.Events, paths, gone) : null;
    }

    /// <summary>Whether somebody saved a few files that a long sync should let pass.</summary>
    public bool HasFewDue => _hints.DueCount is > 0 and <= Few;

    /// <summary>Takes from a report what it says of files to look at again, and of the watcher.</summary>
    public void Learn(SyncReport report)
    {
        _hints.Again(report.FollowUp.LookAgain);
        foreach (var path in report.FollowUp.PerhapsGone)
            _hints.Missing(path);
        _folders = report.FollowUp.Folders ?? _folders;

        // A change that no event announced, from a watcher that has heard others: it is deaf in part. On a mount without
        // events nothing is ever heard, and a new watcher would hear no more.
        if (report.Reason == SyncReason.Poll && report.Changed + report.Deleted > 0 && _hints.Heard)
            _wanted = SyncReason.EventsLost;
    }

    /// <summary>Waits until something may be due, at most for a time.</summary>
    public async Task WaitAsync(TimeSpan most, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        while (true)
        {
            var left = most - clock.GetElapsedTime(started);

            // What is wanted already could not be had: the database is away, or a sync failed.
            if (_wanted is null && _hints.UntilNext() is { } due && due < left)
                left = due;
            if (left <= TimeSpan.Zero || !await _wake.WaitAsync(left, cancellationToken))
                return;
        }
    }

    public void Dispose()
    {
        _watcher?.Dispose();
        _wake.Dispose();
    }

    // A disk was mounted or unmounted, a link leads elsewhere, or the folder was made anew: the watcher hears nothing of it.
    private bool WasReplaced() => _watchedSince != 0 && folder.Identity != _identity;

    // What events have told of is looked at by its name.
    private bool WereFoldersReplaced()
    {
        if (_hints.IsAnythingGoing || clock.GetElapsedTime(_lastLookAtFolders) < BetweenLooksAtFolders)
            return false;
        _lastLookAtFolders = clock.GetTimestamp();
        return AreFoldersOthers();
    }

    // Of a folder that goes and another one that comes to its place in the same moment the system's events say nothing, and the
    // framework's watcher of folders hears nothing any more once two of them were moved out together.
    private bool AreFoldersOthers() => _folders.Any(known => FileIdentity.Of(folder.FullPath(known.Path)) != known.Identity);

    private bool IsOld() => clock.GetElapsedTime(_watchedSince) >= LongestLife;

    private bool IsWatcherDue() => IsOld() || (_lost && clock.GetElapsedTime(_watchedSince) >= ShortestLife);

    // The new one begins before the old one ends, and the whole folder is looked at after that: nothing falls between.
    private void Watch()
    {
        var old = _watcher;
        _watcher = null;
        _hints.Wake = Wake;
        _identity = folder.Identity;
        _watchedSince = clock.GetTimestamp();
        try
        {
            _watcher = NewWatcher(folder, _hints);
            _lastFailure = _watcher.Failure is null ? null : _lastFailure;
        }
        catch (Exception e) when (e is ArgumentException or DirectoryNotFoundException)
        {
            // The folder is missing, which the sync says.
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or PlatformNotSupportedException)
        {
            SayOnce(e);
        }

        old?.Dispose();
        _hints.TakeLost();
        _hints.Heard = false;
    }

    private void Wake()
    {
        if (_wake.CurrentCount == 0)
            _wake.Release();
    }

    private void SayOnce(Exception failure)
    {
        if (failure.Message == _lastFailure)
            return;
        _lastFailure = failure.Message;
        LogNoEvents(failure.Message, content.PollSeconds, RemedyOf(failure));
    }

    internal static string RemedyOf(Exception failure) => failure is UnauthorizedAccessException
        ? "the right of the server's account to read it brings"
        : "more inotify instances or watches (sysctl fs.inotify) bring";

    [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "The content folder, or a part of it, can't be watched ({Message}). Changes there are found within {PollSeconds} seconds; {Remedy} the events back")]
    private partial void LogNoEvents(string message, int pollSeconds, string remedy);
}

/// <param name="Paths">What events named; empty for the whole folder.</param>
/// <param name="Gone">Those of them that events have called gone long ago.</param>
internal sealed record DueSync(SyncReason Reason, IReadOnlyList<string> Paths, IReadOnlySet<string> Gone);
