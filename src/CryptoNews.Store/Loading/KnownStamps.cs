using CryptoNews.Content;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Store;

/// <summary>What the store knows of every file, as far as the disk can tell without reading.</summary>
internal sealed class KnownStamps
{
    private readonly Dictionary<string, (long Size, long ModifiedTicks)> _stamps = new(StringComparer.Ordinal);

    public static IReadOnlySet<string> None { get; } = new HashSet<string>();

    public int Count => _stamps.Count;

    // Without EF Core: 100,000 rows at every look into the folder.
    public static KnownStamps Read(PortalContext db)
    {
        var known = new KnownStamps();
        using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = """SELECT "Path", "Size", "ModifiedTicks" FROM "Files" """;
        using var reader = command.ExecuteReader();
        while (reader.Read())
            known._stamps.Add(reader.GetString(0), (reader.GetInt64(1), reader.GetInt64(2)));
        return known;
    }

    public bool Holds(ContentFileStamp stamp) =>
        _stamps.TryGetValue(stamp.Path, out var known) && known == (stamp.Size, stamp.ModifiedTicks);

    public bool Holds(string path) => _stamps.ContainsKey(path);

    /// <summary>Paths that the store knows and the folder no longer has, in ordinal order.</summary>
    public IReadOnlySet<string> NotIn(IReadOnlyList<ContentFileStamp> stamps)
    {
        if (_stamps.Count == 0)
            return None;
        var present = stamps.Select(s => s.Path).ToHashSet(StringComparer.Ordinal);
        return Sorted(_stamps.Keys.Where(path => !present.Contains(path)));
    }

    public static IReadOnlySet<string> Sorted(IEnumerable<string> paths) => new SortedSet<string>(paths, StringComparer.Ordinal);
}
