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
        if (word.Length < 6)
            return word;
        foreach (var (british, american) in Endings)
        {
            if (word.EndsWith(british, StringComparison.Ordinal))
                return string.Concat(word.AsSpan(0, word.Length - british.Length), american);
        }

        return word;
    }

    private static readonly (string British, string American)[] Endings =
    [
        ("isation", "ization"), ("isations", "izations"),
        ("ise", "ize"), ("ised", "ized"), ("ises", "izes"), ("ising", "izing"), ("iser", "izer"), ("isers", "izers"),
        ("yse", "yze"), ("ysed", "yzed"), ("yses", "yzes"), ("ysing", "yzing"),
        ("licence", "license"), ("licences", "licenses"), ("defence", "defense"), ("defences", "defenses"), ("offence", "offense"), ("offences", "offenses"),
        ("centre", "center"), ("centres", "centers"),
        ("avour", "avor"), ("avours", "avors"), ("abour", "abor"), ("olour", "olor"), ("olours", "olors"),
        ("programme", "program"), ("programmes", "programs"),
    ];
}
