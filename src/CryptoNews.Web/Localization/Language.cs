using System.Globalization;

namespace CryptoNews.Web.Localization;

/// <summary>One language of the site, with everything that speaks it.</summary>
public sealed class Language
{
    public Language(string tag, bool isDefault, TimeZoneInfo zone)
    {
        Tag = tag;
        IsDefault = isDefault;
        Culture = AsWeWrite(CultureInfo.GetCultureInfo(tag));
        Words = new Words(Culture);
        Dates = new Dates(Words, zone);
        Numbers = new Numbers(Words);
        Names = new Names(Words);
    }

    /// <summary>BCP 47.</summary>
    public string Tag { get; }

    /// <summary>Its addresses have no prefix.</summary>
    public bool IsDefault { get; }

    public CultureInfo Culture { get; }

    public Words Words { get; }

    public Dates Dates { get; }

    public Numbers Numbers { get; }

    public Names Names { get; }

    /// <summary>The language's name in itself.</summary>
    public string Name => Culture.NativeName;

    /// <summary>Two letters in the language's own script; of several languages of a site see <see cref="Languages.ShortNameOf"/>.</summary>
    internal string ShortName => Name.EnumerateRunes().First() is { IsAscii: true }
        ? Culture.TwoLetterISOLanguageName.ToUpperInvariant()
        : string.Concat(Name.EnumerateRunes().Take(2)).ToUpper(Culture);

    /// <summary>A text that names this language; of a language without words of its own, the name alone.</summary>
    public string OfItself(string key) => Words.AreOwn ? Words[key] : Name;

    /// <summary>Value of a <c>lang</c> attribute for a name in the letters of another language; null for one in its own.</summary>
    public string? LangOf(string name) => ForeignScript.LanguageOf(name, Name);

    public string Direction => Culture.TextInfo.IsRightToLeft ? "rtl" : "ltr";

    private static CultureInfo AsWeWrite(CultureInfo culture)
    {
        var own = (CultureInfo)culture.Clone();
        // Years and months of addresses, charts and the archive are those of this calendar everywhere.
        if (culture.Calendar is not GregorianCalendar && culture.OptionalCalendars.OfType<GregorianCalendar>().FirstOrDefault() is { } ours)
            own.DateTimeFormat.Calendar = ours;
        // The system writes the apostrophe of «п’ятниця» as a letter, U+02BC, and nobody else does.
        own.DateTimeFormat.DayNames = [.. own.DateTimeFormat.DayNames.Select(day => day.Replace('\u02BC', '’'))];
        return CultureInfo.ReadOnly(own);
    }

    /// <summary>Which font files its pages need first: <c>latin</c> or <c>cyrillic</c>.</summary>
    public string Script => Name.EnumerateRunes().First() is { Value: >= 0x400 and < 0x530 } ? "cyrillic" : "latin";
}
