using System.Text.RegularExpressions;
using CryptoNews.Web.Localization;

namespace CryptoNews.Web.Articles;

/// <summary>"a CoinDesk", "an Axios", "an SEC": by the first sound of a name, as well as letters tell it.</summary>
internal static partial class IndefiniteArticle
{
    private const int LongestAcronym = 5;

    // Letters whose names begin with a vowel.
    private const string SpokenVowels = "AEFHILMNORSX";

    // Of two beginnings that fit, the longer one tells: an upper, a Uniswap, an uninformed.
    private static readonly string[] Vowels =
        ["a", "e", "i", "o", "u", "é", "а", "е", "и", "і", "о", "у", "э", "eul", "unim", "unin", "utm", "utt", "hour", "hono", "honest", "heir", "8"];

    private static readonly string[] Consonants =
        ["", "eu", "once", "one", "ubi", "uga", "uk", "uni", "ura", "uru", "usa", "use", "usu", "ut"];

    /// <param name="words">Where both articles are the same, the language has none: the name stays as it is.</param>
    public static string Before(string name, Words words)
    {
        if (words["article_a"] == words["article_an"])
            return words.Format("article_a", name);
        return words.Format(BeginsWithVowel(FirstWord().Match(name).Value) ? "article_an" : "article_a", name);
    }

    private static bool BeginsWithVowel(string word) => IsSpelledOut(word)
        ? SpokenVowels.Contains(char.ToUpperInvariant(word[0]), StringComparison.Ordinal)
        : word is "11" or "18" || Longest(Vowels, word) > Longest(Consonants, word);

    // SEC, ETHNews, U.Today, X; eToro, nft. Longer words of capitals are words.
    private static bool IsSpelledOut(string word)
    {
        if (word.TakeWhile(char.IsAsciiLetterLower).ToList() is { Count: > 0 } small)
            return small.Count == 1 || !small.Exists(c => "aeiouy".Contains(c, StringComparison.Ordinal));
        var capitals = word.TakeWhile(char.IsAsciiLetterUpper).Count();
        var next = word.ElementAtOrDefault(capitals);
        return capitals is > 0 and <= LongestAcronym && !(capitals == 1 && (char.IsLower(next) || next is '\'' or '’'));
    }

    private static int Longest(string[] beginnings, string word) =>
        beginnings.Max(b => word.StartsWith(b, StringComparison.OrdinalIgnoreCase) ? b.Length : -1);

    [GeneratedRegex(@"[\p{L}\p{N}][\p{L}\p{N}.'’]*", RegexOptions.NonBacktracking)]
    private static partial Regex FirstWord();
}
