using System.Globalization;
using CryptoNews.Store;
using Microsoft.Data.Sqlite;

namespace CryptoNews.Tests.Store;

/// <summary>The rows of a store as text, to compare whole stores.</summary>
internal static class Rows
{
    /// <summary>What readers can see some of.</summary>
    public static readonly string[] OfTheSite = ["Articles", "Bodies", "TagEntries", "Aliases", "Terms", "TermSpellings", "Pages", "Vocabulary"];

    public static readonly string[] OfTheSiteAndFiles = [.. OfTheSite, "Files"];

    public static List<string> In(StoreFile store, string[] tables)
    {
        using var connection = new SqliteConnection(store.ReadConnectionString);
        connection.Open();
        var rows = new List<string>();
        foreach (var table in tables)
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                // When the system noted a change of a file is another time for each copy of it.
                var values = Enumerable.Range(0, reader.FieldCount).Where(i => reader.GetName(i) != nameof(StoredFile.ChangedAt)).Select(i => $"{reader.GetName(i)}={Text(reader.GetValue(i))}");
                rows.Add($"{table}: {string.Join(" | ", values)}");
            }
        }

        rows.Sort(StringComparer.Ordinal);
        return rows;
    }

    /// <summary>How many articles the index believes to have, and how long their texts are.</summary>
    public static string TotalsOfTheIndex(StoreFile store)
    {
        using var connection = new SqliteConnection($"Data Source={store.FilePath};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = """SELECT hex("block") FROM "Search_data" WHERE "id" = 1""";
        return (string)command.ExecuteScalar()!;
    }

    /// <summary>Every term of the search index with its places; however the index is parted into segments.</summary>
    public static List<(string Term, long Article, string Column, long Place)> OfTheIndex(StoreFile store)
    {
        using var connection = new SqliteConnection($"Data Source={store.FilePath};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = """
            CREATE VIRTUAL TABLE temp."Places" USING fts5vocab('main', 'Search', 'instance');
            SELECT "term", "doc", "col", "offset" FROM temp."Places" ORDER BY 1, 2, 3, 4;
            """;
        using var reader = command.ExecuteReader();
        var rows = new List<(string, long, string, long)>();
        while (reader.Read())
            rows.Add((reader.GetString(0), reader.GetInt64(1), reader.GetString(2), reader.GetInt64(3)));
        return rows;
    }

    private static string Text(object value) => value switch
    {
        DBNull => "null",
        byte[] bytes => Convert.ToHexString(bytes),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
