using System.Security.Cryptography;
using CryptoNews.Content;

namespace CryptoNews.Store;

/// <summary>
/// Which of the new files of a look are those that are gone, in another place: they have the size and time of one, as after a
/// rename, or its bytes, as after git has written them anew; and the same name if there is one of it.
/// </summary>
internal static class MovedFiles
{
    /// <returns>By the new path the old one.</returns>
    public static IReadOnlyDictionary<string, string> Of(FolderLook look, ContentFolder folder, PortalContext db)
    {
        var moved = new Dictionary<string, string>(StringComparer.Ordinal);
        if (look.Gone.Count == 0)
            return moved;
        var arrived = look.Changed.Where(s => !look.Known.Holds(s.Path)).ToList();
        Pair(moved, look.Gone, arrived, s => (s.Size, s.ModifiedTicks));
        if (moved.Count == look.Gone.Count || moved.Count == arrived.Count)
            return moved;

        var sizes = Left(look.Gone, moved.Values).Select(s => s.Size).ToHashSet();
        var digests = Left(arrived, moved.Keys).Where(s => sizes.Contains(s.Size)).ToDictionary(s => s.Path, s => Digest(folder, s), StringComparer.Ordinal);
        if (digests.Count == 0)
            return moved;
        var gone = Left(look.Gone, moved.Values).Select(s => s.Path).ToList();
        foreach (var (path, digest) in db.Files.Where(f => gone.Contains(f.Path)).Select(f => new { f.Path, f.Digest }).AsEnumerable().Select(f => (f.Path, f.Digest)))
            digests[path] = Convert.ToHexString(digest);
        Pair(moved, look.Gone, arrived, s => digests.GetValueOrDefault(s.Path) is { Length: > 0 } digest ? digest : null);
        return moved;
    }

    /// <summary>
    /// Of lost files, those whose bytes stand nowhere else in the folder either: a sync before this one may have read the new places
    /// while the old ones were not believed to be gone yet. One file stands for one.
    /// </summary>
    public static IReadOnlyList<ContentFileStamp> Lost(FolderLook look, IReadOnlyList<ContentFileStamp> lost, PortalContext db)
    {
        var changed = look.Changed.Select(s => s.Path).ToHashSet(StringComparer.Ordinal);
        var digests = db.Files.Select(f => new { f.Path, f.Digest }).AsEnumerable().Where(f => f.Digest.Length > 0)
            .ToDictionary(f => f.Path, f => Convert.ToHexString(f.Digest), StringComparer.Ordinal);
        var elsewhere = look.Stamps.Where(s => !changed.Contains(s.Path) && digests.ContainsKey(s.Path)).CountBy(s => digests[s.Path]).ToDictionary();
        return [.. lost.Where(s => !IsElsewhere(s.Path))];

        bool IsElsewhere(string path)
        {
            if (!digests.TryGetValue(path, out var digest) || elsewhere.GetValueOrDefault(digest) == 0)
                return false;
            elsewhere[digest]--;
            return true;
        }
    }

    private static void Pair<T>(Dictionary<string, string> moved, IReadOnlyList<ContentFileStamp> gone, IReadOnlyList<ContentFileStamp> arrived, Func<ContentFileStamp, T?> sameness)
    {
        PairBy(s => (sameness(s), s.Path[(s.Path.LastIndexOf('/') + 1)..]));
        PairBy(s => (sameness(s), ""));

        void PairBy(Func<ContentFileStamp, (T? Sameness, string Name)> key)
        {
            var places = Left(arrived, moved.Keys).Select(s => (Key: key(s), s.Path)).Where(s => s.Key.Sameness is not null)
                .GroupBy(s => s.Key, s => s.Path).ToDictionary(g => g.Key, g => new Queue<string>(g));
            foreach (var file in Left(gone, moved.Values).ToList())
            {
                if (places.TryGetValue(key(file), out var paths) && paths.TryDequeue(out var path))
                    moved.Add(path, file.Path);
            }
        }
    }

    private static IEnumerable<ContentFileStamp> Left(IReadOnlyList<ContentFileStamp> files, IEnumerable<string> paired)
    {
        var without = paired.ToHashSet(StringComparer.Ordinal);
        return files.Where(s => !without.Contains(s.Path));
    }

    // Empty of what can't be read as a whole: it is looked at again when it is read.
    private static string Digest(ContentFolder folder, ContentFileStamp stamp)
    {
        try
        {
            return folder.ReadWhole(stamp, mayBeHeldOpen: true) is { } bytes ? Convert.ToHexString(SHA256.HashData(bytes)) : "";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
