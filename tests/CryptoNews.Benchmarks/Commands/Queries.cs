using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using CryptoNews.Benchmarks.Measuring;
using CryptoNews.Content;
using CryptoNews.Store;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Benchmarks.Commands;

/// <summary>What pages ask of the store, with warm caches: once through EF Core, once the same SQL by hand.</summary>
internal static class Queries
{
    private const int PageSize = 20;

    public static async Task RunAsync(Arguments arguments)
    {
        var (count, times) = (arguments.Number(1), arguments.Option("times", 2000));
        using var corpus = new TemporaryCorpus(arguments.Option("seed", 1), count);
        using var store = TemporaryCorpus.OpenStore(corpus.Store);
        using (var loader = TemporaryCorpus.Loader(corpus.Content, store))
            await loader.SyncAsync();

        await using var db = OpenForReading(store);
        MarkdownTable.Start(
            string.Create(CultureInfo.InvariantCulture, $"queries {count} --times {times}"),
            "query, µs: median (99th percentile)", "SQLite alone", "through EF Core", "rows");
        foreach (var (name, query) in QueryList.For(db))
            Measure(name, times, query);
        MarkdownTable.End();
    }

    internal static PortalContext OpenForReading(StoreFile store)
    {
        var db = new PortalContext(new DbContextOptionsBuilder<PortalContext>()
            .UseSqlite(store.ReadConnectionString)
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .AddInterceptors(new ConnectionSettings(writes: false))
            .Options);
        db.Database.OpenConnection();
        return db;
    }

    private static void Measure(string name, int times, Func<int, IQueryable<object>> query)
    {
        var (alone, whole, rows) = (new List<double>(), new List<double>(), 0L);
        var warmUp = times / 10;
        for (var i = -warmUp; i < times; i++)
        {
            var turn = i + warmUp;
            var started = Stopwatch.GetTimestamp();
            var list = query(turn).ToList();
            var through = Stopwatch.GetElapsedTime(started).TotalMicroseconds;

            using var command = query(turn).CreateDbCommand();
            started = Stopwatch.GetTimestamp();
            ReadAll(command);
            if (i < 0)
                continue;
            alone.Add(Stopwatch.GetElapsedTime(started).TotalMicroseconds);
            whole.Add(through);
            rows += list.Count;
        }

        MarkdownTable.Row(name, Show(alone), Show(whole), ((double)rows / times).Show("0.#"));
    }

    internal static string Show(List<double> times) =>
        $"{times.Percentile(0.5).Show("0")} ({times.Percentile(0.99).Show("0")})";

    private static void ReadAll(DbCommand command)
    {
        using var reader = command.ExecuteReader();
        var values = new object[reader.FieldCount];
        while (reader.Read())
            reader.GetValues(values);
    }

    /// <summary>The queries; each takes a turn's number, by which it asks for another thing each time.</summary>
    private static class QueryList
    {
        public static IEnumerable<(string Name, Func<int, IQueryable<object>> Query)> For(PortalContext db)
        {
            var keys = db.Articles.Visible().OrderBy(a => a.Path).Select(a => new { a.Language, a.Key }).ToList();
            var categories = Slugs(db, TermKind.Category);
            var tags = Slugs(db, TermKind.Tag);
            var sources = Slugs(db, TermKind.Source);
            var rare = tags.AsEnumerable().Reverse().Take(1000).ToList();
            var deepest = db.Articles.Visible().Count(a => a.Language == "en") / PageSize;
            var deep = Math.Min(1000, deepest);
            var newest = db.Articles.Visible().Max(a => a.PublishedAt);

            yield return ("article by key", i => Article(db, keys[Turn(i, keys.Count)].Language, keys[Turn(i, keys.Count)].Key));
            yield return ("its body", i => Body(db, keys[Turn(i, keys.Count)].Language, keys[Turn(i, keys.Count)].Key));
            yield return ("home, newest", _ => Page(db, English, ListingOrder.NewestFirst, 1));
            yield return ("home, pinned first", _ => Page(db, English, ListingOrder.PinnedFirst, 1));
            yield return ("category, newest", i => Page(db, English with { Categories = [categories[Turn(i, categories.Count)]] }, ListingOrder.NewestFirst, 1));
            yield return ("category, pinned first", i => Page(db, English with { Categories = [categories[Turn(i, categories.Count)]] }, ListingOrder.PinnedFirst, 1));
            yield return ("tag, most used", _ => Page(db, English with { Tags = [tags[0]] }, ListingOrder.NewestFirst, 1));
            yield return ("tag, used once", i => Page(db, English with { Tags = [rare[Turn(i, rare.Count)]] }, ListingOrder.NewestFirst, 1));
            yield return ("tag and category, both most used", _ => Page(db, English with { Tags = [tags[0]], Categories = [categories[0]] }, ListingOrder.NewestFirst, 1));
            yield return ("sentiment", i => Page(db, English with { Sentiments = [(Sentiment)(i % 4)] }, ListingOrder.NewestFirst, 1));
            yield return ("source", i => Page(db, English with { Sources = [sources[Turn(i, sources.Count)]] }, ListingOrder.NewestFirst, 1));
            yield return ($"latest, page {deep.ToString(CultureInfo.InvariantCulture)} by offset", _ => Page(db, English, ListingOrder.NewestFirst, deep));
            yield return ("moods of 90 days", _ => db.SentimentCounts("en", Days(newest, 90)));
            yield return ("moods of 365 days", _ => db.SentimentCounts("en", Days(newest, 365)));
            yield return ("moods of all categories, one year", _ => db.SentimentCounts("en", categories, new TimeStretch(newest.AddDays(-365), newest)));
            yield return ("all categories with counts", _ => db.MostUsed(TermKind.Category, "en"));
            yield return ("50 most used tags with counts", _ => db.MostUsed(TermKind.Tag, "en").Take(50));
        }

        private static ArticleFilter English { get; } = new() { Language = "en" };

        // A step that shares no factor with most counts: neighbours in turn are not neighbours in the file.
        private static int Turn(int i, int count) => (int)(i * 7919L % count);

        private static List<string> Slugs(PortalContext db, TermKind kind) =>
            [.. db.Terms.Where(t => t.Kind == kind && t.Language == "en").OrderByDescending(t => t.Count).ThenBy(t => t.Slug).Select(t => t.Slug)];

        private static IQueryable<object> Article(PortalContext db, string language, string key) =>
            db.Articles.Where(a => a.Language == language && a.Key == key);

        private static IQueryable<object> Body(PortalContext db, string language, string key) =>
            from article in db.Articles.Where(a => a.Language == language && a.Key == key)
            join body in db.Bodies on article.Id equals body.Id
            select body;

        private static IQueryable<object> Page(PortalContext db, ArticleFilter filter, ListingOrder order, int page) =>
            db.Listing(filter, order).Skip((page - 1) * PageSize).Take(PageSize);

        private static IEnumerable<TimeStretch> Days(DateTime newest, int count) =>
            Enumerable.Range(0, count).Select(day => new TimeStretch(newest.AddDays(-day - 1), newest.AddDays(-day)));
    }
}
