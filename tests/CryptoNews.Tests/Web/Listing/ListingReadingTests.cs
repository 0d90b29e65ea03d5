using CryptoNews.Web.Listing;

namespace CryptoNews.Tests.Web.Listing;

public sealed class ListingReadingTests
{
    [Theory]
    [InlineData("/latest")]
    [InlineData("/tag/defi")]
    [InlineData("/category/security-incidents")]
    [InlineData("/sentiment/unrated")]
    [InlineData("/source/bitcoin.com")]
    [InlineData("/source/Bloomberg_crypto_")]
    [InlineData("/tag/%D0%BC%D0%B0%D0%B9%D0%BD%D1%96%D0%BD%D0%B3")]
    [InlineData("/category/mining?tag=a&tag=b&sentiment=positive&source=x&from=2024-01-01&to=2024-02-29&page=3")]
    [InlineData("/category/btc?category=eth")]
    [InlineData("/tag/a?tag=b&sentiment=negative&sentiment=neutral&period=30d")]
    [InlineData("/latest?source=a%2Fb")]
    [InlineData("/latest?source=..")]
    [InlineData("/sentiment/positive?source=a%2Fb&page=2")]
    [InlineData("/latest?from=0001-01-01&to=9999-12-31")]
    public void A_canonical_address_is_served(string address) => Assert.Equal((200, address), Read(address));

    [Theory]
    [InlineData("/tag/DeFi", "/tag/defi")]
    [InlineData("/tag/C%23", "/tag/csharp")]
    [InlineData("/tag/a%20b", "/tag/a-b")]
    [InlineData("/TAG/defi", "/tag/defi")]
    [InlineData("/sentiment/Positive", "/sentiment/positive")]
    [InlineData("/latest?page=1", "/latest")]
    [InlineData("/latest?page=02", "/latest?page=2")]
    [InlineData("/latest?page=", "/latest")]
    [InlineData("/latest?page", "/latest")]
    [InlineData("/latest?tag=", "/latest")]
    [InlineData("/latest?tag=%20", "/latest")]
    [InlineData("/latest?tag=DeFi&utm_source=x", "/tag/defi")]
    [InlineData("/latest?TAG=defi", "/tag/defi")]
    [InlineData("/tag/defi?tag=defi", "/tag/defi")]
    [InlineData("/tag/b?tag=a", "/tag/a?tag=b")]
    [InlineData("/tag/a?tag=c&tag=b", "/tag/a?tag=b&tag=c")]
    [InlineData("/tag/a?category=x", "/category/x?tag=a")]
    [InlineData("/source/x?tag=a", "/tag/a?source=x")]
    [InlineData("/sentiment/neutral?source=x", "/source/x?sentiment=neutral")]
    [InlineData("/category/x?page=2&tag=a", "/category/x?tag=a&page=2")]
    [InlineData("/latest?period=7D", "/latest?period=7d")]
    [InlineData("/latest?period=7d&from=2024-01-01", "/latest?from=2024-01-01")]
    [InlineData("/latest?from=2020-01-03&to=2019-01-05", "/latest?from=2019-01-05&to=2020-01-03")]
    [InlineData("/tag/a?period=2020-01-03/2019-01-05", "/tag/a?from=2019-01-05&to=2020-01-03")]
    [InlineData("/latest?from=2024-01-31&to=2024-01-01", "/archive/2024/01")]
    [InlineData("/latest?page=2&page=3", "/latest?page=2")]
    public void Any_other_spelling_moves_to_the_canonical_address(string address, string canonical) =>
        Assert.Equal((301, canonical), Read(address));

    [Theory]
    [InlineData("/latest?utm_source=x")]
    [InlineData("/latest?fbclid=1&page=2")]
    [InlineData("/tag/%64efi")]
    public void Foreign_parameters_and_other_escapes_cause_no_redirect(string address) => Assert.Equal(200, Read(address).Status);

