using System.Globalization;
using System.Text;
using CryptoNews.Content;

namespace CryptoNews.Store;

/// <summary>
/// How lexemes and facets stand in the index: with the language before them, so that no search crosses languages and none
/// pays for another one. Only small letters, digits, characters beyond ASCII and <c>_</c>: no term can be read as an
/// operator of FTS5.
/// </summary>
internal static class IndexTerms
{
    public static string Word(string language, string lexeme) => $"{Prefix(language)}_{lexeme}";

    /// <summary>Every article of the language has it.</summary>
    public static string All(string language) => Facet(language, 'a', "");

    public static string Category(string language, string slug) => Word(language, CategoryLexeme(slug));

    public static string Tag(string language, string slug) => Word(language, TagLexeme(slug));

    public static string Source(string language, string key) => Word(language, SourceLexeme(key));

    /// <summary>What stands in a search for an article's category, tag or source: no text has such a lexeme.</summary>
    public static string CategoryLexeme(string slug) => FacetLexeme('c', slug);

    /// <inheritdoc cref="CategoryLexeme"/>
    public static string TagLexeme(string slug) => FacetLexeme('t', slug);

    /// <inheritdoc cref="CategoryLexeme"/>
    public static string SourceLexeme(string key) => FacetLexeme('s', key);

    public static string Sentiment(string language, Sentiment sentiment) => Facet(language, 'm', SentimentSlug.Of(sentiment));

    /// <summary>Whether a term is what an article can be narrowed by, and no word.</summary>
    public static bool IsFacet(string term, string language) => term.StartsWith($"{Prefix(language)}__", StringComparison.Ordinal);

    public static string Prefix(string language) =>
        language.ToLowerInvariant().Replace("-", "", StringComparison.Ordinal);

    private static string Facet(string language, char kind, string value) => Word(language, FacetLexeme(kind, value));

    // FTS5 folds the case of ASCII and parts words at its signs: those are written as numbers.
    private static string FacetLexeme(char kind, string value)
    {
        var term = new StringBuilder("_").Append(kind);
        foreach (var c in value)
        {
            if (char.IsAsciiDigit(c) || c is >= 'a' and <= 'z' || (!char.IsAscii(c) && !char.IsSurrogate(c)))
                term.Append(c);
            else
                term.Append('_').Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
        }

        return term.ToString();
    }
}
