using System.Diagnostics;
using System.Globalization;
using CryptoNews.Benchmarks.Measuring;
using CryptoNews.Store;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Benchmarks.Commands;

/// <summary>What a search costs, from the text that was typed to the marked results of the first page; warm, no cache of pages.</summary>
internal static class Search
{
    private const string Language = "en";
    private const int PageSize = 20;

    public static async Task RunAsync(Arguments arguments)
    {
        var (count, times) = (arguments.Number(1), arguments.Option("times", 200));
        using var corpus = new TemporaryCorpus(arguments.Option("seed", 1), count);
        using var store = TemporaryCorpus.OpenStore(corpus.Store);
        using (var loader = TemporaryCorpus.Loader(corpus.Content, store))
            await loader.SyncAsync();

        await using var db = new PortalContext(new DbContextOptionsBuilder<PortalContext>()
            .UseSqlite(store.ReadConnectionString)
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .AddInterceptors(new ConnectionSettings(writes: false))
            .Options);
        await db.Database.OpenConnectionAsync();
        var words = await db.Vocabulary.Where(w => w.Language == Language && w.Text.Length > 4).OrderByDescending(w => w.Count).ThenBy(w => w.Text).Select(w => w.Text).ToListAsync();
        var (common, rare) = (words.Take(20).ToList(), words.AsEnumerable().Reverse().Take(200).ToList());
        var phrases = await PhrasesAsync(db);

        MarkdownTable.Start(
            string.Create(CultureInfo.InvariantCulture, $"search {count} --times {times}"),
            "search, µs: median (99th percentile)", "find and rank", "with the first page", "hits");
        await MeasureAsync("common word", i => common[i % common.Count]);
        await MeasureAsync("two common words", i => $"{common[i % common.Count]} {common[(i + 7) % common.Count]}");
        await MeasureAsync("rare word", i => rare[i % rare.Count]);
        await MeasureAsync("beginning of a word", i => common[i % common.Count][..3] + "*");
        await MeasureAsync("phrase", i => $"\"{phrases[i % phrases.Count]}\"");
        await MeasureAsync("common word, newest first", i => common[i % common.Count], SearchOrder.NewestFirst);
        await MeasureAsync("misspelt word", i => common[i % common.Count].Insert(2, "x"));
        MarkdownTable.End();

        async Task MeasureAsync(string name, Func<int, string> typed, SearchOrder order = SearchOrder.BestFirst)
        {
            var (find, whole, hits) = (new List<double>(), new List<double>(), 0L);
            for (var i = -Math.Max(20, times / 10); i < times; i++)
            {
                var started = Stopwatch.GetTimestamp();
                var understood = await db.UnderstandAsync(SearchQueryReader.Read(typed(Math.Abs(i))), Language, default);
                var found = await db.SearchAsync(new ArticleFilter { Language = Language, Match = understood.Match }, order, Corpus.Story.End, default);
                var foundAfter = Stopwatch.GetElapsedTime(started).TotalMicroseconds;
                await ShowAsync(db, found, new HitMarks(understood.Match));
                if (i < 0)
                    continue;
                find.Add(foundAfter);
                whole.Add(Stopwatch.GetElapsedTime(started).TotalMicroseconds);
                hits += found.Ids.Count;
            }

            MarkdownTable.Row(name, Show(find), Show(whole), ((double)hits / times).Show("0"));
        }
    }

    private static async Task ShowAsync(PortalContext db, SearchHits found, HitMarks marks)
    {
        var ids = found.Ids.Take(PageSize).ToList();
        var articles = await db.Articles.Visible().Where(a => ids.Contains(a.Id)).ToListAsync();
        var bodies = await db.Bodies.Where(b => ids.Contains(b.Id)).Select(b => b.Html).ToListAsync();
        foreach (var article in articles)
            marks.In(article.Title);
        foreach (var body in bodies)
            marks.Excerpt(body);
    }

    // Two words that stand beside each other in a headline.
    private static async Task<List<string>> PhrasesAsync(PortalContext db)
    {
        var titles = await db.Articles.Visible().Where(a => a.Language == Language).OrderByDescending(a => a.Id).Select(a => a.Title).Take(200).ToListAsync();
        return [.. titles.Select(t => t.Split(' ')).Where(t => t.Length > 2).Select(t => $"{t[0]} {t[1]}")];
    }

    private static string Show(List<double> times) =>
        $"{times.Percentile(0.5).Show("0")} ({times.Percentile(0.99).Show("0")})";
}
