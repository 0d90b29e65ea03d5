using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using CryptoNews.Tests.Web.Listing;
using CryptoNews.Web.Listing;
using CryptoNews.Web.Search;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CryptoNews.Tests.Web.Search;

public sealed class SearchAddressProperties(AgreementFixture site) : IClassFixture<AgreementFixture>
{
    [Property(MaxTest = 300)]
    public Property Whatever_is_typed_a_redirect_takes_one_hop_on_the_page_and_in_the_feed() => Prop.ForAll(Typed, async typed =>
    {
        foreach (var address in (string[])["/search?q=", "/uk/feed.json?q=", "/tag/etf?q=", LongDoor])
        {
            using var first = await site.Portal.Reader.GetAsync(address + Uri.EscapeDataString(typed));
            using var last = first.StatusCode == HttpStatusCode.MovedPermanently ? await site.Portal.Reader.GetAsync(first.Headers.Location) : first;

            // Without words, a topic that nothing has is not there. What is too long beside words is refused where it is asked.
            Assert.True(
                last.StatusCode is HttpStatusCode.OK or HttpStatusCode.NotFound || (address == LongDoor && first.StatusCode == HttpStatusCode.BadRequest),
                $"{typed}: {first.Headers.Location} answers {last.StatusCode}");
        }
    });

    [Property(MaxTest = 100)]
    public Property Every_address_in_an_answer_of_the_api_is_answered() => Prop.ForAll(Typed, async typed =>
    {
        using var response = await site.Portal.Reader.GetAsync("/api/v1/articles?limit=1&q=the+" + Uri.EscapeDataString(typed));
        if (response.StatusCode == HttpStatusCode.BadRequest)
            return;
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        foreach (var address in new[] { (string)answer["page"]!, (string?)answer["next"] }.OfType<string>())
        {
            using var there = await site.Portal.Reader.GetAsync(address.Replace("http://localhost:5000", "", StringComparison.Ordinal));
            Assert.True(there.StatusCode is HttpStatusCode.OK or HttpStatusCode.NotFound, $"{typed}: {address} answers {there.StatusCode}");
        }
    });

    [Fact]
    public async Task Words_that_grow_and_are_cut_take_one_hop_too()
    {
        for (var letters = 0; letters < 60; letters++)
        {
            var typed = $"до:source:{new string('a', letters)}\" " + string.Concat(Enumerable.Repeat("\"a\"b ", 60));
            using var first = await site.Portal.Reader.GetAsync("/search?q=" + Uri.EscapeDataString(typed), TestContext.Current.CancellationToken);
            using var last = first.StatusCode == HttpStatusCode.MovedPermanently ? await site.Portal.Reader.GetAsync(first.Headers.Location, TestContext.Current.CancellationToken) : first;
            Assert.Equal((letters, HttpStatusCode.OK), (letters, last.StatusCode));
        }
    }

    [Theory]
    [InlineData("/search?q=x+tag:{0}", 290, "/search?q=x%20{0}")]
    [InlineData("/search?q=x+tag:etf+tag:{0}", 280, "/search?q=x%20{0}&tag=etf")]
    [InlineData("/search?q=x+tag:{0}", 200, "/search?q=x&tag={0}")]
    [InlineData("/feed.xml?q=x+tag:{0}", 290, "/feed.xml?q=x%20{0}")]
    [InlineData("/tag/{0}?q=dao", 250, null)]
    [InlineData("/tag/{0}/feed.xml?q=dao", 250, null)]
    [InlineData("/search?q=dao&tag={0}", 250, null)]
    [InlineData("/api/v1/articles?q=dao&tag={0}", 250, null)]
    [InlineData("/api/v1/sentiment?q=dao&tag={0}", 250, null)]
    public async Task What_would_be_too_long_in_an_address_stays_among_the_words_or_is_refused_at_once(string asked, int letters, string? canonical)
    {
        var term = Uri.EscapeDataString(new string('幣', letters));
        using var response = await site.Portal.Reader.GetAsync(string.Format(CultureInfo.InvariantCulture, asked, term), TestContext.Current.CancellationToken);

        Assert.Equal(canonical is null ? HttpStatusCode.BadRequest : HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal(canonical is null ? null : string.Format(CultureInfo.InvariantCulture, canonical, term), response.Headers.Location?.OriginalString);
        if (canonical is not null)
        {
            using var there = await site.Portal.Reader.GetAsync(response.Headers.Location, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, there.StatusCode);
        }
    }

    [Fact]
    public async Task The_longest_words_and_the_longest_terms_have_an_address_that_is_answered()
    {
        const string Start = "tag=";
        var address = $"/uk/search?q={Uri.EscapeDataString(new string('幣', 300))}&{Start}{new string('a', ListingAddress.LongestTerms - Start.Length)}&from=2026-01-01&to=2026-01-31";
        using var response = await site.Portal.Reader.GetAsync(address, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Property(MaxTest = 300)]
    public Property What_an_address_says_is_read_back() => Prop.ForAll(Typed, typed =>
    {
        var listing = ListingAddress.Latest.With(Facet.Tag, "a", "b").With(Facet.Source, "x/y") with { Text = "x" + typed, Page = 3 };
        var reading = ListingReading.Of("search", null, "?" + listing.Query);

        return listing.Path == "/search" && reading.Address with { Text = reading.Typed } is var read && read.ToString() == listing.ToString();
    });

    [Fact]
    public void The_order_stands_behind_the_words_and_takes_no_other_parameter_for_them()
    {
        var listing = ListingAddress.Latest.With(Facet.Tag, "a", "b");

        Assert.Equal("/search?q=dao&sort=newest&tag=a&tag=b", new SearchAddress(listing with { Text = "dao" }, SearchOrder.NewestFirst).ToString());
        Assert.Equal("/tag/a?sort=newest&tag=b", new SearchAddress(listing, SearchOrder.NewestFirst).ToString());
    }

    // Twice what is read, and percent-encoded still no address that the server refuses.
    private const int MostTyped = 600;

    // Longer than terms may be in a query, where it comes to stand beside words.
    private static readonly string LongDoor = $"/tag/{Uri.EscapeDataString(new string('幣', 250))}?q=";

    private static Arbitrary<string> Typed => Gen.ListOf(Gen.Elements(
        "tag:", "source:", "after:", "до:", "sentiment:", "настрій:негативний", "category:Mining", "etf", "2026-01-01", "\"", "«", "-", "−", "*", ":", " ", " ", " ",
        "10", "000", "\u00A0", "halving", "біржа", "the", "'", "?", "&=%+", "\u0001", "\uFFFD", new string('a', 140),
        "tag:" + new string('幣', 290), "category:" + new string('ї', 290)))
        .Select(parts => string.Concat(parts))
        .Where(typed => typed.Length <= MostTyped)
        .ToArbitrary();
}
