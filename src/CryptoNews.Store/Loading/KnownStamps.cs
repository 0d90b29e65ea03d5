using System.Data.Common;
using CryptoNews.Content;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Store;

/// <summary>What the store knows of files, as far as the disk can tell without reading.</summary>
internal sealed class KnownStamps
{
    private const string Columns = """SELECT "Path", "Size", "ModifiedTicks", "ChangedAt", "IsUnread" FROM "Files" """;

    private readonly Dictionary<string, (long Size, long ModifiedTicks, long ChangedAt)> _stamps = new(StringComparer.Ordinal);

    private readonly HashSet<string> _unread = new(StringComparer.Ordinal);

    public int Count => _stamps.Count;

    // Without EF Core: 100,000 rows at every look into the folder.
    public static KnownStamps Read(PortalContext db)
    {
        var known = new KnownStamps();
        using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = Columns;
        using var reader = command.ExecuteReader();
        while (reader.Read())
            known.Add(reader);
        return known;
    }

    /// <summary>Only the files at some paths and in the folders there.</summary>
    public static KnownStamps Read(PortalContext db, IEnumerable<string> paths)
    {
        var known = new KnownStamps();
        using var at = new PreparedQuery(db, Columns + """WHERE "Path" = $path""", "$path");
        using var below = new PreparedQuery(db, Columns + """WHERE "Path" > $from AND "Path" < $to""", "$from", "$to");
        foreach (var path in paths)
        {
            using (var row = at.Run(path))
            {
                if (row.Read())
                    known.Add(row);
            }

            using var rows = below.Run(path + "/", path + "0"); // 0 comes right after /
            while (rows.Read())
                known.Add(rows);
        }

        return known;
    }

    public void Add(ContentFileStamp stamp) => _stamps[stamp.Path] = (stamp.Size, stamp.ModifiedTicks, stamp.ChangedAt);

    /// <summary>Whether the file has been read as it is.</summary>
    public bool Holds(ContentFileStamp stamp) =>
        _stamps.TryGetValue(stamp.Path, out var known) && known == (stamp.Size, stamp.ModifiedTicks, stamp.ChangedAt) && !_unread.Contains(stamp.Path);

    public bool Holds(string path) => _stamps.ContainsKey(path);

    /// <summary>Files that the store knows and the folder no longer has, in ordinal order of path.</summary>
    public List<ContentFileStamp> NotIn(IReadOnlyList<ContentFileStamp> stamps)
    {
        if (_stamps.Count == 0)
            return [];
        var present = stamps.Select(s => s.Path).ToHashSet(StringComparer.Ordinal);
        return [.. _stamps
            .Where(known => !present.Contains(known.Key))
            .Select(known => new ContentFileStamp(known.Key, known.Value.Size, known.Value.ModifiedTicks, known.Value.ChangedAt))
            .OrderBy(stamp => stamp.Path, StringComparer.Ordinal)];
    }

    private void Add(DbDataReader row)
    {
        Add(new ContentFileStamp(row.GetString(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3)));
        if (row.GetBoolean(4))
            _unread.Add(row.GetString(0));
    }
}
