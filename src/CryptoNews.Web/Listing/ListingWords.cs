using System.Collections.Immutable;
using CryptoNews.Web.Localization;

namespace CryptoNews.Web.Listing;

/// <summary>A listing in the words of a language.</summary>
internal static class ListingWords
{
    // A heading names as many, and counts the rest.
    private const int MostNames = 3;

    private const string Unrated = "unrated";

    /// <summary>Heading of its page: what stands in its path, with the other values of the same kind; else its days.</summary>
    public static string TitleOf(ListingAddress address, ListingTerms terms, Language language) => address.Door switch
    {
        null when address.FilterCount == 0 => language.Words["latest"],
        null => string.Join(", ", PartsOf(address, language, f => NameOf(f, address[f], terms, language))),
        { } door => NameOf(door, address[door], terms, language),
    };

    /// <summary>
    /// Its page where that is only named, beside others of the site: everything that is asked for, and what kind it is, since
    /// many topics have the name of a category or a source.
    /// </summary>
    public static string NameElsewhereOf(ListingAddress address, ListingTerms terms, Language language) =>
        address.FilterCount == 0 ? language.Words["latest"] : string.Join(", ", PartsElsewhereOf(address, terms, language));

    /// <summary>What <see cref="NameElsewhereOf"/> says: everything that is asked for, each kind of it once.</summary>
    public static IReadOnlyList<string> PartsElsewhereOf(ListingAddress address, ListingTerms terms, Language language) =>
        PartsOf(address, language, f => WithKind(f, NameOf(f, address[f], terms, language), language));

    /// <summary><c>BTC (topic)</c>, <c>BTC</c> of a category.</summary>
    public static string WithKind(Facet facet, string name, Language language) =>
        facet is Facet.Tag or Facet.Source ? language.Words.Format($"named_{facet.Name()}", name) : name;

    public static string LedeOf(ListingAddress address, string title, int total, Language language) => total == 0
        ? language.Words[NarrowsTwice(address) ? "no_match" : "no_stories_yet"]
        : language.Words.Count(LedeKeyOf(address), total, title);

    /// <summary>The days of a listing as its chip names them.</summary>
    public static string DatesOf(ListingAddress address, Language language) => address switch
    {
        { Period: { } period } => language.Words[$"period_{period.Name()}"],
        { Calendar: { } calendar } => NameOf(calendar, language),
        { From: { } from, To: { } to } => language.Dates.Stretch(from, to),
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

    private static IReadOnlyList<string> PartsOf(ListingAddress address, Language language, Func<Facet, string> nameOf) =>
        [.. address.Facets.Keys.Select(nameOf), .. address.IsDated ? [DatesOf(address, language)] : Array.Empty<string>()];

    /// <summary><c>Market or Mining</c>, <c>BTC and ETF</c>, <c>Negative or positive tone</c>: several tags mean all of them, all else any.</summary>
    private static string NameOf(Facet facet, ImmutableSortedSet<string> values, ListingTerms terms, Language language) => facet == Facet.Sentiment
        ? NameOfTones(values, language)
        : Join(values.Select(v => terms.NameOf(facet, v, language)), facet == Facet.Tag ? "all_of" : "any_of", language);

    private static string NameOfTones(ImmutableSortedSet<string> values, Language language)
    {
        var words = language.Words;
        if (values is [var only])
            return words[$"tone_{only}"];
        var tones = words.Format("tone_of", Join(values.Remove(Unrated).Select(v => words[$"tone_word_{v}"]), "any_of", language));
        return SentenceCase.Capital(values.Contains(Unrated) ? words.Format("any_of", tones, words["tone_word_unrated"]) : tones, words.Culture);
    }

    private static string Join(IEnumerable<string> names, string key, Language language) => names.ToList() switch
    {
        [var only] => only,
        { Count: <= MostNames } few => language.Words.Format(key, string.Join(", ", few[..^1]), few[^1]),
        var many => language.Words.Format("and_more", string.Join(", ", many[..(MostNames - 1)]), language.Numbers.Whole(many.Count - MostNames + 1)),
    };

    private static string LedeKeyOf(ListingAddress address) => address switch
    {
        { FilterCount: 0 } => "lede_latest",
        { FacetCount: 0 } => "lede_period",
        _ when NarrowsTwice(address) => "lede_mixed",
        _ => LedeKeyOf(address.Facets.Keys.Single(), address.Facets.Values.Single()),
    };

    private static string LedeKeyOf(Facet facet, ImmutableSortedSet<string> values) => facet switch
    {
        Facet.Category when values.Count > 1 => "lede_mixed",
        Facet.Sentiment when values.Contains(Unrated) => values.Count > 1 ? "lede_mixed" : "lede_unrated",
        _ => $"lede_{facet.Name()}",
    };

    // What one filter leaves another may take away; of several values of a facet but tags each adds.
    private static bool NarrowsTwice(ListingAddress address) =>
        address.Facets.Count + (address.IsDated ? 1 : 0) > 1 || address[Facet.Tag].Count > 1;
}
