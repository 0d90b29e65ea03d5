using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CryptoNews.Content;
using Json.Schema;

namespace CryptoNews.Tests.Content;

/// <summary>The schema accepts what loads without error and warning, as far as a value by itself can tell.</summary>
public sealed partial class FrontMatterSchemaTests
{
    private static readonly ContentRules Rules = new() { ImageHosts = ["images.unsplash.com", "images.example.com"] };
    private static readonly JsonSchema Schema = JsonSchema.FromText(FrontMatterSchema.Of(Rules, null));

    /// <summary>What compares values, knows the calendar, or is about text before it is a value.</summary>
    private static readonly string[] BeyondSchemas =
    [
        "CN106", "CN111", "CN112", "CN114", "CN115", "CN116", "CN119", "CN120", "CN123", "CN124", "CN125", "CN127", "CN129", "CN130",
        "CN132", "CN134", "CN135", "CN136", "CN138", "CN139", "CN141", "CN145",
    ];

    public static TheoryData<string> Files() =>
    [
        .. Directory.EnumerateFiles(Repository.Path("content"), "*.md", SearchOption.AllDirectories).Where(path => !path.Contains("_pages", StringComparison.Ordinal)),
        .. Directory.EnumerateFiles(Repository.Path("tests", "CryptoNews.Tests", "Samples", "hostile"), "*.md"),
    ];

