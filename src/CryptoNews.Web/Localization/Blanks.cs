namespace CryptoNews.Web.Localization;

/// <summary>Blanks at which no line breaks are for pages: feeds, data and pictures have the ordinary one.</summary>
internal static class Blanks
{
    public const char NoBreak = '\u00A0';

    public static string Ordinary(string text) => text.Replace(NoBreak, ' ');
}
