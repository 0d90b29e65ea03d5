using CryptoNews.Web.Listing;

namespace CryptoNews.Web.Search;

/// <summary>A listing that asks for words, and the order of its page: the one address of exactly this search.</summary>
internal sealed record SearchAddress(ListingAddress Listing, SearchOrder Order)
{
    public const string OrderName = "sort";
    public const string NewestFirst = "newest";

    /// <summary>The parameters that a search knows.</summary>
    public static string[] Names { get; } = [.. ListingAddress.Names, OrderName];

    /// <summary>The order that a request asks for. What no order is called asks for the usual one.</summary>
    public static SearchOrder OrderOf(IQueryCollection query) =>
        NewestFirst.Equals(query[OrderName], StringComparison.OrdinalIgnoreCase) ? SearchOrder.NewestFirst : SearchOrder.BestFirst;

    /// <summary>Beside the words, what a form has to send to keep the order.</summary>
    public IEnumerable<KeyValuePair<string, string>> OrderParameters => Order == SearchOrder.NewestFirst ? [new(OrderName, NewestFirst)] : [];

    /// <summary>Path and query without language.</summary>
    public override string ToString()
    {
        var parts = Listing.Parameters.ToLookup(p => p.Key == ListingAddress.TextName);
        var parameters = parts[true].Concat(OrderParameters).Concat(parts[false]);
        return $"{Listing.Path}?{string.Join('&', parameters.Select(p => $"{p.Key}={Uri.EscapeDataString(p.Value)}"))}";
    }

    public SearchAddress With(ListingAddress listing) => this with { Listing = listing };

    public SearchAddress For(string text) => With(Listing with { Text = text, Page = 1 });

    public SearchAddress In(SearchOrder order) => new(Listing with { Page = 1 }, order);
}
