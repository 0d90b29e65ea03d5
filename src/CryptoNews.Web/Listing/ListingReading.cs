using System.Globalization;
using System.Text;
using CryptoNews.Content;
using Microsoft.AspNetCore.WebUtilities;

namespace CryptoNews.Web.Listing;

/// <summary>What a request for a listing turned out to ask for.</summary>
/// <param name="Status">200; 301 when the same listing has another address; 400; 404 for a term that nothing can have, or a page that no listing reaches.</param>
/// <param name="Address">The canonical address, when the status is 200 or 301.</param>
internal sealed record ListingReading(int Status, ListingAddress Address)
{
    private const int LongestQuery = 2048;
    private const int MostValues = 20;
    private static readonly ListingReading Malformed = new(StatusCodes.Status400BadRequest, ListingAddress.Latest);
    private static readonly ListingReading NotThere = new(StatusCodes.Status404NotFound, ListingAddress.Latest);

    /// <summary>Reads an address. Depends on nothing else, so that an answer of 301 leads to one of 200 and never further.</summary>
    /// <param name="door">First part of the path: <c>latest</c> or the name of a facet.</param>
    /// <param name="value">Second part of the path, decoded; null for <c>latest</c>.</param>
    /// <param name="query">The query as it was sent.</param>
    public static ListingReading Of(string door, string? value, string? query)
    {
        if (query?.Length > LongestQuery || Known(query) is not { } asked || !IsClean(value))
            return Malformed;
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

        if (!TryDate("from", out var from) || !TryDate("to", out var to) || from > to
            || !TryPeriod(out var period) || !TryPage(out var page))
        {
            return Malformed;
        }

        if (page == int.MaxValue)
            return NotThere;
        address = address with { From = from, To = to, Period = from is null && to is null ? period : null, Page = page };

        // A name may grow in its slug ("#" is "sharp"): what would be refused after the redirect is refused now.
        if (address.Query.Length > LongestQuery)
            return Malformed;
        var isCanonical = door == (address.Door?.Name() ?? "latest")
            && value == address.DoorValue
            && asked.SequenceEqual(address.Parameters);
        return new(isCanonical ? StatusCodes.Status200OK : StatusCodes.Status301MovedPermanently, address);

        IEnumerable<string> Values(Facet facet)
        {
            var inPath = door.Equals(facet.Name(), StringComparison.OrdinalIgnoreCase) && value is not null ? [value] : Array.Empty<string>();
            return inPath.Concat(Given(facet.Name()));
        }

        IEnumerable<string> Given(string name) => asked
            .Where(p => p.Key.Equals(name, StringComparison.OrdinalIgnoreCase) && !string.IsNullOrWhiteSpace(p.Value))
            .Select(p => p.Value);

        bool TryDate(string name, out DateOnly? date)
        {
            var text = Given(name).FirstOrDefault();
            var isDate = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
            date = isDate ? day : null;
            return isDate || text is null;
        }

        bool TryPeriod(out Period? period)
        {
            var text = Given("period").FirstOrDefault();
            period = text is null ? null : Periods.Parse(text);
            return period is not null || text is null;
        }

        // More digits than a number has are a page past the end, like any other that is too high.
        bool TryPage(out int page)
        {
            var text = Given("page").FirstOrDefault() ?? "1";
            page = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue;
            return page > 0 && text.All(char.IsAsciiDigit);
        }
    }

    // The parameters that mean something here, in the order sent. Others are no business of ours (utm_source and the like).
    private static List<KeyValuePair<string, string>>? Known(string? query)
    {
        var known = new List<KeyValuePair<string, string>>();
        foreach (var pair in new QueryStringEnumerable(query))
        {
            var name = pair.DecodeName().ToString();
            var value = pair.DecodeValue().ToString();
            if (!IsClean(name) || !IsClean(value))
                return null;
            if (Names.Contains(name))
                known.Add(new(name, value));
        }

        return known;
    }

    private static readonly HashSet<string> Names = new(
        [.. Enum.GetValues<Facet>().Select(f => f.Name()), "from", "to", "period", "page"], StringComparer.OrdinalIgnoreCase);

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
