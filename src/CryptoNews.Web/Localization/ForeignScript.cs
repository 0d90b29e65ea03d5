namespace CryptoNews.Web.Localization;

/// <summary>
/// Names of sources, tags and categories keep the spelling of their files: on a Ukrainian page most are English. Nothing says
/// so but their letters.
/// </summary>
internal static class ForeignScript
{
    /// <summary>The language that a voice should read a name in; null when its letters are those of the page.</summary>
    /// <param name="own">The page's language in itself.</param>
    public static string? LanguageOf(string name, string own)
    {
        var (latin, cyrillic) = (name.Any(IsLatin), name.Any(IsCyrillic));
        return latin && !cyrillic && !own.Any(IsLatin) ? "en"
            : cyrillic && !latin && !own.Any(IsCyrillic) ? "uk"
            : null;
    }

    private static bool IsLatin(char c) => c < 0x250 && char.IsLetter(c);

    private static bool IsCyrillic(char c) => c is >= '\u0400' and < '\u0530';
}
