using System.Collections.Concurrent;
using CryptoNews.Web.Localization;

namespace CryptoNews.Web.Caching;

/// <summary>The answers of one state of the store. When readers can see another state, all of them go together.</summary>
/// <param name="version">Of the store.</param>
/// <param name="zone">Of the site.</param>
internal sealed class PageShelf(long version, TimeZoneInfo zone)
{
    /// <summary>Bytes of all answers and the addresses they stand under.</summary>
    public const long Most = 64 * 1024 * 1024;

    // A net, for what of a page depends on the clock: windows of mood that end now, and periods that end today.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private const int LargestAnswer = 4 * 1024 * 1024;

    private readonly ConcurrentDictionary<PageKey, Place> _places = new();
    private readonly Lock _sweeping = new();
    private long _size;

    public long Version => version;

    public long Size => Interlocked.Read(ref _size);

    /// <summary>The place of an answer; whoever finds none makes one, and has to fill it or to give it up.</summary>
    /// <param name="now">UTC.</param>
    public Place Find(PageKey key, DateTimeOffset now, out bool isNew)
    {
        if (_places.TryGetValue(key, out var place))
        {
            isNew = false;
            if (IsKept(place.Until - now))
            {
                place.Used = true;
                return place;
            }

            Remove(key, place);
        }

        var mine = new Place(EndOf(now));
        place = _places.GetOrAdd(key, mine);
        isNew = place == mine;
        return place;
    }

    /// <param name="now">UTC.</param>
    public void Fill(PageKey key, Place place, KeptAnswer answer, DateTimeOffset now)
    {
        var size = key.Size + answer.Size;
        if (size > LargestAnswer)
        {
            // Whoever waits for it gets it; it is not kept.
            place.Answer.SetResult(answer);
            Remove(key, place);
            return;
        }

        Interlocked.Add(ref _size, size);
        place.Load(size);
        // It may have ended while the answer was made.
        if (!_places.TryGetValue(key, out var there) || there != place)
            Unload(place);
        place.Answer.SetResult(answer);
        if (Size > Most)
            Sweep(now);
    }

    /// <summary>No answer came of it; whoever waits for it has to look for one.</summary>
    public void GiveUp(PageKey key, Place place)
    {
        Remove(key, place);
        place.Answer.SetResult(null);
    }

    // With longer to go than any had at its beginning it was made before the clock was set back: it names days to come.
    private static bool IsKept(TimeSpan left) => left > TimeSpan.Zero && left < 2 * Longest;

    // Pages name days: none is kept past midnight.
    private DateTimeOffset EndOf(DateTimeOffset now)
    {
        var tomorrow = DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(now.UtcDateTime, zone)).AddDays(1);
        var midnight = new DateTimeOffset(Dates.StartOf(tomorrow, zone));
        return now + Longest < midnight ? now + Longest : midnight;
    }

    // What has ended goes first. Each other answer that was asked for since the last time gets a second chance, and no third one.
    private void Sweep(DateTimeOffset now)
    {
        lock (_sweeping)
        {
            foreach (var (key, place) in _places)
            {
                if (!IsKept(place.Until - now))
                    Remove(key, place);
            }

            for (var pass = 0; pass < 2 && Size > Most / 4 * 3; pass++)
            {
                foreach (var (key, place) in _places)
                {
                    if (place.Used)
                        place.Used = false;
                    else if (place.Size > 0)
                        Remove(key, place);
                    if (Size <= Most / 4 * 3)
                        break;
                }
            }
        }
    }

    private void Remove(PageKey key, Place place)
    {
        if (_places.TryRemove(new(key, place)))
            Unload(place);
    }

    private void Unload(Place place) => Interlocked.Add(ref _size, -place.Unload());

    /// <summary>Where one answer stands, or will stand when it is made.</summary>
    internal sealed class Place(DateTimeOffset until)
    {
        private int _size;

        public DateTimeOffset Until => until;

        /// <summary>Null when none came.</summary>
        public TaskCompletionSource<KeptAnswer?> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public volatile bool Used;

        /// <summary>0 until it is filled, and when it is gone.</summary>
        public int Size => Volatile.Read(ref _size);

        public void Load(int size) => Interlocked.Exchange(ref _size, size);

        /// <summary>Its size, to one who asks: whoever removes it and whoever fills it too late may come at once.</summary>
        public int Unload() => Interlocked.Exchange(ref _size, 0);
    }
}
