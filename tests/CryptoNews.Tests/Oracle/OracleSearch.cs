using CryptoNews.Content;
using CryptoNews.Store;
using CryptoNews.Tests.Store.Search;

namespace CryptoNews.Tests.Oracle;

/// <summary>
/// What a search finds, in the plainest code possible: each text of an article is a list of lexemes, and a clause is found
/// where its lexemes follow each other in one of them, or when it is the key of the source. Only the analysis of words is the
/// product's own.
/// </summary>
internal static class OracleSearch
{
    /// <param name="wanted">All must be found.</param>
    /// <param name="unwanted">None may be found.</param>
    public static IReadOnlyList<Article> Search(this OracleSite site, ArticleFilter filter, IReadOnlyList<string> wanted, IReadOnlyList<string> unwanted) =>
        [.. site.Listing(filter, ListingOrder.NewestFirst).Where(a => wanted.All(w => Says(a, w)) && !unwanted.Any(w => Says(a, w)))];

    /// <summary>What a query finds: all that have every wanted word, or, when nothing in the language has, as many as anything has.</summary>
    public static IReadOnlyList<Article> Search(this OracleSite site, ArticleFilter filter, TypedQuery typed)
    {
        var (wanted, count) = (site.Wanted(filter.Language, typed), site.AtLeast(filter.Language, typed));
        return [.. site.Search(filter, [], typed.Unwanted).Where(a => Found(a, wanted) >= count)];
    }

    // Of more words than these any will do, when no article has all: there are too many ways to choose from them.
    private const int MostChosenFrom = 6;

    /// <summary>How many of the wanted words an article must have.</summary>
    public static int AtLeast(this OracleSite site, string language, TypedQuery typed)
    {
        var wanted = site.Wanted(language, typed);
        var most = site.Search(new ArticleFilter { Language = language }, [], typed.Unwanted).Select(a => Found(a, wanted)).DefaultIfEmpty().Max();
        return wanted.Count < 2 || most == 0 || most == wanted.Count ? wanted.Count
            : wanted.Count > MostChosenFrom ? 1
            : most;
    }

    /// <summary>The wanted words as they are looked for: of one that comes apart, each part for itself, and each once.</summary>
    public static IReadOnlyList<string> Wanted(this OracleSite site, string language, TypedQuery typed)
    {
        var apart = site.Apart(language, typed);
        return [.. typed.Wanted.SelectMany(w => apart.Contains(w) ? PartsOf(w) : [w]).DistinctBy(w => (string.Join(' ', Lexemes(w)), KeyIn(w)))];

        string? KeyIn(string words) => site.Visible.Where(a => a.Language == language).Select(a => a.Source?.Key).FirstOrDefault(key => words.Equals(key, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Words with signs in them that nothing in the language says as they stand.</summary>
    public static IReadOnlyList<string> Apart(this OracleSite site, string language, TypedQuery typed) =>
        [.. typed.Wanted.Distinct(StringComparer.OrdinalIgnoreCase).Where(w => !TypedQuery.IsPhrase(w) && Tokens.Of(w).Count > 1 && site.Search(new ArticleFilter { Language = language }, [w], []).Count == 0)];

    // None of the sample's words is made of letters and digits, so every token is a part.
    private static List<string> PartsOf(string words)
    {
        var parts = Tokens.Of(words).ConvertAll(t => words.Substring(t.Start, t.Length));
        var telling = parts.FindAll(p => p is not ("the" or "і" or "org"));
        return telling.Count > 0 ? telling : parts;
    }

    private static int Found(Article article, IReadOnlyList<string> wanted) => wanted.Count(w => Says(article, w));

    public static bool Says(Article article, string words)
    {
        var sought = Lexemes(words);
        return words.Equals(article.Source?.Key, StringComparison.OrdinalIgnoreCase) || TextsOf(article).Any(text => Follows(Lexemes(text), sought));
    }

    public static IEnumerable<string> TextsOf(Article article) =>
    [
        article.Title,
        string.Join('\n', [article.Category, .. article.Tags, article.Source?.Name ?? ""]),
        article.Description,
        HtmlText.Of(article.Body.Html),
    ];

    private static string[] Lexemes(string text) => [.. Tokens.Of(text).Select(t => t.Word.Lexeme)];

    private static bool Follows(string[] text, string[] sought) =>
        Enumerable.Range(0, Math.Max(0, text.Length - sought.Length + 1)).Any(at => text.AsSpan(at, sought.Length).SequenceEqual(sought));
}
