using System.Globalization;
using System.Security.Cryptography;
using CryptoNews.Benchmarks.Corpus;
using CryptoNews.Benchmarks.Measuring;
using CryptoNews.Content;
using CryptoNews.Store;

namespace CryptoNews.Benchmarks.Commands;

/// <summary>What each step costs an article, on one thread, warm.</summary>
internal static class Stages
{
    private static readonly ContentRules Rules = new();

    public static void Run(Arguments arguments)
    {
        var (seed, count, runs) = (arguments.Option("seed", 1), arguments.Option("articles", 2000), arguments.Option("runs", 5));
        using var corpus = new TemporaryCorpus(seed, count);
        var folder = new ContentFolder(corpus.Content);
        var parser = new ArticleParser(Rules);
        var samples = folder.List().Select(stamp => new Sample(stamp, folder.Read(stamp), parser)).ToArray();

        MarkdownTable.Start(
            string.Create(CultureInfo.InvariantCulture, $"stages --articles {count} --runs {runs}"),
            "step", "µs an article", "µs of CPU", "KiB of garbage an article");
        Measure("read", samples, runs, s => folder.Read(s.Stamp));
        Measure("digest", samples, runs, s => SHA256.HashData(s.Bytes));
        Measure("decode and split", samples, runs, s => s.Split());
        Measure("YAML", samples, runs, s => FrontMatter.Read(s.Parts, s.Problems));
        Measure("markdown", samples, runs, s => MarkdownRenderer.Render(s.Body, s.Context, s.Problems));
        Measure("whole parse", samples, runs, s => parser.Parse(s.Stamp.Path, s.Bytes));
        Measure("words for the search", samples, runs, s => SearchDocument.Of(s.Article));
        MeasureWriting(corpus, samples, runs);
        MarkdownTable.End();
    }

    private static void Measure(string name, Sample[] samples, int runs, Func<Sample, object?> step)
    {
        var costs = new List<StageCost>();
        for (var run = 0; run <= runs; run++)
        {
            costs.Add(StageCost.Of(() =>
            {
                foreach (var sample in samples)
                    step(sample);
            }));
        }

        Row(name, costs, samples.Length);
    }

    // As ContentLoader writes, without its questions of who holds an address.
    private static void MeasureWriting(TemporaryCorpus corpus, Sample[] samples, int runs)
    {
        const int Batch = 500;
        var costs = new List<StageCost>();
        for (var run = 0; run <= runs; run++)
        {
            using var store = TemporaryCorpus.OpenStore(string.Create(CultureInfo.InvariantCulture, $"{corpus.Store}-{run}"));
            using var writer = new StoreWriter(store);
            costs.Add(StageCost.Of(() =>
            {
                foreach (var batch in samples.Chunk(Batch))
                {
                    writer.Begin();
                    foreach (var sample in batch)
                    {
                        writer.Insert(sample.Article, Story.End, sample.Document);
                        writer.Save(sample.ToStoredFile());
                    }

                    writer.Commit();
                }
            }));
        }

        Row("write", costs, samples.Length);
    }

    // The first run warms up and doesn't count.
    private static void Row(string name, List<StageCost> runs, int articles) => MarkdownTable.Row(
        name,
        (runs.Skip(1).Median(r => r.Time) / articles).Show("0"),
        (runs.Skip(1).Median(r => r.Cpu) / articles).Show("0"),
        (runs.Skip(1).Median(r => r.Garbage) / articles / 1024).Show("0.0"));

    /// <summary>A file with what each step needs from the one before.</summary>
    private sealed class Sample
    {
        public Sample(ContentFileStamp stamp, byte[] bytes, ArticleParser parser)
        {
            (Stamp, Bytes) = (stamp, bytes);
            (Problems, Parts) = Split();
            Body = Problems.Source.Text[Parts.Body..];
            Article = parser.Parse(stamp.Path, bytes).Article!;
            Document = SearchDocument.Of(Article);
            Context = new BodyContext(Parts.Body, Path.GetDirectoryName(stamp.Path)!, Article.Language, true, Article.Sponsored, Rules);
        }

        public ContentFileStamp Stamp { get; }

        public byte[] Bytes { get; }

        public ProblemList Problems { get; }

        public FileParts Parts { get; }

        public string Body { get; }

        public BodyContext Context { get; }

        public Article Article { get; }

        public SearchDocument Document { get; }

        public (ProblemList Problems, FileParts Parts) Split()
        {
            var problems = new ProblemList(Stamp.Path, FileDecoder.Decode(Bytes).Source);
            return (problems, FileParts.Split(problems)!.Value);
        }

        public StoredFile ToStoredFile() => new()
        {
            Path = Stamp.Path,
            Size = Stamp.Size,
            ModifiedTicks = Stamp.ModifiedTicks,
            Digest = SHA256.HashData(Bytes),
            Key = Article.Key,
            Language = Article.Language,
        };
    }
}
