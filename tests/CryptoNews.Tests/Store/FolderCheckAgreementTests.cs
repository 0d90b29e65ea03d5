using CryptoNews.Content;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CryptoNews.Tests.Store;

/// <summary>What the checker says of addresses and ids, without a store, is what a load of the same folder says.</summary>
public sealed class FolderCheckAgreementTests
{
    private static readonly string[] Names = ["A b", "a-b", "a_b", "B", "b", "2026/b", "_pages/about", "_pages/About", "b.ua"];
    private static readonly string[] Endings = [".md", ".en.md", ".uk.md", ".ua.md", ".MD"];

    public static Arbitrary<(string Path, string Text)[]> Folders()
    {
        var path = from name in Gen.Elements(Names) from ending in Gen.Elements(Endings) select name + ending;
        var article =
            from id in Gen.Elements(null, "1", "2", "02")
            from broken in Gen.Frequency((5, Gen.Constant(false)), (1, Gen.Constant(true)))
            from draft in Gen.Elements<bool?>(null, true)
            select new ArticleFile { ExternalId = id, Title = broken ? null : "A", Draft = draft };
        return (from p in path from a in article select (Path: p, Text: a.ToString())).ArrayOf()
            .Select(files => files.DistinctBy(f => f.Path).ToArray())
            .ToArbitrary();
    }

    [Property(Arbitrary = [typeof(FolderCheckAgreementTests)], MaxTest = 60)]
    public async Task A_check_says_what_a_load_says((string Path, string Text)[] files)
    {
        using var store = new TestStore();
        foreach (var (path, text) in files)
            store.Write(path, text);
        var report = await store.SyncAsync();

        var survey = FolderSurvey.Read(store.Folder, new ArticleParser(store.Rules));
        var found = survey.SelectMany(f => f.Problems).Concat(FolderCheck.Of(survey, new SiteIndex(survey), new FolderView(
            store.Rules, new Uri("http://localhost"), (_, _) => null, TestStore.Start, path => store.Folder.Read(store.Folder.Find(path)!.Value))));

        Assert.Equal(Told(report.Problems), Told(found));
    }

    // Aliases, links and twins are for editors; a load has nothing to say of them.
    private static IEnumerable<string> Told(IEnumerable<ContentProblem> problems) => problems
        .Where(p => string.CompareOrdinal(p.Code, "CN310") < 0)
        .Select(p => p.ToString())
        .Order(StringComparer.Ordinal);
}
