using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CryptoNews.Content;

/// <summary>Types of keys as JSON Schema. Editors read YAML by its own types, we by the key: <c>title: 404</c> is text here and a number there.</summary>
internal static class SchemaTypes
{
    private const string Instant = @"^\s*(?!0000)\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,7})?)?(Z|[+-]((0\d|1[0-3])(:?[0-5]\d)?|14(:?00)?))\s*$";
    private const string Number = @"^\s*[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?\s*$";

    // A part of a path: neither '.' nor '..', however escaped, nor blanks alone.
    private const string Part = @"(?!\s*(\.|%2[eE]){0,2}\s*(/|$))[^/?#""'<>\\`]+";
    private const string PartWithoutColon = @"(?!\s*(\.|%2[eE]){0,2}\s*(/|$))[^/:?#""'<>\\`]+";
    private const string AliasPath = $@"^\s*(/{Part}(/{Part})*|{PartWithoutColon}(/{PartWithoutColon})*)/*\s*$";
    private const string PicturePath = @"^(?!//)[^\s:?#""'<>\\`]+\.([jJ][pP][eE]?[gG]|[pP][nN][gG]|[wW][eE][bB][pP]|[aA][vV][iI][fF]|[gG][iI][fF])$";

    public static JsonObject Of(FrontMatterKey key, ContentRules rules) => key.Type switch
    {
        KeyType.Language => Language(rules),
        KeyType.Instant => new JsonObject { ["type"] = "string", ["pattern"] = Instant },
        KeyType.Boolean => Either(new JsonObject { ["type"] = "boolean" }, Matching([AnyCase("true"), AnyCase("false")])),
        KeyType.WholeNumber => Whole(key),
        KeyType.Number => Either(new JsonObject { ["type"] = "number" }, new JsonObject { ["type"] = "string", ["pattern"] = Number }),
        KeyType.Sentiment => OneOf(["POSITIVE", "NEUTRAL", "NEGATIVE"]),
        KeyType.Address => Text(key, key == FrontMatterKeys.CanonicalUrl ? @"^[hH][tT][tT][pP][sS]://[^\s""'<>\\`@]+$" : @"^[hH][tT][tT][pP][sS]?://[^\s""'<>\\`]+$"),
        KeyType.Picture => Picture(rules),
        KeyType.TextList => List(key, null),
        KeyType.PathList => List(key, AliasPath),
        _ => AnyText(key),
    };

    /// <summary>https from an allowed host, or the path of a picture file.</summary>
    public static JsonObject Picture(ContentRules rules)
    {
        var hosts = string.Join('|', rules.ImageHosts.SelectMany(Scripts).Select(AnyCase));
        return new JsonObject
        {
            ["type"] = "string",
            ["maxLength"] = FileLimits.Address,
            ["anyOf"] = new JsonArray(
                new JsonObject { ["pattern"] = $@"^[hH][tT][tT][pP][sS]://({hosts})([/?#][^\s""'<>\\`]*)?$" },
                new JsonObject { ["pattern"] = PicturePath }),
        };
    }

    public static JsonNode? DefaultOf(FrontMatterKey key) => key.Type switch
    {
        KeyType.Boolean when key.Default is not null => JsonValue.Create(key.Default == "true"),
        KeyType.WholeNumber or KeyType.Number when key.Default is not null => JsonValue.Create(int.Parse(key.Default, CultureInfo.InvariantCulture)),
        KeyType.TextList or KeyType.PathList => new JsonArray(),
        _ when key == FrontMatterKeys.Category => JsonValue.Create(key.Default),
        _ => null,
    };

    public static JsonArray ExamplesOf(FrontMatterKey key) => key.Type switch
    {
        KeyType.Instant => ["2026-01-02T11:57:24Z", "2026-01-02T13:57:24+02:00"],
        KeyType.TextList when key == FrontMatterKeys.Tags => [new JsonArray("BTC", "MINING")],
        KeyType.PathList => [new JsonArray("/old/address")],
        KeyType.Picture => ["/images/vault.webp"],
        _ when key == FrontMatterKeys.Category => ["MARKET", "MINING", "REGULATION", "TECHNOLOGY", "BTC"],
        _ when key == SourceKeys.Key => ["coindesk", "bitcoin.com"],
        _ when key == SourceKeys.Type => ["RSS", "API"],
        _ when key == AiKeys.TranslatedFrom => ["en"],
        _ => [],
    };

    // A plain value without letters is a number or a boolean to an editor, and text to us.
    private static JsonObject AnyText(FrontMatterKey key) => new()
    {
        ["type"] = new JsonArray("string", "number", "boolean"),
        ["minLength"] = 1,
        ["maxLength"] = key.MaxLength,
    };

    private static JsonObject Text(FrontMatterKey key, string pattern) => new()
    {
        ["type"] = "string",
        ["maxLength"] = key.MaxLength,
        ["pattern"] = pattern,
    };

    private static JsonObject List(FrontMatterKey key, string? pattern)
    {
        var item = pattern is null ? AnyText(key) : Text(key, pattern);
        var list = new JsonObject { ["type"] = "array", ["items"] = item };
        if (key == FrontMatterKeys.Tags)
            list["maxItems"] = FileLimits.Tags;
        return list;
    }

    private static JsonObject Whole(FrontMatterKey key) => Either(
        new JsonObject { ["type"] = "integer", ["minimum"] = key.Lowest, ["maximum"] = key.Highest },
        new JsonObject { ["type"] = "string", ["pattern"] = WholeNumberPattern.Of(key.Lowest, key.Highest) });

    private static JsonObject Language(ContentRules rules) => Either(
        new JsonObject { ["enum"] = new JsonArray([.. rules.Languages.Select(name => JsonValue.Create(name))]) },
        Matching(rules.Languages.Select(tag => AnyCase(tag).Replace("-", "[-_]", StringComparison.Ordinal))));

    // The names to choose from first, for completion; then any case of them.
    private static JsonObject OneOf(IReadOnlyList<string> names) => Either(
        new JsonObject { ["enum"] = new JsonArray([.. names.Select(name => JsonValue.Create(name))]) },
        Matching(names.Select(AnyCase)));

    private static JsonObject Matching(IEnumerable<string> patterns) =>
        new() { ["type"] = "string", ["pattern"] = $@"^\s*({string.Join('|', patterns)})\s*$" };

    private static JsonObject Either(JsonObject one, JsonObject other) => new() { ["anyOf"] = new JsonArray(one, other) };

    // A host in ASCII, and as people write it.
    private static IEnumerable<string> Scripts(string host)
    {
        yield return host;
        if (!host.Contains("xn--", StringComparison.OrdinalIgnoreCase))
            yield break;
        string? own = null;
        try
        {
            own = new IdnMapping().GetUnicode(host);
        }
        catch (ArgumentException)
        {
            // Hosts may be called so without being the code of anything.
        }

        if (own is not null)
            yield return own;
    }

    // The expressions of JSON Schema have no switch for it.
    private static string AnyCase(string text) => string.Concat(text.Select(c =>
        (char.ToUpperInvariant(c), char.ToLowerInvariant(c)) is var (upper, lower) && upper != lower ? $"[{upper}{lower}]" : Regex.Escape(c.ToString())));
}
