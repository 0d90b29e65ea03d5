using System.Text.Json;

namespace CryptoNews.Content;

/// <summary>Whether two texts of a file mean the same to readers, and the second has no problem that the first had not.</summary>
internal static class SameFile
{
    public static bool Of(ParsedFile before, ParsedFile after) =>
        Meaning(before) == Meaning(after) && HasNoNewProblem(before, after);

    // Places of links and pictures move with the lines.
    private static string Meaning(ParsedFile file) => JsonSerializer.Serialize(new
    {
        file.Key,
        file.Language,
        Article = file.Article is { } article ? article with { Body = Placeless(article.Body) } : null,
        Page = file.Page is { } page ? page with { Body = Placeless(page.Body) } : null,
    });

    private static RenderedBody Placeless(RenderedBody body) => body with { Links = [], Pictures = [] };

    private static bool HasNoNewProblem(ParsedFile before, ParsedFile after)
    {
        var had = before.Problems.CountBy(p => (p.Code, p.Message)).ToDictionary();
        return after.Problems.CountBy(p => (p.Code, p.Message)).All(p => p.Value <= had.GetValueOrDefault(p.Key));
    }
}
