using System.Text;
using CryptoNews.Tests.Oracle;

namespace CryptoNews.Tests.Store;

/// <summary>A store full of articles in every combination of what listings ask for; the same for the same seed.</summary>
public sealed class SampleSite : IDisposable
{
    public static readonly string[] Categories = ["MINING", "MARKET", "DIGITAL ASSET TREASURY", "FIAT"];
    public static readonly string[] Sources = ["coindesk", "bitcoin.com", "bloomberg_crypto_", "utoday"];
    public static readonly string[] Tags = ["Bitcoin", "C#", "C++", "Mt. Gox", "Майнінг", "ETF"];

    /// <summary>Words of titles and bodies: inflected, in both scripts, with signs between them.</summary>
    public static readonly string[] Words = ["halving", "halved", "exchange", "exchanges", "stolen", "coins", "block", "840,000", "біржа", "біржі", "криптовалюти", "об’єкт", "hash-rate", "C#", "the", "і"];

    private static readonly string?[] Tones = [null, "POSITIVE", "NEUTRAL", "NEGATIVE"];

    private SampleSite()
    {
    }

    public TestStore Store { get; } = new();

    public OracleSite Oracle { get; private set; } = null!;

    public static async Task<SampleSite> LoadAsync(int articles, int seed)
    {
        var site = new SampleSite();
        var random = new Random(seed);
        var oracle = new OracleFolder(site.Store.Rules);
        for (var i = 0; i < articles; i++)
        {
            var path = $"{i % 13}/s{i / 2}{(i % 2 == 0 ? "" : ".uk")}.md";
            var bytes = Encoding.UTF8.GetBytes(Article(random).ToString());
            site.Store.Write(path, bytes);
            oracle.Files[path] = bytes;
        }

        var report = await site.Store.SyncAsync();
        Assert.Equal(articles, report.Loaded);
        oracle.Sync();
        site.Oracle = oracle.At(TestStore.Start);
        return site;
    }

    /// <summary>The next article of a series.</summary>
    public static ArticleFile Article(Random random)
    {
        // Whole hours of one week: many articles of one moment, so that the tie-break counts.
        var published = TestStore.Start.AddHours(-random.Next(-12, 168));
        return new ArticleFile
        {
            Title = $"{Text(random, 3)} {random.Next()}",
            PublishedAt = published,
            ExpiresAt = random.Next(10) == 0 ? published.AddHours(random.Next(1, 200)) : null,
            Draft = random.Next(20) == 0 ? true : null,
            Category = Categories[random.Next(Categories.Length)],
            SourceKey = random.Next(5) == 0 ? null : Sources[random.Next(Sources.Length)],
            Tags = [.. Tags.Where(_ => random.Next(3) == 0)],
            Sentiment = Tones[random.Next(Tones.Length)],
            StickyWeight = random.Next(8) == 0 ? random.Next(-2, 4) : null,
            Body = Text(random, 12),
        };
    }

    private static string Text(Random random, int most) =>
        string.Join(' ', Enumerable.Range(0, random.Next(1, most + 1)).Select(_ => Words[random.Next(Words.Length)]));

    public void Dispose() => Store.Dispose();
}
