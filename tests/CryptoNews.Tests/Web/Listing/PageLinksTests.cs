using CryptoNews.Web.Listing;

namespace CryptoNews.Tests.Web.Listing;

public sealed class PageLinksTests
{
    [Theory]
    [InlineData(1, 1, "1")]
    [InlineData(1, 2, "1 2")]
    [InlineData(1, 9, "1 2 … 9")]
    [InlineData(3, 9, "1 2 3 4 … 9")]
    [InlineData(4, 9, "1 2 3 4 5 … 9")]
    [InlineData(5, 9, "1 … 4 5 6 … 9")]
    [InlineData(6, 9, "1 … 5 6 7 8 9")]
    [InlineData(9, 9, "1 … 8 9")]
    [InlineData(3, 5, "1 2 3 4 5")]
    public void The_first_the_last_and_the_neighbours_are_shown(int page, int last, string shown) =>
        Assert.Equal(shown, string.Join(' ', PageLinks.Around(page, last).Select(n => n?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "…")));
}
