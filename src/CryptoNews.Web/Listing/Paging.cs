using System.Globalization;
using CryptoNews.Web.Localization;

namespace CryptoNews.Web.Listing;

/// <summary>The pages of a list, and the links to them.</summary>
/// <param name="Page">The present one, from 1.</param>
/// <param name="Last">At least 1.</param>
/// <param name="To">Address of a page.</param>
internal sealed record Paging(int Page, int Last, Func<int, string> To, Language Language)
{
    public Words Words => Language.Words;

    public Numbers Numbers => Language.Numbers;

    /// <summary><c>Page 2 of 8</c>.</summary>
    public string PageOfPages => Words.Format("page_of", Numbers.Whole(Page), Numbers.Whole(Last));

    /// <summary>Address of a list's page.</summary>
    /// <param name="list">Address of its first page, without a query.</param>
    public static string AddressIn(string list, int page) =>
        page == 1 ? list : string.Create(CultureInfo.InvariantCulture, $"{list}?page={page}");

    public static int LastOf(int total, int size) => Math.Max(1, (total + size - 1) / size);

    /// <summary>The page that a query asks for.</summary>
    /// <param name="text">Value of the parameter <c>page</c>.</param>
    /// <returns>From 1; null for what is no number of a page. More digits than a number has are a page past every end.</returns>
    public static int? Read(string? text) =>
        string.IsNullOrWhiteSpace(text) ? 1
        : !text.All(char.IsAsciiDigit) ? null
        : !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? int.MaxValue
        : page > 0 ? page : null;
}
