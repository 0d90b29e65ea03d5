using System.Text;
using CryptoNews.Store;
using CryptoNews.Web.Listing;
using Microsoft.AspNetCore.WebUtilities;

namespace CryptoNews.Web.Search;

/// <summary>A request for a search, before its fields are looked up.</summary>
/// <param name="Status">200, or what a listing under this filter would answer: 400, 404.</param>
internal sealed record SearchReading(int Status, SearchQuery Query, SearchOrder Order, ListingAddress Filter)
{
    /// <param name="query">The query of the address as it was sent. What is typed may be anything.</param>
    public static SearchReading Of(string? query)
    {
        var typed = "";
        var order = SearchOrder.BestFirst;
        var rest = new StringBuilder("?");
        foreach (var pair in new QueryStringEnumerable(query))
        {
            var name = pair.DecodeName().ToString();
            if (name.Equals(SearchAddress.QueryName, StringComparison.OrdinalIgnoreCase))
                typed = typed.Length > 0 ? typed : pair.DecodeValue().ToString();
            else if (name.Equals(SearchAddress.OrderName, StringComparison.OrdinalIgnoreCase))
                order = pair.DecodeValue().Span.Equals(SearchAddress.NewestFirst, StringComparison.OrdinalIgnoreCase) ? SearchOrder.NewestFirst : order;
            else
                rest.Append(rest.Length > 1 ? "&" : "").Append(pair.EncodedName).Append('=').Append(pair.EncodedValue);
        }

        var listing = ListingReading.Of("latest", null, rest.ToString());
        var status = listing.Status == StatusCodes.Status301MovedPermanently ? StatusCodes.Status200OK : listing.Status;
        return new(status, SearchQueryReader.Read(typed), order, listing.Address);
    }
}
