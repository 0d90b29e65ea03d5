using System.Net;
using CryptoNews.Tests.Web.Listing;
using CryptoNews.Web.Listing;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CryptoNews.Tests.Web.Search;

public sealed class SearchAddressProperties(AgreementFixture site) : IClassFixture<AgreementFixture>
{
    [Property(MaxTest = 300)]
    public Property Whatever_is_typed_a_redirect_takes_one_hop_on_the_page_and_in_the_feed() => Prop.ForAll(Typed, async typed =>
    {
        foreach (var address in (string[])["/search?q=", "/uk/feed.json?q=", "/tag/etf?q="])
        {
            using var first = await site.Portal.Reader.GetAsync(address + Uri.EscapeDataString(typed));
            using var last = first.StatusCode == HttpStatusCode.MovedPermanently ? await site.Portal.Reader.GetAsync(first.Headers.Location) : first;

            // Without words, a topic that nothing has is not there.
            Assert.True(last.StatusCode is HttpStatusCode.OK or HttpStatusCode.NotFound, $"{typed}: {first.Headers.Location} answers {last.StatusCode}");
        }
    });

    [Property(MaxTest = 300)]
    public Property What_an_address_says_is_read_back() => Prop.ForAll(Typed, typed =>
    {
        var listing = ListingAddress.Latest.With(Facet.Tag, "a", "b").With(Facet.Source, "x/y") with { Text = "x" + typed, Page = 3 };
        var reading = ListingReading.Of("search", null, "?" + listing.Query);

        return listing.Path == "/search" && reading.Address with { Text = reading.Typed } is var read && read.ToString() == listing.ToString();
    });

    private static Arbitrary<string> Typed => Gen.ListOf(Gen.Elements(
        "tag:", "source:", "after:", "до:", "sentiment:", "настрій:негативний", "category:Mining", "etf", "2026-01-01", "\"", "«", "-", "−", "*", ":", " ", " ", " ",
        "10", "000", "\u00A0", "halving", "біржа", "the", "'", "?", "&=%+", "\u0001", "\uFFFD", new string('a', 140)))
        .Select(parts => string.Concat(parts))
        .ToArbitrary();
}
