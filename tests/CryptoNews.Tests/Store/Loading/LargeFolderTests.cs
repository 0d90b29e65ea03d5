using CryptoNews.Content;
using CryptoNews.Store;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Tests.Store;

public sealed class LargeFolderTests : IDisposable
{
    private readonly TestStore _store = new();

    [Fact]
    public void Each_broken_file_of_these_tests_is_rejected()
    {
        var parser = new ArticleParser(_store.Rules);
        Assert.All(BrokenFiles.All, bytes => Assert.True(parser.Parse("story.md", bytes).Rejected));
    }

    [Fact]
    public void Every_error_that_a_text_can_show_is_shown_by_one_of_them()
    {
        var parser = new ArticleParser(_store.Rules);
        var shown = BrokenFiles.All.SelectMany(bytes => parser.Parse("story.md", bytes).Problems).Select(p => p.Code);
        var errors = ProblemKinds.Every.Where(kind => kind.Severity == ProblemSeverity.Error).Select(kind => kind.Code);

        Assert.Equal(BrokenFiles.NotOfOneText.Keys.Order(StringComparer.Ordinal), errors.Except(shown, StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Broken_files_among_many_stop_no_other()
    {
        const int Every = 20;
        const int Files = 10_000;
        foreach (var i in Enumerable.Range(0, Files))
        {
            if (i % Every == 0)
                _store.Write(PathOf(i), BrokenFiles.All[i / Every % BrokenFiles.All.Count]);
            else
                _store.Write(PathOf(i), new ArticleFile { Title = $"Story {i}", Tags = [$"Tag {i % 40}"], ExternalId = $"id-{i % 9_900}" });
        }

        var report = await _store.SyncAsync();

        var broken = Enumerable.Range(0, Files).Where(i => i % Every == 0).Select(PathOf).ToHashSet();
        Assert.Equal((Files, Files - broken.Count, broken.Count), (report.Changed, report.Loaded, report.Rejected));
        Assert.Equal(broken, report.Problems.Where(p => p.Severity == ProblemSeverity.Error).Select(p => p.Path).ToHashSet());
        Assert.Equal(report.Problems.Select(p => p.Path), report.Problems.Select(p => p.Path).Order(StringComparer.Ordinal));
        Assert.Equal(95, report.Problems.Count(p => p.Code == "CN302")); // ids 0 to 99 come twice, five times one of the two is broken
        using var db = _store.Read();
        Assert.Equal(Files - broken.Count, await db.Articles.CountAsync(TestContext.Current.CancellationToken));
        Assert.Equal(broken, [.. db.Files.Where(f => f.Outcome == FileOutcome.Rejected).Select(f => f.Path)]);
    }

    private static string PathOf(int i) => $"{i % 7}/{i:00000}.md";

    public void Dispose() => _store.Dispose();
}
