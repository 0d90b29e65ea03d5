using System.Collections;
using System.Collections.Frozen;
using System.Globalization;
using System.Resources;

namespace CryptoNews.Web.Localization;

/// <summary>The words of the interface in one language (Resources/Words.resx); English where the language has none.</summary>
public sealed class Words
{
    private static readonly ResourceManager Resources = new("CryptoNews.Web.Resources.Words", typeof(Words).Assembly);
    private readonly FrozenDictionary<string, string> _texts;
    private readonly string _pluralLanguage;

    public Words(CultureInfo culture)
        : this(culture, Read)
    {
    }

    /// <param name="read">The texts of one file; none where there is no file.</param>
    internal Words(CultureInfo culture, Func<CultureInfo, Dictionary<string, string>> read)
    {
        Culture = culture;
        var texts = read(CultureInfo.InvariantCulture);
        var own = 0;
        foreach (var (key, text) in FromLanguageToRegion(culture).SelectMany(read))
        {
            texts[key] = text;
            own++;
        }

        _texts = texts.ToFrozenDictionary(StringComparer.Ordinal);
        _pluralLanguage = own > 0 ? culture.TwoLetterISOLanguageName : "en";
    }

    public CultureInfo Culture { get; }

    /// <summary>Whether these are words of the language itself, not English in its place.</summary>
    public bool AreOwn => _pluralLanguage == Culture.TwoLetterISOLanguageName;

    /// <exception cref="KeyNotFoundException">No language has the key.</exception>
    public string this[string key] =>
        Find(key) ?? throw new KeyNotFoundException($"Resources/Words.resx has no '{key}'.");

    public string? Find(string key) => _texts.GetValueOrDefault(key);

    public string Format(string key, params ReadOnlySpan<object?> values) => string.Format(Culture, this[key], values);

    /// <summary>
    /// The text <c>key_one</c>, <c>key_few</c>, <c>key_many</c> or <c>key_other</c>, by the number; <c>{0}</c> in it is the
    /// number, <c>{1}</c> and on are <paramref name="values"/>.
    /// </summary>
    public string Count(string key, int number, params ReadOnlySpan<object?> values)
    {
        var text = Find($"{key}_{Plurals.CategoryOf(_pluralLanguage, number)}") ?? this[$"{key}_other"];
        return string.Format(Culture, text, (object?[])[number.ToString("N0", Culture), .. values]);
    }

    // pt, pt-BR: what the region says otherwise counts.
    private static IEnumerable<CultureInfo> FromLanguageToRegion(CultureInfo culture) =>
        culture.Name.Length == 0 ? [] : FromLanguageToRegion(culture.Parent).Append(culture);

    private static Dictionary<string, string> Read(CultureInfo culture) =>
        Resources.GetResourceSet(culture, createIfNotExists: true, tryParents: false) is { } set
            ? set.Cast<DictionaryEntry>().ToDictionary(e => (string)e.Key, e => (string)e.Value!, StringComparer.Ordinal)
            : [];
}
