namespace CryptoNews.Content;

/// <summary>
/// What file-system events named, each path with the moment from which it may be looked at. Events are hints: they say
/// where to look and when, never what is there. Safe for several threads.
/// </summary>
public sealed class ContentHints(TimeProvider clock)
{
    /// <summary>A file that was renamed into place is whole; what comes with it is taken along.</summary>
    internal static readonly TimeSpan Debounce = TimeSpan.FromMilliseconds(10);

    /// <summary>A file written in place is read when nothing happened to it for so long.</summary>
    internal static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(50);

    /// <summary>A vanished file is believed to be gone after so long: a program that saves by way of another name may be slow.</summary>
    internal static readonly TimeSpan Farewell = TimeSpan.FromMilliseconds(300);

    /// <summary>Files that go one after the other are looked at together, so that their number shows; but not later than this after the first, and none before its own farewell.</summary>
    internal static readonly TimeSpan LongestFarewell = TimeSpan.FromMilliseconds(700);

    /// <summary>A new folder is looked at once more: what was written while the system began to watch it has no event.</summary>
    internal static readonly TimeSpan FolderAgain = TimeSpan.FromMilliseconds(500);

    /// <summary>A file that was being written when it was looked at is tried again after so long.</summary>
    internal static readonly TimeSpan Retry = TimeSpan.FromMilliseconds(100);

    private const long Never = long.MaxValue;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, long> _due = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _foldersAgain = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _going = new(StringComparer.Ordinal); // since when
    private long _goingLatest = Never;
    private long _goingDue = Never;
    private long _promised = Never;
    private bool _heard;
    private bool _foldersMoved;
    private bool _lost;

    /// <summary>Called, on any thread, when something is due earlier than <see cref="UntilNext"/> said.</summary>
    public Action Wake { get; set; } = () => { };

    /// <summary>A whole file stands at the path.</summary>
    public void Placed(string path) => Record(now => Came(path, now + Ticks(Debounce)));

    /// <summary>A file at the path was made or written to, or its rights changed.</summary>
    public void Written(string path) => Record(now => Came(path, now + Ticks(Quiet)));

    /// <summary>Nothing stands at the path any more.</summary>
    public void Gone(string path) => Record(now => Going(path, now));

    /// <summary>A content file has another name: the old one goes when the new one comes.</summary>
    public void Renamed(string from, string to) => Record(now =>
    {
        Going(from, now);
        return Going(to, now);
    });

    /// <summary>A folder has another name: the old one goes when the new one comes. One moved out and back at once comes so too, with its own name.</summary>
    public void FolderRenamed(string from, string to) => Record(now =>
    {
        _foldersMoved = true;
        _foldersAgain[to] = now + Ticks(FolderAgain);
        Going(from, now);
        return Going(to, now);
    });

    /// <summary>A folder was made or moved here, with files in it perhaps.</summary>
    public void FolderCame(string path) => Record(now =>
    {
        _foldersMoved = true;
        _foldersAgain[path] = now + Ticks(FolderAgain);
        return Came(path, now + Ticks(Quiet));
    });

    /// <summary>A folder was deleted or moved elsewhere.</summary>
    public void FolderGone(string path) => Record(now =>
    {
        _foldersMoved = true;
        return Going(path, now);
    });

    /// <summary>Events were lost: anything may have changed.</summary>
    public void Lost() => Record(now =>
    {
        _lost = true;
        return now;
    });

    /// <summary>A file is missing that no event said was gone: it may be away for a moment only, unless events say that it came.</summary>
    public void Missing(string path)
    {
        lock (_lock)
        {
            if (!_due.ContainsKey(path) && !_going.ContainsKey(path))
                Going(path, clock.GetTimestamp());
        }
    }

    /// <summary>What a sync found being written is looked at again, unless events say when.</summary>
    public void Again(IEnumerable<string> paths)
    {
        lock (_lock)
        {
            foreach (var path in paths)
                _due.TryAdd(path, clock.GetTimestamp() + Ticks(Retry));
        }
    }

