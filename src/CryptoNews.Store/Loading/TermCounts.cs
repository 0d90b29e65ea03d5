using CryptoNews.Content;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Store;

/// <summary>Keeps the counters of terms equal to the live articles: differences are collected and written with the transaction that makes them.</summary>
internal sealed class TermCounts
{
    private readonly Dictionary<(TermKind Kind, string Language, string Slug, string Name), int> _changes = [];

    /// <summary>Counts a live article in (1) or out (-1).</summary>
    public void Add(StoredArticle article, int change)
    {
        Add(TermKind.All, article.Language, "", "", change);
        Add(TermKind.Category, article.Language, article.CategorySlug, article.Category, change);
        Add(TermKind.Sentiment, article.Language, SentimentSlug.Of(article.Sentiment), SentimentSlug.Of(article.Sentiment), change);
        if (article.SourceKey is { } key)
            Add(TermKind.Source, article.Language, key, article.SourceName ?? key, change);
        foreach (var tag in article.Tags)
            Add(TermKind.Tag, article.Language, tag.Slug, tag.Name, change);
    }

    /// <summary>Writes the collected differences.</summary>
    public void Write(SqliteConnection connection)
    {
        using var count = new PreparedStatement(connection, """
            INSERT INTO "TermSpellings" ("Kind", "Language", "Slug", "Name", "Count") VALUES (?, ?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET "Count" = "Count" + excluded."Count"
            """);
        var terms = new HashSet<(TermKind Kind, string Language, string Slug)>();
        foreach (var ((kind, language, slug, name), change) in _changes.Where(c => c.Value != 0))
        {
            terms.Add((kind, language, slug));
            count.Execute(kind, language, slug, name, change);
        }

        using var prune = new PreparedStatement(connection, """
            DELETE FROM "TermSpellings" WHERE "Kind" = ? AND "Language" = ? AND "Slug" = ? AND "Count" <= 0
            """);
        using var remove = new PreparedStatement(connection, """
            DELETE FROM "Terms" WHERE "Kind" = ? AND "Language" = ? AND "Slug" = ?
            """);
        using var sum = new PreparedStatement(connection, """
            INSERT INTO "Terms" ("Kind", "Language", "Slug", "Name", "Count")
            SELECT "Kind", "Language", "Slug",
                   (SELECT "Name" FROM "TermSpellings" WHERE "Kind" = ?1 AND "Language" = ?2 AND "Slug" = ?3 ORDER BY "Count" DESC, "Name" LIMIT 1),
                   SUM("Count")
            FROM "TermSpellings" WHERE "Kind" = ?1 AND "Language" = ?2 AND "Slug" = ?3
            GROUP BY "Kind", "Language", "Slug"
            """);
        foreach (var (kind, language, slug) in terms)
        {
            prune.Execute(kind, language, slug);
            remove.Execute(kind, language, slug);
            sum.Execute(kind, language, slug);
        }

        _changes.Clear();
    }

    /// <summary>Counts every live article anew, instead of what was collected.</summary>
    public void Recount(PortalContext db)
    {
        _changes.Clear();
        foreach (var article in db.Articles.AsNoTracking().Visible().AsEnumerable())
            Add(article, 1);
    }

    /// <summary>Writes what was collected in the place of all counters.</summary>
    public void WriteAll(PortalContext db, SqliteConnection connection)
    {
        using var spellings = new PreparedInsert<TermSpelling>(db, connection);
        db.Database.ExecuteSqlRaw("""DELETE FROM "TermSpellings"; DELETE FROM "Terms";""");
        foreach (var ((kind, language, slug, name), used) in _changes.Where(c => c.Value > 0))
            spellings.Execute(new TermSpelling { Kind = kind, Language = language, Slug = slug, Name = name, Count = used });
        db.Database.ExecuteSqlRaw("""
            INSERT INTO "Terms" ("Kind", "Language", "Slug", "Name", "Count")
            SELECT "Kind", "Language", "Slug", "Name", "Total" FROM (
                SELECT *, SUM("Count") OVER term AS "Total", ROW_NUMBER() OVER (term ORDER BY "Count" DESC, "Name") AS "Rank"
                FROM "TermSpellings" WINDOW term AS (PARTITION BY "Kind", "Language", "Slug"))
            WHERE "Rank" = 1
            """);
        _changes.Clear();
    }

    private void Add(TermKind kind, string language, string slug, string name, int change)
    {
        ref var count = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_changes, (kind, language, slug, name), out _);
        count += change;
    }
}
