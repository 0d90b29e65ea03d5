using System.Runtime.CompilerServices;
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
        var content = new ContentFolder(PathToContent());
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

    private static string PathToContent([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../content"));
}