    [Theory]
    [InlineData("/latest?page=-1")]
    [InlineData("/latest?page=0")]
    [InlineData("/latest?page=abc")]
    [InlineData("/latest?page=1.5")]
    [InlineData("/latest?page=%D9%A2")]
    [InlineData("/latest?from=abc")]
    [InlineData("/latest?from=2024-02-30")]
    [InlineData("/latest?from=2024-1-1")]
    [InlineData("/latest?period=5d")]
    [InlineData("/latest?period=0")]
    [InlineData("/latest?tag=%00")]
    [InlineData("/latest?%00=1")]
    [InlineData("/latest?x=%1B")]
    [InlineData("/tag/a%00")]
    public void A_value_without_meaning_is_a_bad_request(string address) => Assert.Equal(400, Read(address).Status);

    [Theory]
    [InlineData("/sentiment/happy")]
    [InlineData("/sentiment/1")]
    [InlineData("/latest?sentiment=happy")]
    [InlineData("/tag/!!!")]
    [InlineData("/latest?category=-")]
    public void A_term_that_nothing_can_have_does_not_exist(string address) => Assert.Equal(404, Read(address).Status);

    [Theory]
    [InlineData("/latest?page=999999999999")]
    [InlineData("/latest?page=99999999999999999999999999999999")]
    public void A_page_with_more_digits_than_a_number_has_is_past_the_end(string address) => Assert.Equal(404, Read(address).Status);

    [Fact]
    public void Length_and_number_of_values_are_bounded()
    {
        Assert.Equal(301, ListingReading.Of("latest", null, Tags(20)).Status);
        Assert.Equal(400, ListingReading.Of("latest", null, Tags(21)).Status);
        Assert.Equal(400, ListingReading.Of("tag", "y", Tags(20)).Status);
        Assert.Equal(400, ListingReading.Of("tag", "a", "?tag=b" + string.Concat(Enumerable.Repeat("%23", 600))).Status);
    }

    [Fact]
    public void The_terms_of_a_query_have_2048_characters_at_most_and_the_rest_does_not_count()
    {
        const string Start = "source=a%2F";
        foreach (var others in (string[])["", "&page=2", "&from=2026-01-01&to=2026-01-31", "&utm_source=" + new string('x', 2048)])
        {
            Assert.Equal(200, ListingReading.Of("latest", null, $"?{Start}{new string('a', 2048 - Start.Length)}{others}").Status);
            Assert.Equal(400, ListingReading.Of("latest", null, $"?{Start}{new string('a', 2049 - Start.Length)}{others}").Status);
        }

        // The first term stands in the path, wherever it was sent.
        Assert.Equal(200, ListingReading.Of("tag", new string('a', 2049), null).Status);
        Assert.Equal(301, ListingReading.Of("latest", null, "?tag=" + new string('a', 2049)).Status);
    }

    [Theory]
    [InlineData("q=%00%01", "\0\u0001")]
    [InlineData("Q=a+b&q=c", "a b")]
    [InlineData("q=&q=c&tag=x", "c")]
    [InlineData("q=%20&q=c&q=d", "c")]
    public void What_is_typed_may_be_anything_and_stands_apart(string query, string typed)
    {
        Assert.Equal(typed, ListingReading.Of("latest", null, "?" + query).Typed);
        Assert.Equal(200, ListingReading.Of("latest", null, "?q=" + new string('a', 10_000)).Status);
        Assert.Equal(query.Contains("tag", StringComparison.Ordinal) ? 301 : 200, ListingReading.Of("latest", null, "?" + query).Status);
    }

    private static string Tags(int count) => "?" + string.Join('&', Enumerable.Range(0, count).Select(i => $"tag=x{i:00}"));

    internal static (int Status, string Canonical) Read(string address)
    {
        var uri = new Uri("http://x" + address, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        var parts = uri.AbsolutePath.Split('/');
        var reading = ListingReading.Of(parts[1], parts.Length > 2 ? string.Join('/', parts[2..].Select(Uri.UnescapeDataString)) : null, uri.Query);
        return (reading.Status, reading.Address.ToString());
    }
}
