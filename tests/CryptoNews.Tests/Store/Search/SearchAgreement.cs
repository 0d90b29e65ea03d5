using CryptoNews.Content;
using CryptoNews.Store;
using CryptoNews.Tests.Oracle;

namespace CryptoNews.Tests.Store;

/// <summary>Says whether the index holds every word of every visible article at its place, and no word of any other.</summary>
internal static class SearchAgreement
{
    private static readonly string[] Columns = ["Title", "Tags", "Lead", "Body"];

    public static void AssertAgrees(TestStore store, OracleSite site)
    {
        Assert.Equal(Lines(site.Visible.SelectMany(Places)), Lines(Places(store)));
        using var db = store.Read();
        Assert.Equal(Lines(Spellings(site)), Lines(db.Vocabulary.AsEnumerable().Select(w => $"{w.Language} {w.Text} {w.Count}")));
    }

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines.Order(StringComparer.Ordinal));

    private static IEnumerable<string> Places(Article article) => OracleSearch.TextsOf(article)
        .SelectMany((text, column) => Tokens.Of(text).Select((token, place) => $"{article.Language}/{article.Key} {Columns[column]} {place} {article.Language}_{token.Word.Lexeme}"));

    private static List<string> Places(TestStore store)
    {
        using var db = store.Read();
        var keys = db.Articles.ToDictionary(a => a.Id, a => $"{a.Language}/{a.Key}");
        return [.. Rows.OfTheIndex(store.File).Where(r => r.Column != "Facets").Select(r => $"{keys[r.Article]} {r.Column} {r.Place} {r.Term}")];
    }

    private static IEnumerable<string> Spellings(OracleSite site) => site.Visible
        .SelectMany(a => OracleSearch.TextsOf(a)
            .SelectMany(Tokens.Of)
            .Select(t => t.Word.Surface)
            .Where(s => s.Length is >= 3 and <= 32 && s.All(c => char.IsLetter(c) || c == '’'))
            .Distinct(StringComparer.Ordinal)
            .Select(word => (a.Language, Word: word)))
        .GroupBy(word => word)
        .Select(g => $"{g.Key.Language} {g.Key.Word} {g.Count()}");
}
