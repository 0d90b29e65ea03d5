using CryptoNews.Web.Localization;

namespace CryptoNews.Web.Listing;

/// <summary>A listing in the words of a language.</summary>
internal static class ListingWords
{
    public static string TitleOf(ListingAddress address, ListingTerms terms, Language language) => address.Door switch
    {
        null when address.Archive is { } archive => NameOf(archive, language),
        null when address.FacetCount == 0 => language.Words["latest"],
        null => string.Join(", ", address.Facets.SelectMany(f => f.Value.Select(v => terms.NameOf(f.Key, v, language)))),
        Facet.Sentiment => language.Words[$"tone_{address.DoorValue}"],
        { } door => terms.NameOf(door, address.DoorValue!, language),
    };

    public static string LedeOf(ListingAddress address, string title, int total, Language language) =>
        total == 0 ? language.Words[address.FilterCount > 1 ? "no_match" : "no_stories_yet"]
        : address.FilterCount > 1 || address is { FacetCount: 1, Door: null } ? language.Words.Count("lede_mixed", total)
        : address.IsDated ? language.Words.Count("lede_period", total)
        : address.Door is { } door ? language.Words.Count($"lede_{door.Name()}", total, title)
        : language.Words.Count("lede_latest", total);

    /// <summary>The days of a listing as its chip names them.</summary>
    public static string DatesOf(ListingAddress address, Language language) => address switch
    {
        { Period: { } period } => language.Words[$"period_{period.Name()}"],
        { Calendar: { } calendar } => NameOf(calendar, language),
        { From: { } from, To: { } to } => $"{language.Dates.Date(from)} – {language.Dates.Date(to)}",
        { From: { } from } => language.Words.Format("from_day", language.Dates.Date(from)),
        _ => language.Words.Format("to_day", language.Dates.Date(address.To!.Value)),
    };

    /// <summary><c>2024</c>, <c>January 2024</c>, <c>15 January 2024</c>.</summary>
    public static string NameOf(CalendarPeriod period, Language language) => period switch
    {
        { Day: not null } => language.Dates.Date(period.From),
        { Month: not null } => language.Dates.Month(period.From),
        _ => language.Dates.Year(period.From),
    };
}