    [Theory]
    [InlineData("https://ФОТО.укр/a.jpg", true)]
    [InlineData("https://xn--n1aalg.xn--j1amh/a.jpg", true)]
    [InlineData("https://xn--a.example/a.jpg", true)]
    [InlineData("https://фото.example/a.jpg", false)]
    public void A_host_of_pictures_may_be_written_in_its_own_script(string address, bool isFine)
    {
        var rules = new ContentRules { ImageHosts = ["xn--n1aalg.xn--j1amh", "xn--a.example"] };
        var schema = JsonSchema.FromText(FrontMatterSchema.Of(rules, null));
        var cover = System.Text.Json.JsonSerializer.SerializeToElement(new { title = "A", publishedAt = "2026-01-02T11:57:24Z", coverImage = address });

        Assert.Equal((isFine, isFine), (schema.EvaluatePatiently(cover).IsValid, SmallFile.Parse(SmallFile.With($"coverImage: {address}"), rules: rules).Problems.Count == 0));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_is_judged_as_the_parser_judges_it(string path) => AssertAgreement(File.ReadAllBytes(path));

    [Theory]
    [InlineData("sentiment: positive", true)]
    [InlineData("sentiment: GREAT", false)]
    [InlineData("sentiment: [POSITIVE]", false)]
    [InlineData("draft: TRUE", true)]
    [InlineData("draft: 'false'", true)]
    [InlineData("draft: yes", false)]
    [InlineData("published: false", true)]
    [InlineData("title: 404", true)]
    [InlineData("title: true", true)]
    [InlineData("externalId: 056", true)]
    [InlineData("lang: UK", true)]
    [InlineData("lang: de", false)]
    [InlineData("publishedAt: 2026-01-02T11:57:24.1234567+02:00", true)]
    [InlineData("publishedAt: 2026-01-02T11:57Z", true)]
    [InlineData("publishedAt: '2026-01-02T11:57:24Z'", true)]
    [InlineData("publishedAt: 2026-01-02", false)]
    [InlineData("publishedAt: 2026-01-02T11:57:24", false)]
    [InlineData("publishedAt: 02.01.2026", false)]
    [InlineData("publishedAt: 1767355044", false)]
    [InlineData("stickyWeight: 10", true)]
    [InlineData("stickyWeight: '-10'", true)]
    [InlineData("publishedAt: 2026-01-02T11:57:24+14:00", true)]
    [InlineData("publishedAt: 2026-01-02T11:57:24-14", true)]
    [InlineData("publishedAt: 2026-01-02T11:57:24+13:59", true)]
    [InlineData("publishedAt: 2026-01-02T11:57:24+14:30", false)]
    [InlineData("publishedAt: 2026-01-02T11:57:24-1401", false)]
    [InlineData("updatedAt: 0000-01-02T11:57:24Z", false)]
    [InlineData("stickyWeight: 1.5", false)]
    [InlineData("stickyWeight: '+007'", true)]
    [InlineData("stickyWeight: '2147483647'", true)]
    [InlineData("stickyWeight: '2147483648'", false)]
    [InlineData("stickyWeight: '-2147483648'", true)]
    [InlineData("stickyWeight: '-2147483649'", false)]
    [InlineData("score: 1.5e3", true)]
    [InlineData("score: many", false)]
    [InlineData("tags: [A, 5, true]", true)]
    [InlineData("tags: A, B", false)]
    [InlineData("tags: [[A]]", false)]
    [InlineData("source: {key: bitcoin.com, url: 'http://example.com/a'}", true)]
    [InlineData("source: CoinDesk", false)]
    [InlineData("source: {naem: CoinDesk, key: a}", false)]
    [InlineData("coverImage: https://images.unsplash.com/photo-1?ixid=1", true)]
    [InlineData("coverImage: https://images.unsplash.com.evil.example/a.jpg", false)]
    [InlineData("coverImage: https://elsewhere.example/a.jpg", false)]
    [InlineData("coverImage: ../images/a.WEBP", true)]
    [InlineData("coverImage: a.svg", false)]
    [InlineData("coverImage: {raw: a.png, width: 10, author: {name: Jane}}", true)]
    [InlineData("coverImage: {raw: a.png, width: 0}", false)]
    [InlineData("coverImage: {raw: a.png, width: '0'}", false)]
    [InlineData("coverImage: {raw: a.png, width: '-1'}", false)]
    [InlineData("coverImage: {raw: a.png, width: '1', height: ' 20000 '}", true)]
    [InlineData("coverImage: {raw: a.png, height: '20001'}", false)]
    [InlineData("ai: {rewritten: true, version: 1, expandedAt: 2026-01-02T11:57:24Z}", true)]
    [InlineData("ai: {rewritten: perhaps}", false)]
    [InlineData("aliases: [/old/address, old]", true)]
    [InlineData("aliases: [/a/b/, /time/12:30, 'a b/c', /a/..b/...]", true)]
    [InlineData("aliases: [/a//]", true)]
    [InlineData("aliases: [' /a ']", true)]
    [InlineData("aliases: [https://example.com/old]", false)]
    [InlineData("aliases: [//host/x]", false)]
    [InlineData("aliases: [/]", false)]
    [InlineData("aliases: [/../x]", false)]
    [InlineData("aliases: [x/..]", false)]
    [InlineData("aliases: [/a/./b]", false)]
    [InlineData("aliases: [/a//b]", false)]
    [InlineData("aliases: ['/a/ /b']", false)]
    [InlineData("aliases: [/a/%2E%2e/b]", false)]
    [InlineData("aliases: [time/12:30]", false)]
    [InlineData("canonicalUrl: https://example.com/a", true)]
    [InlineData("canonicalUrl: http://example.com/a", false)]
    [InlineData("categories: [MARKET]", true)]
    [InlineData("tittle: A", false)]
    [InlineData("Draft: true", false)]
    public void A_value_is_judged_as_the_parser_judges_it(string line, bool isValid)
    {
        var file = SmallFile.With(line);
        Assert.Equal(isValid, IsValid(System.Text.Encoding.UTF8.GetBytes(file)));
        AssertAgreement(System.Text.Encoding.UTF8.GetBytes(file));
    }

    [Theory]
    [InlineData("title: A", false)]
    [InlineData("publishedAt: 2026-01-02T11:57:24Z", false)]
    [InlineData("title: A\ndate: 2026-01-02T11:57:24Z", true)]
    public void What_is_required_is_required_in_any_spelling(string lines, bool isValid) =>
        Assert.Equal(isValid, IsValid(System.Text.Encoding.UTF8.GetBytes(SmallFile.Only(lines))));

    [Fact]
    public void Every_key_and_spelling_stands_there_with_a_description()
    {
        var properties = JsonNode.Parse(FrontMatterSchema.Of(Rules, null))!["properties"]!.AsObject();

        Assert.Equal(
            FrontMatterKeys.All.SelectMany(key => (string[])[key.Name, .. key.OtherSpellings, .. key.Opposite is null ? Array.Empty<string>() : [key.Opposite]]),
            properties.Select(p => p.Key));
        Assert.All(properties, p => Assert.NotEmpty(p.Value!["description"]!.GetValue<string>()));
        Assert.All(FrontMatterKeys.All.SelectMany(key => key.OtherSpellings), spelling => Assert.NotNull(properties[spelling]!["deprecationMessage"]));
    }

    [Fact]
    public void The_copy_in_the_documentation_is_current() => Assert.True(
        FrontMatterSchema.Of(new ContentRules(), null) == File.ReadAllText(Repository.Path("docs", "article.schema.json")),
        "docs/article.schema.json is not what the table of keys makes: write there what `cryptonews schema` prints, without the line of its $id");

    private static void AssertAgreement(byte[] bytes)
    {
        if (FrontMatterOf(bytes) is not { } json)
            return;
        var problems = new ArticleParser(Rules).Parse("2026/01/story.md", bytes).Problems.Where(p => p.Code.StartsWith("CN1", StringComparison.Ordinal)).ToList();
        var isValid = Evaluate(json);
        if (isValid)
            Assert.DoesNotContain(problems, p => p.Severity > ProblemSeverity.Information && !BeyondSchemas.Contains(p.Code));
        else
            Assert.Contains(problems, p => p.Severity > ProblemSeverity.Information || p.Code == "CN107");
    }

    private static bool IsValid(byte[] bytes) => Evaluate(FrontMatterOf(bytes)!);

    private static bool Evaluate(JsonNode json)
    {
        using var document = JsonDocument.Parse(json.ToJsonString());
        return Schema.EvaluatePatiently(document.RootElement).IsValid;
    }

    /// <summary>As an editor reads the YAML, by its own types; null when it is none.</summary>
    private static JsonNode? FrontMatterOf(byte[] bytes)
    {
        var decoded = FileDecoder.Decode(bytes);
        var problems = new ProblemList("x.md", decoded.Source);
        if (decoded.Defect is not null || FileParts.Split(problems) is not { } parts || FrontMatter.Read(parts, problems) is not { } front || problems.HasErrors)
            return null;
        return Json(front.Map);
    }

    private static JsonNode? Json(YamlNode node) => node switch
    {
        YamlMap map => new JsonObject(map.Entries.Select(e => KeyValuePair.Create(e.Key.Text, Json(e.Value)))),
        YamlList list => new JsonArray([.. list.Items.Select(Json)]),
        YamlScalar { IsNull: true } => null,
        YamlScalar { IsPlain: true, Text: "true" or "True" or "TRUE" } => true,
        YamlScalar { IsPlain: true, Text: "false" or "False" or "FALSE" } => false,
        YamlScalar { IsPlain: true } number when Number().IsMatch(number.Text) && double.Parse(number.Text, CultureInfo.InvariantCulture) is var value && double.IsFinite(value) => value,
        YamlScalar scalar => scalar.Text,
        _ => null,
    };

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Number();
}
