using System.Collections.Immutable;
using System.Globalization;

namespace CryptoNews.Web.Listing;

/// <summary>
/// What a listing is narrowed to, and the one address under which exactly this listing stands. One that asks for words is a
/// search.
/// </summary>
internal sealed record ListingAddress
{
    /// <summary>First part of the path of a year, a month or a day.</summary>
    public const string ArchiveDoor = "archive";

    /// <summary>Parameter of <see cref="Text"/>.</summary>
    public const string TextName = "q";

    /// <summary>Parameter of <see cref="Page"/>.</summary>
    public const string PageName = "page";

    /// <summary>Characters that the terms may have in a query. Words have a limit of their own, and all else is short.</summary>
    public const int LongestTerms = 2048;

    /// <summary>First part of the path of a search, and all of it.</summary>
    private const string SearchDoor = "search";

    public static ListingAddress Latest { get; } = new();

    /// <summary>Every parameter that a listing knows.</summary>
    public static string[] Names { get; } = [TextName, .. Enum.GetValues<Facet>().Select(f => f.Name()), "from", "to", "period", PageName];

    /// <summary>Words that the articles say, as <see cref="Store.SearchQueryReader"/> reads them, without fields; empty asks for none.</summary>
    public string Text { get; init; } = "";

    /// <summary>Slugs of categories, tags and tones, keys of sources; ordinally sorted, without repeats.</summary>
    public ImmutableSortedDictionary<Facet, ImmutableSortedSet<string>> Facets { get; private init; } =
        ImmutableSortedDictionary<Facet, ImmutableSortedSet<string>>.Empty;

    /// <summary>First day, in the site's zone.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, in the site's zone.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Never together with <see cref="From"/> or <see cref="To"/>.</summary>
    public Period? Period { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    public bool IsSearch => Text.Length > 0;

    public bool IsDated => From is not null || To is not null || Period is not null;

    /// <summary>Terms, and the dates as one; not the words.</summary>
    public int FilterCount => FacetCount + (IsDated ? 1 : 0);

    public int FacetCount => Facets.Sum(f => f.Value.Count);

    public ImmutableSortedSet<string> this[Facet facet] => Facets.GetValueOrDefault(facet, Nothing);

    /// <summary>The facet named in the path: the first that is set of category, tag, source, sentiment. A search has none.</summary>
    public Facet? Door
    {
        get
        {
            foreach (var facet in IsSearch ? [] : DoorsByRank)
            {
                if (this[facet] is [var first, ..] && FitsIntoPath(first))
                    return facet;
            }

            return null;
        }
    }

    /// <summary>The year, month or day that the dates are, if any.</summary>
    public CalendarPeriod? Calendar => From is { } from && To is { } to ? CalendarPeriod.Spanning(from, to) : null;

    /// <summary>A year, month or day and nothing else: such a listing stands in the archive.</summary>
    public CalendarPeriod? Archive => FacetCount == 0 && !IsSearch ? Calendar : null;

    /// <summary>First part of the path.</summary>
    public string DoorName => Door?.Name() ?? (IsSearch ? SearchDoor : Archive is null ? "latest" : ArchiveDoor);

    /// <summary>The rest of the path, decoded; null for <c>/latest</c> and <c>/search</c>.</summary>
    public string? DoorValue => Door is { } door ? this[door][0] : Archive?.ToString();

    /// <summary>Path without language, escaped.</summary>
    public string Path => Door is { } door ? $"/{door.Name()}/{Uri.EscapeDataString(DoorValue!)}"
        : Archive is { } archive ? $"/{ArchiveDoor}/{archive}"
        : $"/{DoorName}";

    /// <summary>What the path does not say, in the one order, not escaped.</summary>
    public IEnumerable<KeyValuePair<string, string>> Parameters
    {
        get
        {
            foreach (var words in Words)
                yield return words;
            foreach (var term in Terms)
                yield return term;
            foreach (var date in Archive is null ? Dates : [])
                yield return date;
            if (Page > 1)
                yield return new(PageName, Page.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>The whole filter as parameters, whatever the path could say; not escaped, without the page.</summary>
    public IEnumerable<KeyValuePair<string, string>> Whole =>
    [
        .. Words,
        .. Facets.SelectMany(f => f.Value.Select(v => KeyValuePair.Create(f.Key.Name(), v))),
        .. Dates,
    ];

    /// <summary>Query without <c>?</c>, escaped; empty when there is none.</summary>
    public string Query => Written(Parameters);

    /// <summary>
    /// Whether a request for this listing is answered. Says the same however it is written, so no redirect and no link to
    /// another page of it leads to a refusal.
    /// </summary>
    public bool Fits => Written(Terms).Length <= LongestTerms;

    /// <summary>Path and query without language.</summary>
    public override string ToString() => Query is { Length: > 0 } query ? $"{Path}?{query}" : Path;

    public ListingAddress With(Facet facet, params IEnumerable<string> values) =>
        this with { Facets = Trimmed(facet, this[facet].Union(values)), Page = 1 };

    public ListingAddress Without(Facet facet, string value) =>
        this with { Facets = Trimmed(facet, this[facet].Remove(value)), Page = 1 };

    public static ListingAddress In(CalendarPeriod period) => Latest with { From = period.From, To = period.To };

    /// <summary>Everything, or everything that says the words.</summary>
    public ListingAddress Unfiltered() => Latest with { Text = Text };

    public ListingAddress Undated() => this with { From = null, To = null, Period = null, Page = 1 };

    private static readonly Facet[] DoorsByRank = [Facet.Category, Facet.Tag, Facet.Source, Facet.Sentiment];

    private IEnumerable<KeyValuePair<string, string>> Words => IsSearch ? [new(TextName, Text)] : [];

    private IEnumerable<KeyValuePair<string, string>> Terms =>
        Facets.SelectMany(f => f.Value.Skip(f.Key == Door ? 1 : 0).Select(value => KeyValuePair.Create(f.Key.Name(), value)));

    private IEnumerable<KeyValuePair<string, string>> Dates
    {
        get
        {
            if (From is { } from)
                yield return new("from", from.ToString("O", CultureInfo.InvariantCulture));
            if (To is { } to)
                yield return new("to", to.ToString("O", CultureInfo.InvariantCulture));
            if (Period is { } period)
                yield return new("period", period.Name());
        }
    }

    private static string Written(IEnumerable<KeyValuePair<string, string>> parameters) =>
        string.Join('&', parameters.Select(p => $"{p.Key}={Uri.EscapeDataString(p.Value)}"));

    private static ImmutableSortedSet<string> Nothing { get; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    private ImmutableSortedDictionary<Facet, ImmutableSortedSet<string>> Trimmed(Facet facet, ImmutableSortedSet<string> values) =>
        values.IsEmpty ? Facets.Remove(facet) : Facets.SetItem(facet, values);

    // Keys of sources are an open set; a slash would be two parts, and browsers drop parts that are dots.
    private static bool FitsIntoPath(string value) => value is not ("." or "..") && value.AsSpan().IndexOfAny('/', '\\') < 0;
}
