namespace CryptoNews.Store;

/// <summary>
/// What SQLite's planner believes of the tables: rows, then rows for each value of the index's first, second, … column.
/// Figures of a large site, the same in every store, so that every store has the plans that the tests have seen. Without
/// any, SQLite takes all indexes for equally good: it read a whole period to find the articles of one category in it, or
/// sorted them.
/// </summary>
internal static class PlannerStatistics
{
    /// <summary>
    /// Makes the table of figures, and must come before all other tables: what SQLite counts, a connection goes on
    /// believing of tables that have no figures here. It took the search index for two rows, and read the whole of it to
    /// delete a segment: a load of 30,000 articles spent a quarter of its time there.
    /// </summary>
    public const string Table = "ANALYZE;";

    public const string Script = """
        DELETE FROM sqlite_stat1;
        INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
            ('Articles', 'IX_Articles_Language_Key', '110000 55000 1'),
            ('Articles', 'IX_Articles_Path', '110000 1'),
            ('Articles', 'IX_Articles_ExternalId', '100000 2'),
            ('Articles', 'Latest', '100000 50000'),
            ('Articles', 'LatestInCategory', '100000 50000 1000'),
            ('Articles', 'LatestOfSource', '100000 50000 2000'),
            ('Articles', 'LatestOfSentiment', '100000 50000 12500'),
            ('Articles', 'LatestOfSentimentInCategory', '100000 50000 1000 250'),
            ('Articles', 'Pinned', '100000 50000 49000'),
            ('Articles', 'PinnedInCategory', '100000 50000 1000 950'),
            ('Articles', 'Drafts', '100 100'),
            ('Articles', 'Translations', '110000 55000 2 1 1 1 1'),
            ('Articles', 'Revised', '100000 1'),
            ('Articles', 'Due', '100 2'),
            ('Articles', 'Expiring', '1000 2'),
            ('Articles', 'Expired', '1000 2'),
            ('TagEntries', 'sqlite_autoindex_TagEntries_1', '400000 200000 20 1');
        ANALYZE sqlite_schema;
        """;
}
