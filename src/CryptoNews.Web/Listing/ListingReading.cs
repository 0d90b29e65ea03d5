using System.Globalization;
using System.Text;
using CryptoNews.Content;
using CryptoNews.Web.Hosting;
using Microsoft.AspNetCore.WebUtilities;

namespace CryptoNews.Web.Listing;

/// <summary>What a request for a listing turned out to ask for.</summary>
/// <param name="Status">200; 301 when the same listing has another address; 400; 404 for a term that nothing can have, or a page that no listing reaches.</param>
/// <param name="Address">The canonical address, when the status is 200 or 301, but for the words.</param>
/// <param name="Typed">The words as they were sent: they may be anything. <see cref="Search.SearchHints"/> takes them into the address.</param>
internal sealed record ListingReading(int Status, ListingAddress Address, string Typed = "")
{
    /// <summary>Values of all facets together.</summary>
    public const int MostValues = 20;

    private static readonly ListingReading Malformed = new(StatusCodes.Status400BadRequest, ListingAddress.Latest);
    private static readonly ListingReading NotThere = new(StatusCodes.Status404NotFound, ListingAddress.Latest);

    /// <summary>Reads an address. Depends on nothing else, so that an answer of 301 leads to one of 200 and never further.</summary>
    /// <param name="door">First part of the path: <c>latest</c>, <c>archive</c> or the name of a facet.</param>
    /// <param name="value">The rest of the path, decoded; null for <c>latest</c>.</param>
    /// <param name="query">The query as it was sent.</param>
    public static ListingReading Of(string door, string? value, string? query)
    {
        if (Known(query, out var typed) is not { } asked || !IsClean(value))
            return Malformed;
        value = value is null ? null : PathText.Decoded(value);
        if (Enum.GetValues<Facet>().Sum(f => Values(f).Count()) > MostValues)
            return Malformed;

        var address = ListingAddress.Latest;
        foreach (var facet in Enum.GetValues<Facet>())
        {
            var terms = Values(facet).Select(v => Term(facet, v)).ToList();
            if (terms.Contains(null))
                return NotThere;
            address = address.With(facet, terms!);
        }

        if (!TryDates(out var from, out var to, out var period) || Paging.Read(Given("page").FirstOrDefault()) is not { } page)
            return Malformed;
        // Two days in the wrong order mean the days between them all the same.
        if (from > to)
            (from, to) = (to, from);
        if (door.Equals(ListingAddress.ArchiveDoor, StringComparison.OrdinalIgnoreCase))
        {
            // What the path says comes before what the query says, as with facets.
            if (CalendarPeriod.Parse(value ?? "") is not { } calendar)
                return NotThere;
            (from, to, period) = (calendar.From, calendar.To, null);
        }

        if (page == int.MaxValue)
            return NotThere;
        address = address with { From = from, To = to, Period = period, Page = page };

        // What is meant is measured, not what was sent: a name may grow in its slug ("#" is "sharp").
        if (!address.Fits)
            return Malformed;
        var isCanonical = door == address.DoorName
            && value == address.DoorValue
            && asked.SequenceEqual(address.Parameters);
        return new(isCanonical ? StatusCodes.Status200OK : StatusCodes.Status301MovedPermanently, address, typed);

        IEnumerable<string> Values(Facet facet)
        {
            var inPath = door.Equals(facet.Name(), StringComparison.OrdinalIgnoreCase) && value is not null ? [value] : Array.Empty<string>();
            return inPath.Concat(Given(facet.Name()));
        }

        IEnumerable<string> Given(string name) => asked
            .Where(p => p.Key.Equals(name, StringComparison.OrdinalIgnoreCase) && !string.IsNullOrWhiteSpace(p.Value))
            .Select(p => p.Value);

        // Days that are given come before a period: whoever writes both into the form has written the days.
        bool TryDates(out DateOnly? from, out DateOnly? to, out Period? period)
        {
            period = null;
            var areDates = TryDate(Given("from").FirstOrDefault(), out from) & TryDate(Given("to").FirstOrDefault(), out to);
            if (!areDates || Given("period").FirstOrDefault() is not { } text)
                return areDates;
            if (Periods.Parse(text) is { } known)
                period = from is null && to is null ? known : null;
            else if (from is not null || to is not null)
                return Periods.TryParseInterval(text, out _, out _);
            else
                return Periods.TryParseInterval(text, out from, out to);
            return true;
        }
    }

    private static bool TryDate(string? text, out DateOnly? date)
    {
        var isDate = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        date = isDate ? day : null;
        return isDate || text is null;
    }

    // The parameters that mean something here, in the order sent. Others are no business of ours (utm_source and the like).
    // The words stand apart: what is typed is never wrong.
    private static List<KeyValuePair<string, string>>? Known(string? query, out string typed)
    {
        typed = "";
        var known = new List<KeyValuePair<string, string>>();
        foreach (var pair in new QueryStringEnumerable(query))
        {
            var name = pair.DecodeName().ToString();
            var value = pair.DecodeValue().ToString();
            if (name.Equals(ListingAddress.TextName, StringComparison.OrdinalIgnoreCase))
            {
                typed = string.IsNullOrWhiteSpace(typed) ? value : typed;
                continue;
            }

            if (!IsClean(name) || !IsClean(value))
                return null;
            if (Names.Contains(name))
                known.Add(new(name, value));
        }

        return known;
    }

    private static readonly HashSet<string> Names = new(ListingAddress.Names, StringComparer.OrdinalIgnoreCase);

    private static string? Term(Facet facet, string value) => facet switch
    {
        Facet.Source => string.IsNullOrWhiteSpace(value) ? null : value,
        Facet.Sentiment => Enum.GetNames<Sentiment>().FirstOrDefault(n => n.Equals(value, StringComparison.OrdinalIgnoreCase))?.ToLowerInvariant(),
        _ => Slug.From(value) is { Length: > 0 } slug ? slug : null,
    };

    // No name of ours holds a control character, and a lone half of a character can't be normalised.
    private static bool IsClean(string? text)
    {
        for (var rest = text.AsSpan(); !rest.IsEmpty;)
        {
            if (char.IsControl(rest[0]) || Rune.DecodeFromUtf16(rest, out _, out var length) != System.Buffers.OperationStatus.Done)
                return false;
            rest = rest[length..];
        }

        return true;
    }
}
