using System.Diagnostics;
using System.Globalization;
using CryptoNews.Benchmarks.Measuring;
using CryptoNews.Content;
using CryptoNews.Store;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Benchmarks.Commands;

/// <summary>A listing under several facets, and the numbers next to every choice: what a page asks, without any page cache.</summary>
internal static class Filters
{
    private const int PageSize = 20;
    private const int MostChoices = 24;

    public static async Task RunAsync(Arguments arguments)
    {
        var (count, times) = (arguments.Number(1), arguments.Option("times", 500));
        using var corpus = new TemporaryCorpus(arguments.Option("seed", 1), count);
        using var store = TemporaryCorpus.OpenStore(corpus.Store);
        using (var loader = TemporaryCorpus.Loader(corpus.Content, store))
            await loader.SyncAsync();

        await using var db = Queries.OpenForReading(store);
        MarkdownTable.Start(
            string.Create(CultureInfo.InvariantCulture, $"filters {count} --times {times}"),
            "µs: median (99th percentile)", "listing: total and page", "the same in SQL", "all facets", "articles");
        using var live = new LiveColumns(store);
        var columns = await live.ReadAsync(db, "en", CancellationToken.None);
        foreach (var (name, filter) in FiltersOf(columns))
            await MeasureAsync(name, times, store, live, filter);
        MarkdownTable.End();
        Console.WriteLine($"First reading of the columns: {(await FirstReadingAsync(store, db)).Show("0")} ms, about {((columns.Count * 28L + TagsOf(db) * 4L) / 1e6).Show("0.0")} MB a language.\n");
    }

    private static IEnumerable<(string Name, ArticleFilter Filter)> FiltersOf(EditionColumns columns)
    {
        var english = new ArticleFilter { Language = "en" };
        var counts = columns.Facets(english, [], 400);
        var (category, tag, source) = (counts.Categories[0].Slug, counts.Tags[0].Slug, counts.Sources[0].Slug);
        var rare = columns.Facets(english with { Categories = [category], Sentiments = [Sentiment.Negative] }, [], 400).Sources.Last(s => s.Count > 0).Slug;
        yield return ("nothing chosen", english);
        yield return ("category", english with { Categories = [category] });
        yield return ("category, source, sentiment", english with { Categories = [category], Sources = [source], Sentiments = [Sentiment.Positive] });
        yield return ("the same, rare source", english with { Categories = [category], Sources = [rare], Sentiments = [Sentiment.Negative] });
        yield return ("tag, source, sentiment", english with { Tags = [tag], Sources = [source], Sentiments = [Sentiment.Neutral] });
        yield return ("two tags, category", english with { Tags = [tag, counts.Tags[1].Slug], Categories = [category] });
        yield return ("category, sentiment, year", english with { Categories = [category], Sentiments = [Sentiment.Positive], From = columns.Newest!.Value.AddYears(-1) });
    }

    // As a page does it: state of the store, total, page, cards; and beside it the same total and page by SQL alone.
    private static async Task MeasureAsync(string name, int times, StoreFile store, LiveColumns live, ArticleFilter filter)
    {
        var (listing, sql, facets, total) = (new List<double>(), new List<double>(), new List<double>(), 0);
        for (var i = -times / 10; i < times; i++)
        {
            await using var db = Queries.OpenForReading(store);
            var started = Stopwatch.GetTimestamp();
            var columns = await live.ReadAsync(db, "en", CancellationToken.None);
            var selection = columns.Select(filter);
            var page = await db.NewestFirstOf(selection.Page(0, PageSize)).ToListAsync();
            var listed = Stopwatch.GetElapsedTime(started).TotalMicroseconds;

            started = Stopwatch.GetTimestamp();
            columns.Facets(filter, [columns.Newest!.Value.AddDays(-7), columns.Newest.Value.AddDays(-30), columns.Newest.Value.AddDays(-90), columns.Newest.Value.AddYears(-1)], MostChoices);
            var counted = Stopwatch.GetElapsedTime(started).TotalMicroseconds;

            started = Stopwatch.GetTimestamp();
            total = await db.Matching(filter).CountAsync();
            var same = await db.Listing(filter, ListingOrder.NewestFirst).Take(PageSize).ToListAsync();
            var bySql = Stopwatch.GetElapsedTime(started).TotalMicroseconds;
            if (total != selection.Total || !same.Select(a => a.Id).SequenceEqual(page.Select(a => a.Id)))
                throw new InvalidOperationException($"The two ways to list '{name}' differ.");
            if (i < 0)
                continue;
            listing.Add(listed);
            facets.Add(counted);
            sql.Add(bySql);
        }

        MarkdownTable.Row(name, Queries.Show(listing), Queries.Show(sql), Queries.Show(facets), total.ToString(CultureInfo.InvariantCulture));
    }

    private static async Task<double> FirstReadingAsync(StoreFile store, PortalContext db)
    {
        var times = new List<double>();
        for (var i = 0; i < 3; i++)
        {
            using var fresh = new LiveColumns(store);
            var started = Stopwatch.GetTimestamp();
            await fresh.ReadAsync(db, CancellationToken.None);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        return times.Percentile(0.5);
    }

    private static int TagsOf(PortalContext db) => db.TagEntries.Count(t => t.Language == "en");
}
