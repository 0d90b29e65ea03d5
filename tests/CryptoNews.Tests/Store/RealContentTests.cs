using CryptoNews.Content;
using CryptoNews.Tests.Oracle;

namespace CryptoNews.Tests.Store;

/// <summary>Every file of <c>content/</c>.</summary>
public sealed class RealContentTests
{
    [Fact]
    public async Task Our_own_articles_load_without_a_problem_and_as_the_oracle_says()
    {
        using var store = new TestStore();
        store.Clock.SetUtcNow(new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var content = new ContentFolder(Repository.Path("content"));
        var oracle = new OracleFolder(store.Rules);
        foreach (var stamp in content.List())
        {
            var bytes = content.Read(stamp);
            store.Write(stamp.Path, bytes);
            oracle.Files[stamp.Path] = bytes;
        }

        foreach (var picture in Directory.EnumerateFiles(content.Root, "*", SearchOption.AllDirectories).Where(f => !f.EndsWith(".md", StringComparison.Ordinal)))
        {
            var copy = store.Full(Path.GetRelativePath(content.Root, picture));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(picture, copy);
        }

        var report = await store.SyncAsync();
        oracle.Sync();

        Assert.DoesNotContain(report.Problems, p => p.Severity > ProblemSeverity.Information);
        Assert.Equal((oracle.Files.Count, 0), (report.Loaded, report.Rejected));
        StoreAgreement.AssertAgrees(store, oracle.At(store.Clock.GetUtcNow()));
    }

    /// <summary>So that they are the same articles and pages for a site with another default language.</summary>
    [Fact]
    public void Every_file_of_ours_says_its_language_in_its_name() =>
        Assert.All(new ContentFolder(Repository.Path("content")).List(), stamp => Assert.Matches(@"\.(en|uk)\.md$", stamp.Path));

    [Fact]
    public void There_are_enough_articles_of_every_kind_for_a_site()
    {
        var content = new ContentFolder(Repository.Path("content"));
        var parser = new ArticleParser(new ContentRules());
        var articles = content.List().Where(stamp => !stamp.Path.StartsWith("_pages/", StringComparison.Ordinal)).Select(stamp => parser.Parse(stamp.Path, content.Read(stamp)).Article!).ToList();
        var (english, ukrainian) = (articles.Where(a => a.Language == "en").ToList(), articles.Where(a => a.Language == "uk").ToList());

        Assert.InRange(english.Count, 36, int.MaxValue);
        Assert.InRange(english.DistinctBy(a => a.Category).Count(), 12, int.MaxValue);
        Assert.All([Sentiment.Positive, Sentiment.Neutral, Sentiment.Negative], tone => Assert.Contains(english, a => a.Sentiment == tone));
        Assert.InRange(ukrainian.Count, 16, int.MaxValue);
        Assert.All(ukrainian, twin => Assert.Contains(english, a => a.Key == twin.Key && a.ExternalId == twin.ExternalId));
        Assert.All(articles, a => Assert.True(a is { Source: not null, Ai: { Rewritten: true, Model: not null }, Body.WordCount: >= 300 and <= 700 }, a.Path));
        foreach (var edition in (Article[][])[[.. english], [.. ukrainian]])
            Assert.Single(edition, a => a.StickyWeight > 0);
        Assert.Single(english, a => a.Draft);
        Assert.Contains(english, a => a is { Cover: null, Draft: false });
        Assert.Contains(english, a => a.Cover?.Raw is ['/', ..]);
    }

    [Fact]
    public void No_line_of_our_own_Ukrainian_texts_begins_with_a_dash()
    {
        var content = new ContentFolder(Repository.Path("content"));
        var dashes = content.List()
            .Where(stamp => stamp.Path.EndsWith(".uk.md", StringComparison.Ordinal))
            .SelectMany(stamp => System.Text.Encoding.UTF8.GetString(content.Read(stamp)).Split('\n').Index()
                .Where(line => line.Item.Contains(" —", StringComparison.Ordinal))
                .Select(line => $"{stamp.Path}:{line.Index + 1}: write U+00A0 before the dash"));

        Assert.Empty(dashes);
    }
}
