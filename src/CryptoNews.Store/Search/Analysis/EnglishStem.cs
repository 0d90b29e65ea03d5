using Lucene.Net.Tartarus.Snowball.Ext;

namespace CryptoNews.Store;

/// <summary>Snowball's English stemmer, before it the differences between British and American spelling.</summary>
internal static class EnglishStem
{
    [ThreadStatic]
    private static EnglishStemmer? _stemmer;

    /// <param name="word">Lower case, letters without accents.</param>
    public static string Of(string word)
    {
        _stemmer ??= new EnglishStemmer();
        _stemmer.SetCurrent(American(word));
        _stemmer.Stem();
        return _stemmer.Current;
    }

    public static string WithoutPossessive(string surface) =>
        surface.EndsWith("’s", StringComparison.Ordinal) && surface.Length > 2 ? surface[..^2] : surface;

    // Word for word both spellings come to one; a word that has only one spelling stays apart from all others.
    private static string American(string word)
    {
        if (word.Length < ShortestBritish)
            return word;
        foreach (var (british, american, before) in Endings)
        {
            if (word.Length >= before + british.Length && word.EndsWith(british, StringComparison.Ordinal))
                return string.Concat(word.AsSpan(0, word.Length - british.Length), american);
        }

        return word;
    }

    private const int ShortestBritish = 6;

    // What stands before "ise" decides, never the whole word: all forms of "raise" and "rise" keep their s, and all of
    // "realise" lose it.
    private const int BeforeIse = 3;

    private static readonly (string British, string American, int Before)[] Endings =
    [
        .. Forms("is", "iz", BeforeIse, "e", "ed", "es", "ing", "ings", "ingly", "er", "ers", "ely", "able", "ation", "ations", "ational"),
        .. Forms("ys", "yz", BeforeIse, "e", "ed", "es", "ing", "er", "ers"),
        .. Forms("avour", "avor", 0, "", "s", "ed", "ing", "able", "ite", "ites"),
        .. Forms("abour", "abor", 0, "", "s", "ed", "ing", "er", "ers"),
        .. Forms("olour", "olor", 0, "", "s", "ed", "ing", "ful"),
        .. Forms("licence", "license", 0, "", "s"),
        .. Forms("defence", "defense", 0, "", "s"),
        .. Forms("offence", "offense", 0, "", "s"),
        .. Forms("centre", "center", 0, "", "s"),
        ("centred", "centered", 0), ("centring", "centering", 0),
        .. Forms("programme", "program", 0, "", "s"),
    ];

    private static IEnumerable<(string British, string American, int Before)> Forms(string british, string american, int before, params string[] endings) =>
        endings.Select(ending => (british + ending, american + ending, before));
}
