using System.Runtime.InteropServices;
using CryptoNews.Store;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Tests.Store.Search;

public sealed class RelevanceFunctionTests(SampleFixture sample) : IClassFixture<SampleFixture>
{
    private static readonly double[] Columns = [12, 6, 4, 1, 0];

    // FTS5 is asked for the same with the weights that its own function gives to phrases.
    [Theory]
    [InlineData("\"en_bitcoin\"")]
    [InlineData("\"en_bitcoin\" AND \"en_the\"")]
    [InlineData("(\"en_bitcoin\" OR \"en_market\") NOT \"en_miner\"")]
    [InlineData("\"uk_bitcoin\" AND \"uk__a\"")]
    public void It_computes_what_bm25_computes(string expression)
    {
        using var db = sample.Site.Store.Read();
        var all = Ask(db, "SELECT COUNT(*) FROM \"Search\" WHERE 0 < ?", "1")[0].Number;
        var rarities = MatchExpression.PhrasesOf(expression).Select(MatchExpression.Quoted).Select(phrase =>
        {
            var having = Ask(db, "SELECT COUNT(*) FROM \"Search\" WHERE \"Search\" MATCH ?", phrase)[0].Number;
            return Math.Max(1e-6, Math.Log((all - having + 0.5) / (having + 0.5)));
        });
        double[] weights = [.. Columns, AverageLength(db), .. rarities];

        var hits = Ask(db, """
            SELECT "rowid", bm25("Search", 12.0, 6.0, 4.0, 1.0, 0.0), relevance("Search", ?2) FROM "Search" WHERE "Search" MATCH ?1
            """, expression, weights);

        Assert.True(hits.Count > 10, $"{hits.Count} hits");
        Assert.All(hits, hit => Assert.Equal(-hit.First, hit.Second, 1e-6 * Math.Abs(hit.First)));
        Assert.True(hits.Select(h => h.Second).Distinct().Count() > 3);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(8)]
    public void Weights_that_are_not_one_for_each_column_and_phrase_are_an_error(int weights)
    {
        using var db = sample.Site.Store.Read();

        Assert.Throws<SqliteException>(() => Ask(db, """SELECT relevance("Search", ?2) FROM "Search" WHERE "Search" MATCH ?1""", "\"en_bitcoin\"", new double[weights]));
    }

    [Fact]
    public void Many_connections_use_it_at_once()
    {
        double[] weights = [.. Columns, 500, 1];
        Parallel.For(0, 200, _ =>
        {
            using var db = sample.Site.Store.Read();
            Assert.NotEmpty(Ask(db, """SELECT "rowid", relevance("Search", ?2) FROM "Search" WHERE "Search" MATCH ?1""", "\"en_bitcoin\"", weights));
        });
    }

    // The sizes of the columns of each row, as variable numbers of SQLite.
    private static double AverageLength(PortalContext db)
    {
        var sizes = db.Database.SqlQueryRaw<byte[]>("SELECT \"sz\" AS \"Value\" FROM \"Search_docsize\"").ToList();
        return sizes.Average(row => row.Aggregate((Sum: 0.0, Number: 0), (at, part) =>
            (part & 0x80) != 0 ? (at.Sum, (at.Number << 7) | (part & 0x7F)) : (at.Sum + ((at.Number << 7) | part), 0)).Sum);
    }

    private static List<(long Number, double First, double Second)> Ask(PortalContext db, string sql, string text, double[]? weights = null)
    {
        using var query = new IndexQuery(db, sql, TestContext.Current.CancellationToken);
        query.Bind(1, text);
        if (weights is not null)
            query.Bind(2, MemoryMarshal.AsBytes<double>(weights));
        var rows = new List<(long, double, double)>();
        while (query.MoveNext())
            rows.Add((query.Int64(0), query.Double(1), query.Double(2)));
        return rows;
    }
}
