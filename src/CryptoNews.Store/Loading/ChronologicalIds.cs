using CryptoNews.Content;
using Microsoft.Data.Sqlite;

namespace CryptoNews.Store;

/// <summary>
/// Keeps ids a function of the articles alone. Articles of one millisecond whose digests collide (files dated to the day
/// make that likely from some 50,000 on) stand next to each other in the order of digest, language and key, whatever
/// order they came in: without that, a rebuilt store would list them otherwise.
/// </summary>
internal static class ChronologicalIds
{
    // Tag entries are found by the tags of their article: they have no index of ids.
    public const string MoveCommand = """
        UPDATE "TagEntries" SET "ArticleId" = $to WHERE "ArticleId" = $from AND ("Language", "Slug") IN (
            SELECT a."Language", tag.value ->> 'Slug' FROM "Articles" a, json_each(a."Tags") tag WHERE a."Id" = $from);
        UPDATE "Articles" SET "Id" = $to WHERE "Id" = $from;
        UPDATE "Bodies" SET "Id" = $to WHERE "Id" = $from;
        UPDATE "Aliases" SET "ArticleId" = $to WHERE "ArticleId" = $from;
        """;

    /// <summary>The id of an article that is about to be inserted; moves others out of its way where it must.</summary>
    public static long MakeRoom(SqliteConnection connection, SqliteTransaction transaction, Article article)
    {
        var natural = ArticleId.Natural(article.PublishedAt.UtcDateTime, article.Language, article.Key);
        var run = RunFrom(connection, transaction, natural);
        if (run.Count == 0)
            return natural;

        var incoming = new Slot(0, natural, article.Language, article.Key);
        var places = Places([.. run, incoming], natural);
        foreach (var (slot, id) in places.Where(p => p.Slot != incoming && p.Slot.Id != p.Id).Reverse())
            Move(connection, transaction, slot.Id, id);
        return places.Single(p => p.Slot == incoming).Id;
    }

    /// <summary>Lets articles that had to stand aside for a deleted one move back.</summary>
    public static void CloseGap(SqliteConnection connection, SqliteTransaction transaction, long freed)
    {
        var run = RunFrom(connection, transaction, freed + 1);
        foreach (var (slot, id) in Places(run, freed).Where(p => p.Slot.Id != p.Id))
            Move(connection, transaction, slot.Id, id);
    }

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
    private static List<Slot> RunFrom(SqliteConnection connection, SqliteTransaction transaction, long first)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = """SELECT "PublishedAt", "Language", "Key" FROM "Articles" WHERE "Id" = $id""";
        var id = command.Parameters.Add("$id", SqliteType.Integer);
        var run = new List<Slot>();
        for (var next = first; ; next++)
        {
            id.Value = next;
            using var reader = command.ExecuteReader();
            if (!reader.Read())
                return run;
            var published = DateTime.UnixEpoch.AddMilliseconds(reader.GetInt64(0));
            var (language, key) = (reader.GetString(1), reader.GetString(2));
            run.Add(new Slot(next, ArticleId.Natural(published, language, key), language, key));
        }
    }

    private static void Move(SqliteConnection connection, SqliteTransaction transaction, long from, long to)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = MoveCommand;
        command.Parameters.AddWithValue("$from", from);
        command.Parameters.AddWithValue("$to", to);
        command.ExecuteNonQuery();
    }

    private sealed record Slot(long Id, long Natural, string Language, string Key)
    {
        public static int Compare(Slot a, Slot b) =>
            a.Natural != b.Natural ? a.Natural.CompareTo(b.Natural)
            : a.Language != b.Language ? string.CompareOrdinal(a.Language, b.Language)
            : string.CompareOrdinal(a.Key, b.Key);
    }
}
