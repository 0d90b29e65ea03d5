using SkiaSharp;

namespace CryptoNews.Web.Sharing;

/// <summary>
/// The faces of cards, carried by the program: a server need not have any. They are the site's own web fonts at one
/// weight; each face has a file for Latin and one for Cyrillic letters.
/// </summary>
internal static class CardFonts
{
    /// <summary>For what is read.</summary>
    public static IReadOnlyList<SKTypeface> Serif { get; } = [Load("piazzolla-bold-latin"), Load("piazzolla-bold-cyrillic")];

    /// <summary>For what is named and counted.</summary>
    public static IReadOnlyList<SKTypeface> Sans { get; } = [Load("geist-medium-latin"), Load("geist-medium-cyrillic")];

    private static SKTypeface Load(string name)
    {
        using var file = typeof(CardFonts).Assembly.GetManifestResourceStream($"CryptoNews.Web.Sharing.Fonts.{name}.ttf")!;
        return SKTypeface.FromStream(file);
    }
}
