using CryptoNews.Content;
using CryptoNews.Web.Covers;
using FsCheck;
using FsCheck.Xunit;

namespace CryptoNews.Tests.Web.Covers;

public sealed class CoverAddressTests
{
    [Theory]
    [InlineData("btc", "31046", false, "/covers/btc/l/7a7d77d59953eb1e.svg")]
    [InlineData("btc", "31046", true, "/covers/btc/s2/7a7d77d59953eb1e.svg")]
    [InlineData("security-incidents", "", true, "/covers/security-incidents/s2/e3b0c44298fc1c14.svg")]
    [InlineData("зміни", "a/b", false, "/covers/%D0%B7%D0%BC%D1%96%D0%BD%D0%B8/l/c14cddc033f64b9d.svg")]
    public void An_address_never_changes(string category, string identity, bool small, string address) =>
        Assert.Equal(address, CoverAddress.For(category, identity, small));

    [Theory]
    [InlineData("")]
    [InlineData("BTC")]
    [InlineData("a b")]
    [InlineData("../x")]
    [InlineData("-")]
    [InlineData("65-characters-of-a-category-are-one-more-than-an-address-may-hold")]
    public void A_category_that_is_no_slug_shares_the_motif_of_the_others(string category) =>
        Assert.Equal("/covers/other/l/e3b0c44298fc1c14.svg", CoverAddress.For(category, "", small: false));

    [Property]
    public void Every_address_leads_to_its_engraving(NonNull<string> text, NonNull<string> identity, bool small, bool isSlug)
    {
        var category = isSlug ? Slug.From(text.Get) : text.Get;
        var parts = CoverAddress.For(category, identity.Get, small).Split('/');

        var address = CoverAddress.Read(Uri.UnescapeDataString(parts[2]), parts[3], parts[4]);

        Assert.NotNull(address);
        Assert.Equal(small, address.Small);
        Assert.StartsWith(address.Seed, parts[4], StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_character_is_no_category_and_yet_an_identity()
    {
        var half = '\ud83d'.ToString();
        Assert.StartsWith("/covers/other/", CoverAddress.For(half, half, small: true), StringComparison.Ordinal);
        Assert.Null(CoverAddress.Read(half, "s2", "0123456789abcdef.svg"));
    }

    [Theory]
    [InlineData("btc", "m", "0123456789abcdef.svg")]
    [InlineData("btc", "s", "0123456789abcdef.svg")] // the small variant as it was drawn first
    [InlineData("btc", "L", "0123456789abcdef.svg")]
    [InlineData("btc", "l", "0123456789abcdef")]
    [InlineData("btc", "l", "0123456789abcdef.SVG")]
    [InlineData("btc", "l", "0123456789abcdef.png")]
    [InlineData("btc", "l", ".svg")]
    [InlineData("btc", "l", "0123456789abcde.svg")]
    [InlineData("btc", "l", "0123456789abcdef0.svg")]
    [InlineData("btc", "l", "0123456789ABCDEF.svg")]
    [InlineData("btc", "l", "0123456789abcdeg.svg")]
    [InlineData("btc", "l", "٠١٢٣٤٥٦٧٨٩abcdef.svg")]
    [InlineData("BTC", "l", "0123456789abcdef.svg")]
    [InlineData("b--c", "l", "0123456789abcdef.svg")]
    [InlineData("..%2f", "l", "0123456789abcdef.svg")]
    [InlineData("btc\r\n", "l", "0123456789abcdef.svg")]
    [InlineData("", "l", "0123456789abcdef.svg")]
    public void Nothing_else_is_an_address(string category, string size, string file) =>
        Assert.Null(CoverAddress.Read(category, size, file));

    [Fact]
    public void A_category_of_64_characters_is_the_longest()
    {
        var longest = new string('x', CoverAddress.LongestCategory);
        Assert.Equal(longest, Slug.From(longest));
        Assert.NotNull(CoverAddress.Read(longest, "l", "0123456789abcdef.svg"));
        Assert.Null(CoverAddress.Read(longest + "x", "l", "0123456789abcdef.svg"));
    }
}
