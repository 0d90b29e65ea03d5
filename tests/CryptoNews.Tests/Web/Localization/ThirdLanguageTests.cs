using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Resources;
using System.Runtime.Loader;
using System.Xml.Linq;
using CryptoNews.Content;
using Words = CryptoNews.Web.Localization.Words;

namespace CryptoNews.Tests.Web.Localization;

/// <summary>A third language is one file of words, beside Words.resx, and one setting.</summary>
public sealed class ThirdLanguageTests : IDisposable
{
    // Whoever adds Polish adds words of the language, not of the country: these stay what the tests use.
    private const string Tag = "pl-PL";

    private readonly Assembly _polish = Compiled(Tag, "Samples/Words.pl-PL.resx");

    public ThirdLanguageTests() => AssemblyLoadContext.Default.Resolving += Resolve;

    [Fact]
    public async Task One_file_and_one_setting_make_an_edition_with_its_own_words_plurals_and_dates()
    {
        await using var portal = new Portal(new() { ["Site:Languages"] = $"en,uk,{Tag}" }).With([
            .. Enumerable.Range(0, 22).Select(i => Some.Article($"pl-{i}", Portal.Noon.AddHours(-i), Tag, sentiment: Sentiment.Positive)),
            Some.Article("en-0", externalId: "1"), Some.Article("pl-twin", Portal.Noon.AddDays(-2), Tag, externalId: "1"),
        ]);
        var listing = await portal.ReadAsync($"/{Tag}/latest");
        var article = await portal.ReadAsync($"/{Tag}/news/pl-0");
        var english = await portal.ReadAsync("/news/en-0");

        Assert.Equal((Tag, "ltr"), (listing.DocumentElement.GetAttribute("lang"), listing.DocumentElement.GetAttribute("dir")));
        Assert.Equal("Najnowsze", listing.QuerySelector("h1")!.TextContent);
        Assert.Equal("23 wiadomości w tym wydaniu.", listing.QuerySelector(".opener .lede")!.TextContent);
        Assert.Equal("Dzisiaj, 15\u00a0stycznia UTC", listing.QuerySelector(".day")!.TextContent);
        Assert.Equal("Górnictwo", listing.QuerySelector(".kicker")!.TextContent);
        Assert.Contains("Opublikowano u źródła 15\u00a0stycznia 2026, 12:00 UTC", article.QuerySelector(".byline")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("Ton pozytywny", article.QuerySelector(".mood--chip")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("poradą inwestycyjną", article.QuerySelector("footer")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Czytaj po polsku", english.QuerySelector($".share a[hreflang={Tag}]")!.TextContent.Trim());
        Assert.Equal(["en", Tag, "x-default"], english.QuerySelectorAll("link[hreflang]").Select(l => l.GetAttribute("hreflang")));
    }

    [Fact]
    public void Its_sections_are_known_by_their_names()
    {
        var words = new Words(System.Globalization.CultureInfo.GetCultureInfo(Tag));
        var labels = new BodyLabels { ImpactSection = words["section_impact"], VoiceSection = words["section_voice"] };
        var rules = new ContentRules { Languages = ["en", Tag], Labels = new Dictionary<string, BodyLabels> { [Tag] = labels } };
        var text = "---\ntitle: T\npublishedAt: 2026-01-01\n---\n## Wpływ na rynek kryptowalut:\n\n- Jeden\n";
        var body = new ArticleParser(rules).Parse($"a.{Tag}.md", System.Text.Encoding.UTF8.GetBytes(text)).Article!.Body;

        Assert.Equal(["Jeden"], body.Impacts);
        Assert.Contains("<section class=\"impact\"", body.Html, StringComparison.Ordinal);
    }

    public void Dispose() => AssemblyLoadContext.Default.Resolving -= Resolve;

    private Assembly? Resolve(AssemblyLoadContext context, AssemblyName name) =>
        name is { Name: "cryptonews.resources", CultureName: Tag } ? _polish : null;

    // What the SDK makes of Resources/Words.pl.resx: an assembly that holds nothing but the words.
    private static Assembly Compiled(string culture, string file)
    {
        using var words = new MemoryStream();
        using (var writer = new ResourceWriter(words))
        {
            foreach (var entry in XDocument.Load(Path.Combine(AppContext.BaseDirectory, file)).Root!.Elements("data"))
                writer.AddResource(entry.Attribute("name")!.Value, entry.Element("value")!.Value);
        }

        var resources = new BlobBuilder();
        resources.WriteInt32(words.ToArray().Length);
        resources.WriteBytes(words.ToArray());
        var name = new AssemblyName("cryptonews.resources") { CultureName = culture, Version = typeof(Words).Assembly.GetName().Version };
        var assembly = new PersistedAssemblyBuilder(name, typeof(object).Assembly);
        assembly.DefineDynamicModule("cryptonews.resources.dll");
        var metadata = assembly.GenerateMetadata(out var code, out _);
        metadata.AddManifestResource(ManifestResourceAttributes.Public, metadata.GetOrAddString($"CryptoNews.Web.Resources.Words.{culture}.resources"), default, 0);
        var image = new BlobBuilder();
        new ManagedPEBuilder(PEHeaderBuilder.CreateLibraryHeader(), new MetadataRootBuilder(metadata), code, managedResources: resources).Serialize(image);
        return Assembly.Load(image.ToArray());
    }
}
