using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Store;

/// <summary>Keeps the spellings equal to the live articles: differences are collected and written with the transaction that makes them.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, Dictionary<string, int>> _changes = new(StringComparer.Ordinal);

    /// <summary>Counts the spellings of an article in (1) or out (-1).</summary>
    public void Add(SearchDocument document, int change)
    {
        ref var words = ref CollectionsMarshal.GetValueRefOrAddDefault(_changes, document.Language, out _);
        words ??= new(StringComparer.Ordinal);
        foreach (var word in document.Words)
            CollectionsMarshal.GetValueRefOrAddDefault(words, word, out _) += change;
    }

    public void Clear() => _changes.Clear();

    public void Write(SqliteConnection connection)
    {
        using var count = new PreparedStatement(connection, """
            INSERT INTO "Vocabulary" ("Language", "Text", "Count") VALUES (?, ?, ?)
            ON CONFLICT DO UPDATE SET "Count" = "Count" + excluded."Count"
            """);
        using var prune = new PreparedStatement(connection, """
            DELETE FROM "Vocabulary" WHERE "Language" = ? AND "Text" = ? AND "Count" <= 0
            """);
        foreach (var (language, words) in _changes)
        {
            foreach (var (word, change) in words.Where(w => w.Value != 0))
            {
                count.Execute(language, word, change);
                if (change < 0)
                    prune.Execute(language, word);
            }
        }

        _changes.Clear();
    }

    public void WriteAll(PortalContext db, SqliteConnection connection)
    {
        db.Database.ExecuteSqlRaw("""DELETE FROM "Vocabulary";""");
        using var insert = new PreparedStatement(connection, """INSERT INTO "Vocabulary" ("Language", "Text", "Count") VALUES (?, ?, ?)""");
        foreach (var (language, words) in _changes.OrderBy(l => l.Key, StringComparer.Ordinal))
        {
            foreach (var (word, used) in words.Where(w => w.Value > 0).OrderBy(w => w.Key, StringComparer.Ordinal))
                insert.Execute(language, word, used);
        }

        _changes.Clear();
    }
}
