using CryptoNews.Store;

namespace CryptoNews.Web.Syncing;

/// <summary>Sees that the database file is open, sound and in place, and has it made anew where it is not.</summary>
internal sealed class StoreCare(StoreFile store, SyncLog log, TimeProvider clock)
{
    private static readonly TimeSpan BetweenChecks = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan AfterFailedOpening = TimeSpan.FromSeconds(5);

    private volatile bool _suspect;
    private volatile int _openings;
    private bool _opened;
    private string? _foundSound;
    private long _lastCheck;
    private long? _lastFailure;

    /// <summary>Somebody met damage, and the file has not been opened since.</summary>
    public bool IsSuspect => _suspect;

    /// <summary>Whether it holds everything that a whole sync brought, so that it can be served.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>How often the file has been opened.</summary>
    public int Openings => _openings;

    /// <summary>Says that the database looks damaged: it is checked at once, and made anew if it is.</summary>
    /// <param name="opening">What <see cref="Openings"/> said when whoever met the damage began: a check that came later has answered him.</param>
    public void Suspect(int opening)
    {
        if (opening == _openings)
            _suspect = true;
    }

    /// <summary>Whether the file has to be opened before anything else. It looks whether the file is in place once a second.</summary>
    public bool MustOpen()
    {
        if (!_opened || _suspect)
            return true;
        if (clock.GetElapsedTime(_lastCheck) < BetweenChecks)
            return false;
        _lastCheck = clock.GetTimestamp();
        return !store.IsInPlace();
    }

    /// <summary>Whether opening failed a moment ago, so that it is too early to try again.</summary>
    public bool MustWait() => _lastFailure is { } last && clock.GetElapsedTime(last) < AfterFailedOpening;

    /// <summary>Opens the file, checks it, and makes it anew where needed.</summary>
    /// <exception cref="StoreUnavailableException">It can't be opened.</exception>
    public void Open()
    {
        _opened = IsComplete = false;
        _lastFailure = clock.GetTimestamp();

        // Suspected once more after a check that found it sound: the check does not see everything.
        var isBroken = _suspect && store.Instance is not null && store.Instance == _foundSound;
        var defect = store.Open(isBroken);
        if (defect is not null)
            log.Rebuilding(store.FilePath, defect);
        _foundSound = _suspect && defect is null ? store.Instance : null;
        IsComplete = store.IsComplete();
        _openings++;
        (_opened, _suspect, _lastFailure, _lastCheck) = (true, false, null, clock.GetTimestamp());
    }

    /// <summary>Says that a sync has ended.</summary>
    public void Loaded() => IsComplete = true;
}
