using System.Globalization;
using CryptoNews.Store;
using CryptoNews.Web.Listing;

namespace CryptoNews.Web.Search;

/// <summary>What is searched for, in which order and among which articles; and the one address of exactly this search.</summary>
/// <param name="Text">As <see cref="SearchQueryReader"/> reads it, without fields: those are part of the filter.</param>
/// <param name="Filter">Its page is the page of the results.</param>
internal sealed record SearchAddress(string Text, SearchOrder Order, ListingAddress Filter)
{
    public const string QueryName = "q";
    public const string OrderName = "sort";
    public const string NewestFirst = "newest";

    /// <summary>The parameters that a search knows.</summary>
    public static string[] Names { get; } =
        [QueryName, OrderName, .. Enum.GetValues<Facet>().Select(f => f.Name()), "from", "to", "period", "page"];

    /// <summary>In the one order, not escaped.</summary>
    public IEnumerable<KeyValuePair<string, string>> Parameters
    {
        get
        {
            if (Text.Length > 0)
                yield return new(QueryName, Text);
            if (Order == SearchOrder.NewestFirst)
                yield return new(OrderName, NewestFirst);
            foreach (var (facet, values) in Filter.Facets)
            {
                foreach (var value in values)
                    yield return new(facet.Name(), value);
            }

            if (Filter.From is { } from)
                yield return new("from", from.ToString("O", CultureInfo.InvariantCulture));
            if (Filter.To is { } to)
                yield return new("to", to.ToString("O", CultureInfo.InvariantCulture));
            if (Filter.Period is { } period)
                yield return new("period", period.Name());
            if (Filter.Page > 1)
                yield return new("page", Filter.Page.ToString(CultureInfo.InvariantCulture));
        }
    }

    public bool IsNarrowed => Filter.FilterCount > 0;

    /// <summary>Path and query without language.</summary>
    public override string ToString()
    {
        var query = string.Join('&', Parameters.Select(p => $"{p.Key}={Uri.EscapeDataString(p.Value)}"));
        return query.Length > 0 ? $"/search?{query}" : "/search";
    }

    public SearchAddress With(ListingAddress filter) => this with { Filter = filter };

    public SearchAddress For(string text) => this with { Text = text, Filter = Filter with { Page = 1 } };

    public SearchAddress In(SearchOrder order) => this with { Order = order, Filter = Filter with { Page = 1 } };
}
