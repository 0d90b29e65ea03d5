using System.Globalization;
using System.Text;

namespace CryptoNews.Web.Pages;

/// <summary>An index from A to Z: entries under their first letters, in the order of a language.</summary>
public static class Letters
{
    /// <summary>Digits and everything else that no alphabet holds.</summary>
    public const string Rest = "#";

    /// <param name="name">What entries are ordered by within a letter.</param>
    /// <param name="slug">What decides under which letter an entry stands.</param>
    public static IReadOnlyList<(string Letter, IReadOnlyList<T> Entries)> Group<T>(
        IEnumerable<T> entries, Func<T, string> name, Func<T, string> slug, CultureInfo culture)
    {
        var order = StringComparer.Create(culture, ignoreCase: true);
        return
        [
            .. entries
                .GroupBy(entry => Of(slug(entry), culture), StringComparer.Ordinal)
                .OrderBy(group => group.Key == Rest)
                .ThenBy(group => group.Key, order)
                .Select(group => (group.Key, (IReadOnlyList<T>)[.. group.OrderBy(name, order).ThenBy(name, StringComparer.Ordinal)])),
        ];
    }

    /// <summary>The letter under which a slug stands.</summary>
    public static string Of(string slug, CultureInfo culture)
    {
        var first = slug.EnumerateRunes().FirstOrDefault();
        if (!Rune.IsLetter(first))
            return Rest;
        // Accents make no new letter in Latin (É is under E); in Cyrillic they do (Й is not И, Ї is not І).
        var plain = first.ToString().Normalize(NormalizationForm.FormD)[0];
        return char.IsAsciiLetter(plain) ? char.ToUpperInvariant(plain).ToString() : Rune.ToUpper(first, culture).ToString();
    }
}
