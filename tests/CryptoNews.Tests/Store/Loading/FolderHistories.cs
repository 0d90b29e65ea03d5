using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace CryptoNews.Tests.Store;

/// <summary>Random histories of a small folder in which everything that can meet does meet.</summary>
public static class FolderHistories
{
    private static readonly Gen<string> Paths = Gen.Elements(
        "2026/01/rise.md", "2026/01/rise.en.md", "2026/01/rise.uk.md", "2026/01/Rise.md",
        "a b.md", "a-b.md", "A-B.md", "A-B.uk.md",
        "story.md", "story.uk.md", "Story.MD", "x_y/z-.md",
        "_pages/about.md", "_pages/About.md", "_pages/about.uk.md");

    private static readonly Gen<TimeSpan> Whens = Gen.Elements(-72.0, -48, -48, -1, 0, 1, 2, 24).Select(TimeSpan.FromHours);

    private static readonly Gen<ArticleFile> Articles =
        from title in Gen.Elements("One", "Two", "Three")
        from published in Whens
        from lifetime in Often<TimeSpan?>(null, TimeSpan.FromMinutes(-30), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(49))
        from lang in Often<string?>(null, "en", "uk")
        from id in Often<string?>(null, "id-1", "id-2")
        from source in Gen.Elements((null, null), ("coindesk", "CoinDesk"), ("coindesk", "Coin Desk"), ("bitcoin.com", "Bitcoin.com"))
        from category in Gen.Elements(null, "MINING", "VIRTUAL ASSETS", "VIRTUAL-ASSETS")
        from tags in Gen.ListOf(Gen.Elements("Bitcoin", "bitcoin", "BITCOIN", "C#", "C++", "Mt. Gox", "MT GOX", "Майнінг"))
        from aliases in Often<string[]>([], ["/old"], ["/old", "/older", "/old"])
        from weight in Often(0, 1, 5)
        from sentiment in Gen.Elements(null, "POSITIVE", "NEGATIVE")
        from draft in Gen.Frequency((6, Gen.Constant<bool?>(null)), (1, Gen.Constant<bool?>(true)))
        from body in Gen.Elements("The text.", "Another text.")
        select new ArticleFile
        {
            Title = title,
            PublishedAt = TestStore.Start + published,
            ExpiresAt = TestStore.Start + published + lifetime,
            Lang = lang,
            ExternalId = id,
            SourceKey = source.Item1,
            SourceName = source.Item2,
            Category = category,
            Tags = [.. tags.Take(4)],
            Aliases = aliases,
            StickyWeight = weight,
            Sentiment = sentiment,
            Draft = draft,
            Body = body,
        };

    private static readonly Gen<FolderStep> Broken =
        from path in Paths
        from text in Gen.Elements<byte[]>(
            [],
            "No front matter at all.\n"u8.ToArray(),
            "---\ntitle: \"Never closed\n"u8.ToArray(),
            [.. "---\ntitle: "u8, 0xFF, .. "\n---\n"u8],
            Encoding.UTF8.GetBytes(new ArticleFile { Title = null }.ToString()),
            Encoding.UTF8.GetBytes(new ArticleFile { Lang = "tlh" }.ToString()))
        select (FolderStep)new FolderStep.Put(path, text, "broken: " + Encoding.Latin1.GetString(text));

    private static readonly Gen<FolderStep> Steps = Gen.Frequency(
        (8, from path in Paths from article in Articles select (FolderStep)new FolderStep.Put(path, article)),
        (3, Broken),
        (3, Paths.Select(path => (FolderStep)new FolderStep.Delete(path))),
        (3, from a in Paths from b in Paths select (FolderStep)new FolderStep.Move(a, b)),
        (1, Paths.Select(path => (FolderStep)new FolderStep.Touch(path))),
        (2, Gen.Elements(0.5, 1, 24).Select(hours => (FolderStep)new FolderStep.Advance(TimeSpan.FromHours(hours)))),
        (1, Gen.Constant((FolderStep)new FolderStep.Turn())),
        (6, Gen.Elements(0, 0, 0, 1, 2, 3).Select(killed => (FolderStep)new FolderStep.Sync(killed))));

    public static Arbitrary<FolderHistory> Histories() => Arb.From(
        from length in Gen.Choose(5, 40)
        from steps in Gen.ArrayOf(Steps, length)
        from files in Gen.Elements(1, 2, 500)
        from givesWay in Gen.Elements(false, true)
        select new FolderHistory([.. steps, new FolderStep.Sync()], files, givesWay),
        Shorter);

    // Halves first, then single steps.
    private static IEnumerable<FolderHistory> Shorter(FolderHistory history)
    {
        var steps = history.Steps;
        for (var cut = steps.Count / 2; cut >= 1; cut /= 2)
        {
            for (var from = 0; from + cut < steps.Count; from += cut)
                yield return history with { Steps = [.. steps.Take(from), .. steps.Skip(from + cut)] };
        }
    }

    private static Gen<T> Often<T>(T usual, params T[] others) =>
        Gen.Frequency((3, Gen.Constant(usual)), (2, Gen.Elements(others)));
}
