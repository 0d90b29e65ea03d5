using CryptoNews.Web.Listing;
using CryptoNews.Web.Localization;

namespace CryptoNews.Web.Api;

/// <summary>One parameter as the description tells it; its words are <c>api_param_{Name}</c>.</summary>
/// <param name="Type">As JSON Schema names it.</param>
/// <param name="Example">True for the articles in the repository.</param>
internal sealed record ApiParameter(string Name, string Example, string Type = "string", bool IsRepeated = false)
{
    public string? Format { get; init; }

    public IReadOnlyList<string> Values { get; init; } = [];

    public int? Usual { get; init; }

    public int? Most { get; init; }

    public bool IsInPath { get; init; }

    /// <summary>Of every operation, in order.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<ApiParameter>> ByOperation(Languages languages)
    {
        var lang = new ApiParameter("lang", languages.Default.Tag) { Values = languages.Tags };
        var cursor = new ApiParameter("cursor", "");
        ApiParameter[] filter =
        [
            new(ListingAddress.TextName, "spot etf"),
            new("category", "market", IsRepeated: true),
            new("tag", "bitcoin", IsRepeated: true),
            new("sentiment", "neutral", IsRepeated: true) { Values = ["positive", "neutral", "negative", "unrated"] },
            new("source", "sec", IsRepeated: true),
            new("from", "2024-01-01") { Format = "date" },
            new("to", "2024-12-31") { Format = "date" },
            new("period", "1y") { Values = [.. Enum.GetValues<Period>().Select(p => p.Name())] },
        ];
        ApiParameter[] terms = [lang, Limit(TermEndpoints.UsualLimit, TermEndpoints.MostTerms), cursor];
        return new Dictionary<string, IReadOnlyList<ApiParameter>>(StringComparer.Ordinal)
        {
            ["articles"] = [lang, .. filter, Limit(ArticleEndpoints.UsualLimit, ArticleEndpoints.MostArticles), cursor],
            ["article"] = [new("key", ApiExamples.Key) { IsInPath = true }, lang],
            ["categories"] = terms,
            ["tags"] = terms,
            ["sources"] = terms,
            ["sentiment"] = [lang, .. filter],
        };
    }

    /// <summary>Names in the query of an operation.</summary>
    public static string[] NamesOf(string operation) => operation switch
    {
        "article" => ["lang"],
        "articles" => ["lang", .. FilterNames, "limit", "cursor"],
        "sentiment" => ["lang", .. FilterNames],
        _ => ["lang", "limit", "cursor"],
    };

    // Pages have numbers; the API has cursors.
    private static readonly string[] FilterNames = [.. ListingAddress.Names.Where(n => n != ListingAddress.PageName)];

    private static ApiParameter Limit(int usual, int most) => new("limit", "10", "integer") { Usual = usual, Most = most };
}
