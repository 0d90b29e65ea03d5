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
    private const int Choices = 24;

    public static async Task RunAsync(Arguments arguments)
    {
        var (articles, times) = (arguments.Number(1), arguments.Option("times", 200));
        using var corpus = new TemporaryCorpus(arguments.Option("seed", 1), articles);
        using var store = TemporaryCorpus.OpenStore(corpus.Store);
        using (var loader = TemporaryCorpus.Loader(corpus.Content, store))
            await loader.SyncAsync();

        await using var db = new PortalContext(new DbContextOptionsBuilder<PortalContext>()
            .UseSqlite(store.ReadConnectionString)
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .AddInterceptors(new ConnectionSettings(writes: false))
            .Options);
        await db.Database.OpenConnectionAsync();
        using var live = new LiveColumns(store);
        var columns = await live.ReadAsync(db, Language, default);
        var words = await db.Vocabulary.Where(w => w.Language == Language && w.Text.Length > 4).OrderByDescending(w => w.Count).ThenBy(w => w.Text).Select(w => w.Text).ToListAsync();
        var (common, rare) = (words.Take(20).ToList(), words.AsEnumerable().Reverse().Take(200).ToList());
        var phrases = await PhrasesAsync(db);

        MarkdownTable.Start(
            string.Create(CultureInfo.InvariantCulture, $"search {articles} --times {times}"),
            "search, µs: median (99th percentile)", "find and count", "with ranks", "with the first page", "words asked for the first time, with it", "hits");
        await MeasureAsync("common word", i => common[i % common.Count]);
        await MeasureAsync("two common words", i => $"{common[i % common.Count]} {common[(i + 7) % common.Count]}");
        await MeasureAsync("rare word", i => rare[i % rare.Count]);
        await MeasureAsync("beginning of a word", i => common[i % common.Count][..3] + "*");
        await MeasureAsync("phrase", i => $"\"{phrases[i % phrases.Count]}\"");
        await MeasureAsync("six phrases that hardly any article has together", i => string.Join(' ', Enumerable.Range(1, 6).Select(n => $"\"{common[i % common.Count]} {common[(i + n) % common.Count]} {common[(i + (2 * n) + 1) % common.Count]}\"")));
        await MeasureAsync("word of parts that stand apart", i => $"{common[i % common.Count]}-{rare[i % rare.Count]}");
        await MeasureAsync("misspelt word", i => common[i % common.Count].Insert(2, "x"));
        MarkdownTable.End();

        async Task MeasureAsync(string name, Func<int, string> typed)
        {
            var (count, find, whole, first, hits) = (new List<double>(), new List<double>(), new List<double>(), new List<double>(), 0L);
            for (var i = -Math.Max(20, times / 10); i < times; i++)
            {
                // A word that stands nowhere is left out, another one each time: nobody has asked so before.
                var text = string.Create(CultureInfo.InvariantCulture, $"{typed(Math.Abs(i))} -unasked{name.Length}and{i + times}");
                columns.Remembered.Clear();
                var (_, _, _, shownFirst) = await OnceAsync(text);
                var (total, counted, ranked, shown) = await OnceAsync(text.Replace("-unasked", "-unsaid", StringComparison.Ordinal));
                if (i < 0)
                    continue;
                count.Add(counted);
                find.Add(ranked);
                whole.Add(shown);
                first.Add(shownFirst);
                hits += total;
            }

            MarkdownTable.Row(name, Show(count), Show(find), Show(whole), Show(first), ((double)hits / times).Show("0"));
        }

        async Task<(int Total, double Counted, double Ranked, double Shown)> OnceAsync(string text)
        {
            var started = Stopwatch.GetTimestamp();
            var understood = await db.UnderstandAsync(SearchQueryReader.Read(text), Language, columns, default);
            var filter = new ArticleFilter { Language = Language };
            var among = db.Find(understood.Match, Language, columns, default);
            var total = columns.Facets(filter, [], Choices, among).Total;
            var countedAfter = Stopwatch.GetElapsedTime(started).TotalMicroseconds;
            var found = db.Rank(understood.Match, filter, columns, Corpus.Story.End, default);
            var foundAfter = Stopwatch.GetElapsedTime(started).TotalMicroseconds;
            await ShowAsync(db, found, new HitMarks(understood.Match));
            return (total, countedAfter, foundAfter, Stopwatch.GetElapsedTime(started).TotalMicroseconds);
        }
    }

    private static async Task ShowAsync(PortalContext db, IReadOnlyList<long> found, HitMarks marks)
    {
        var ids = found.Take(PageSize).ToList();
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