    /// <summary>The paths that may be looked at now; forgotten here.</summary>
    /// <param name="withFoldersAgain">Also folders whose second look is due. It takes as long as all that they hold.</param>
    public DuePaths TakeDue(bool withFoldersAgain = true)
    {
        lock (_lock)
        {
            var now = clock.GetTimestamp();
            var taken = new SortedSet<string>(StringComparer.Ordinal);
            Take(_due, now, taken);
            if (withFoldersAgain)
                Take(_foldersAgain, now, taken);
            var gone = new HashSet<string>(StringComparer.Ordinal);
            if (_goingDue <= now)
                TakeGone(now, gone);
            taken.UnionWith(gone);
            return new DuePaths([.. taken], gone);
        }
    }

    /// <summary>
    /// Whether events were lost, or folders came or went, so that a new watcher has to look at the whole folder: the
    /// framework's does not see into a folder that was moved out and back. Forgotten here.
    /// </summary>
    public bool TakeLost()
    {
        lock (_lock)
        {
            // Folders are looked at by their names first: that is quicker.
            if (!_lost && (!_foldersMoved || _going.Count + _foldersAgain.Count > 0))
                return false;
            (_lost, _foldersMoved) = (false, false);
            return true;
        }
    }

    /// <summary>Whether any event has come since it was set to false.</summary>
    public bool Heard
    {
        get
        {
            lock (_lock)
                return _heard;
        }

        set
        {
            lock (_lock)
                _heard = value;
        }
    }

    /// <summary>Whether something was called gone that is not believed to be gone yet.</summary>
    public bool IsAnythingGoing
    {
        get
        {
            lock (_lock)
                return _going.Count > 0;
        }
    }

    /// <summary>How many files that came or were written may be looked at now.</summary>
    public int DueCount
    {
        get
        {
            lock (_lock)
            {
                var now = clock.GetTimestamp();
                return _due.Count(p => p.Value <= now);
            }
        }
    }

    /// <summary>How long until something is due; null when nothing is pending.</summary>
    public TimeSpan? UntilNext()
    {
        lock (_lock)
        {
            var now = clock.GetTimestamp();
            _promised = _lost ? now : Math.Min(_goingDue, Math.Min(Earliest(_due), Earliest(_foldersAgain)));
            return _promised == Never ? null
                : _promised <= now ? TimeSpan.Zero
                : clock.GetElapsedTime(now, _promised);
        }
    }

    private long Came(string path, long due)
    {
        if (_going.Remove(path) && _going.Count == 0)
            (_goingDue, _goingLatest) = (Never, Never);
        return _due[path] = due;
    }

    // Others wait for their own quiet only; those that go wait for each other's.
    private long Going(string path, long now)
    {
        _due.Remove(path);
        _going[path] = now;
        if (_goingLatest == Never)
            _goingLatest = now + Ticks(LongestFarewell);
        return _goingDue = Math.Min(now + Ticks(Farewell), _goingLatest);
    }

    private void Record(Func<long, long> dueAfter)
    {
        bool isEarlier;
        lock (_lock)
        {
            _heard = true;
            var due = dueAfter(clock.GetTimestamp());
            isEarlier = due < _promised;
            _promised = Math.Min(_promised, due);
        }

        if (isEarlier)
            Wake();
    }

    private static void Take(Dictionary<string, long> pending, long now, ISet<string> taken)
    {
        foreach (var (path, _) in pending.Where(p => p.Value <= now).ToList())
        {
            taken.Add(path);
            pending.Remove(path);
        }
    }

    // What went a moment ago may be on its way back, however long ago the first went.
    private void TakeGone(long now, HashSet<string> gone)
    {
        Take(_going, now - Ticks(Farewell), gone);
        (_goingDue, _goingLatest) = (Never, Never);
        if (_going.Count == 0)
            return;
        _goingLatest = _going.Values.Min() + Ticks(LongestFarewell);
        _goingDue = Math.Min(_going.Values.Max() + Ticks(Farewell), _goingLatest);
    }

    private static long Earliest(Dictionary<string, long> pending) => pending.Count == 0 ? Never : pending.Values.Min();

    private long Ticks(TimeSpan span) => (long)(span.TotalSeconds * clock.TimestampFrequency);
}

/// <summary>Paths that may be looked at.</summary>
/// <param name="Paths">In ordinal order.</param>
/// <param name="Gone">Those of them that have been gone long enough to be believed gone, when they still are.</param>
public sealed record DuePaths(IReadOnlyList<string> Paths, IReadOnlySet<string> Gone);
