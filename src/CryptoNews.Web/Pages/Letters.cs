using System.Globalization;
using System.Text;

namespace CryptoNews.Web.Pages;

/// <summary>An index from A to Z: entries under their first letters, in the order of a language.</summary>
public static class Letters
{
    /// <summary>Digits and everything else that no alphabet holds.</summary>
    public const string Rest = "#";

    public static IReadOnlyList<(string Letter, IReadOnlyList<T> Entries)> Group<T>(IEnumerable<T> entries, Func<T, string> name, CultureInfo culture)
    {
        var order = StringComparer.Create(culture, ignoreCase: true);
        return
        [
            .. entries
                .GroupBy(entry => Of(name(entry), culture), StringComparer.Ordinal)
                .OrderBy(group => group.Key == Rest)
                .ThenBy(group => group.Key, order)
                .Select(group => (group.Key, (IReadOnlyList<T>)[.. group.OrderBy(name, order).ThenBy(name, StringComparer.Ordinal)])),
        ];
    }

    private static string Of(string name, CultureInfo culture)
    {
        var first = name.EnumerateRunes().FirstOrDefault();
        if (!Rune.IsLetter(first))
            return Rest;
        // Accents make no new letter in Latin (É is under E); in Cyrillic they do (Й is not И, Ї is not І).
        var plain = first.ToString().Normalize(NormalizationForm.FormD)[0];
        return char.IsAsciiLetter(plain) ? char.ToUpperInvariant(plain).ToString() : Rune.ToUpper(first, culture).ToString();
    }
}
