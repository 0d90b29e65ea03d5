namespace CryptoNews.Store;

/// <summary>
/// Every live article in memory, as far as filters ask for it. Kept equal to the store without reading it again: each
/// commit says which ids it touched (<see cref="ChangeLog"/>), and only those are read when the next request comes.
/// </summary>
public sealed class LiveColumns(StoreFile store) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1);
    private volatile State[] _known = [];

    /// <summary>
    /// The columns of one language, at the very generation that the context sees: ask inside a <see cref="ReadSnapshot"/>.
    /// </summary>
    public async Task<EditionColumns> ReadAsync(PortalContext db, string language, CancellationToken cancellationToken) =>
        (await ReadAsync(db, cancellationToken)).GetValueOrDefault(language, EditionColumns.None);

    /// <summary>The columns of every language that has live articles, by its tag.</summary>
    public async Task<IReadOnlyDictionary<string, EditionColumns>> ReadAsync(PortalContext db, CancellationToken cancellationToken)
    {
        var seen = await StoreGeneration.ReadAsync(db, cancellationToken);
        if (Find(seen) is { } known)
            return known;

        await _one.WaitAsync(cancellationToken);
        try
        {
            if (Find(seen) is { } meanwhile)
                return meanwhile;
            var made = new State(seen, Make(db, seen));
            // A reader whose snapshot is older than the newest columns must not push those out.
            if (_known is not [var newest, ..] || newest.Version.Instance != seen.Instance || newest.Version.Generation < seen.Generation)
                _known = [made, .. _known.Take(1)];
            return made.Editions;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private Dictionary<string, EditionColumns>? Find(StoreGeneration version) =>
        Array.Find(_known, s => s.Version == version)?.Editions;

    private Dictionary<string, EditionColumns> Make(PortalContext db, StoreGeneration version)
    {
        if (_known is [var newest, ..] && newest.Version.Instance == version.Instance
            && store.Changes.Between(version.Instance, newest.Version.Generation, version.Generation) is { } changed)
        {
            var patched = ColumnPatch.Apply(newest.Editions, db, changed);
            if (!patched.Values.Any(columns => columns.IsOverAged))
                return patched;
        }

        return ColumnReader.ReadAll(db);
    }

    private sealed record State(StoreGeneration Version, Dictionary<string, EditionColumns> Editions);
}
