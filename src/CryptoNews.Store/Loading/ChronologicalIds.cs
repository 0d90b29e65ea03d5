using CryptoNews.Content;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Store;

/// <summary>
/// Keeps ids a function of the articles alone. Articles of one millisecond whose digests collide (files dated to the day
/// make that likely from some 50,000 on) stand next to each other in the order of digest, language and key, whatever
/// order they came in: without that, a rebuilt store would list them otherwise.
/// </summary>
/// <param name="moved">Told of each article that has another id from now on.</param>
internal sealed class ChronologicalIds(PortalContext db, Action<long, long> moved) : IDisposable
{
    // Tag entries are found by the tags of their article: they have no index of ids.
    public const string MoveCommand = """
        UPDATE "TagEntries" SET "ArticleId" = $to WHERE "ArticleId" = $from AND ("Language", "Slug") IN (
            SELECT a."Language", tag.value ->> 'Slug' FROM "Articles" a, json_each(a."Tags") tag WHERE a."Id" = $from);
        UPDATE "Articles" SET "Id" = $to WHERE "Id" = $from;
        UPDATE "Bodies" SET "Id" = $to WHERE "Id" = $from;
        UPDATE "Aliases" SET "ArticleId" = $to WHERE "ArticleId" = $from;
        """;

    private readonly PreparedQuery _articleAt = new(
        db, """SELECT "PublishedAt", "Language", "Key" FROM "Articles" WHERE "Id" = $id""", "$id");

    /// <summary>The id of an article that is about to be inserted; moves others out of its way where it must.</summary>
    public long MakeRoom(Article article)
    {
        var natural = ArticleId.Natural(article.PublishedAt.UtcDateTime, article.Language, article.Key);
        var run = RunFrom(natural);
        if (run.Count == 0)
            return natural;

        var incoming = new Slot(0, natural, article.Language, article.Key);
        var places = Places([.. run, incoming], natural);
        foreach (var (slot, id) in places.Where(p => p.Slot != incoming && p.Slot.Id != p.Id).Reverse())
            Move(slot.Id, id);
        return places.Single(p => p.Slot == incoming).Id;
    }

    /// <summary>Lets articles that had to stand aside for a deleted one move back.</summary>
    public void CloseGap(long freed)
    {
        var run = RunFrom(freed + 1);
        foreach (var (slot, id) in Places(run, freed).Where(p => p.Slot.Id != p.Id))
            Move(slot.Id, id);
    }

    public void Dispose() => _articleAt.Dispose();

    private static List<(Slot Slot, long Id)> Places(List<Slot> slots, long first)
    {
        slots.Sort(Slot.Compare);
        var places = new List<(Slot, long)>(slots.Count);
        var next = first;
        foreach (var slot in slots)
        {
            var id = Math.Max(next, slot.Natural);
            places.Add((slot, id));
            next = id + 1;
        }

        return places;
    }

    // The articles that stand without a gap from an id on.
    private List<Slot> RunFrom(long first)
    {
        var run = new List<Slot>();
        for (var next = first; ; next++)
        {
            using var row = _articleAt.Run(next);
            if (!row.Read())
                return run;
            var published = DateTime.UnixEpoch.AddMilliseconds(row.GetInt64(0));
            var (language, key) = (row.GetString(1), row.GetString(2));
            run.Add(new Slot(next, ArticleId.Natural(published, language, key), language, key));
        }
    }

    private void Move(long from, long to)
    {
        db.Database.ExecuteSqlRaw(MoveCommand, new SqliteParameter("$from", from), new SqliteParameter("$to", to));
        moved(from, to);
    }

    private sealed record Slot(long Id, long Natural, string Language, string Key)
    {
        public static int Compare(Slot a, Slot b) =>
            a.Natural != b.Natural ? a.Natural.CompareTo(b.Natural)
            : a.Language != b.Language ? string.CompareOrdinal(a.Language, b.Language)
            : string.CompareOrdinal(a.Key, b.Key);
    }
}
