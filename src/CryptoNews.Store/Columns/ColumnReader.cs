using CryptoNews.Content;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CryptoNews.Store;

/// <summary>
/// Reads the columns of a whole store. From the narrow indexes alone: the rows of the articles are a hundred times as long.
/// </summary>
internal static class ColumnReader
{
    // The condition as ArticleQueries.Visible writes it; each of these is an index and nothing else.
    private const string Sentiments = """SELECT "Language", "Sentiment", "Id" FROM "Articles" INDEXED BY "LatestOfSentiment" WHERE "Status" = 1""";
    private const string Categories = """SELECT "Language", "CategorySlug", "Id" FROM "Articles" INDEXED BY "LatestInCategory" WHERE "Status" = 1""";
    private const string Sources = """SELECT "Language", "SourceKey", "Id" FROM "Articles" INDEXED BY "LatestOfSource" WHERE "Status" = 1 AND "SourceKey" IS NOT NULL""";
    private const string Tags = """SELECT "Language", "Slug", "ArticleId" FROM "TagEntries" """;

    public static Dictionary<string, EditionColumns> ReadAll(PortalContext db)
    {
        var sentiments = Read(db, Sentiments, r => (Sentiment)r.GetInt32(1));
        var editions = sentiments.ToDictionary(s => s.Key, s => new Unsorted(s.Value), StringComparer.Ordinal);
        foreach (var (language, rows) in Read(db, Categories, Text()))
            editions[language].Fill(editions[language].Categories, editions[language].CategoryTerms, rows);
        foreach (var (language, rows) in Read(db, Sources, Text()))
            editions[language].Fill(editions[language].Sources, editions[language].SourceTerms, rows);
        foreach (var (language, rows) in Read(db, Tags, Text()))
            editions[language].FillTags(rows);
        return editions.ToDictionary(e => e.Key, e => e.Value.ToColumns(), StringComparer.Ordinal);
    }

    private static Dictionary<string, List<(T Value, long Id)>> Read<T>(PortalContext db, string sql, Func<SqliteDataReader, T> value)
    {
        db.Database.OpenConnection();
        try
        {
            using var command = ((SqliteConnection)db.Database.GetDbConnection()).CreateCommand();
            command.Transaction = (SqliteTransaction?)db.Database.CurrentTransaction?.GetDbTransaction();
            command.CommandText = sql;
            using var reader = command.ExecuteReader();
            var read = new Dictionary<string, List<(T, long)>>(StringComparer.Ordinal);
            while (reader.Read())
            {
                var language = reader.GetString(0);
                if (!read.TryGetValue(language, out var rows))
                    read.Add(language, rows = []);
                rows.Add((value(reader), reader.GetInt64(2)));
            }

            return read;
        }
        finally
        {
            db.Database.CloseConnection();
        }
    }

    // Neighbours in an index have the same text more often than not.
    private static Func<SqliteDataReader, string> Text()
    {
        var last = "";
        return reader =>
        {
            var text = reader.GetString(1);
            return last = text == last ? last : text;
        };
    }

    private sealed class Unsorted
    {
        private readonly long[] _ids;
        private readonly Sentiment[] _sentiments;
        private readonly int[] _tagStarts;
        private int[] _tags = [];

        public Unsorted(List<(Sentiment Sentiment, long Id)> rows)
        {
            _ids = [.. rows.Select(r => r.Id)];
            _sentiments = [.. rows.Select(r => r.Sentiment)];
            Array.Sort(_ids, _sentiments);
            Categories = new int[_ids.Length];
            Sources = new int[_ids.Length];
            Array.Fill(Sources, -1);
            _tagStarts = new int[_ids.Length + 1];
        }

        public int[] Categories { get; }

        public int[] Sources { get; }

        public ColumnTerms CategoryTerms { get; } = new();

        public ColumnTerms SourceTerms { get; } = new();

        private ColumnTerms TagTerms { get; } = new();

        public void Fill(int[] column, ColumnTerms terms, List<(string Slug, long Id)> rows)
        {
            foreach (var (slug, id) in rows)
                column[Array.BinarySearch(_ids, id)] = terms.FindOrAdd(slug);
        }

        // Counted first, then put where the counts say.
        public void FillTags(List<(string Slug, long Id)> rows)
        {
            var places = rows.ConvertAll(r => (Row: Array.BinarySearch(_ids, r.Id), Tag: TagTerms.FindOrAdd(r.Slug)));
            foreach (var (row, _) in places)
                _tagStarts[row + 1]++;
            for (var row = 0; row < _ids.Length; row++)
                _tagStarts[row + 1] += _tagStarts[row];
            _tags = new int[places.Count];
            var next = _tagStarts.ToArray();
            foreach (var (row, tag) in places)
                _tags[next[row]++] = tag;
        }

        public EditionColumns ToColumns() => new()
        {
            Ids = _ids,
            Sentiments = _sentiments,
            Categories = Categories,
            Sources = Sources,
            TagStarts = _tagStarts,
            Tags = _tags,
            CategoryTerms = CategoryTerms,
            SourceTerms = SourceTerms,
            TagTerms = TagTerms,
            CategoryTotals = ColumnTotals.Of(Categories, CategoryTerms),
            SourceTotals = ColumnTotals.Of(Sources, SourceTerms),
            TagTotals = ColumnTotals.Of(_tags, TagTerms),
        };
    }
}
