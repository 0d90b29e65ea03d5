using System.Buffers;

namespace CryptoNews.Content;

/// <summary>What <c>ai.translatedFrom</c> names: the language of the original, or its external id.</summary>
public static class TranslatedFrom
{
    private static readonly SearchValues<char> Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <returns>The BCP 47 tag when a language is named (<c>en</c>, <c>pt_BR</c>); ids of news feeds are none.</returns>
    public static string? Language(string stated) => BeginsAsTag(stated) ? LanguageTag.Known(stated.Replace('_', '-')) : null;

    // Told from ids without an exception for each: that takes longer than to read the file.
    private static bool BeginsAsTag(string stated)
    {
        var first = stated.AsSpan();
        if (first.IndexOfAny('-', '_') is >= 0 and var end)
            first = first[..end];
        return first.Length is 2 or 3 && !first.ContainsAnyExcept(Letters);
    }
}
