using System.Globalization;

namespace CryptoNews.Content;

/// <summary>What <c>ai.translatedFrom</c> names: the language of the original, or its external id.</summary>
public static class TranslatedFrom
{
    /// <returns>The BCP 47 tag when a language is named (<c>en</c>, <c>pt_BR</c>); ids of news feeds are none.</returns>
    public static string? Language(string stated)
    {
        try
        {
            return CultureInfo.GetCultureInfo(stated.Replace('_', '-'), predefinedOnly: true) is { Name.Length: > 0 } culture ? culture.Name : null;
        }
        catch (CultureNotFoundException)
        {
            return null;
        }
    }
}
