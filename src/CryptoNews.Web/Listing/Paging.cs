using CryptoNews.Web.Localization;

namespace CryptoNews.Web.Listing;

/// <summary>The links under a listing or a search.</summary>
/// <param name="Page">From 1.</param>
/// <param name="To">Address of a page.</param>
internal sealed record Paging(int Page, int Last, Func<int, string> To, Language Language)
{
    public Words Words => Language.Words;

    public Numbers Numbers => Language.Numbers;
}
