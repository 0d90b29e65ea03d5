using System.Net;

namespace CryptoNews.Tests.Web.Localization;

public sealed class LanguageRoutesTests
{
    [Fact]
    public async Task The_default_language_has_no_prefix_and_the_others_have_one()
    {
        await using var portal = new Portal();

        Assert.Equal("en", (await portal.ReadAsync("/")).DocumentElement.GetAttribute("lang"));
        Assert.Equal("uk", (await portal.ReadAsync("/uk")).DocumentElement.GetAttribute("lang"));
    }

    [Theory]
    [InlineData("/en", "/")]
    [InlineData("/EN/", "/")]
    [InlineData("/uk/", "/uk")]
    [InlineData("/UK", "/uk")]
    public async Task Other_spellings_lead_to_the_one_address_in_one_hop(string requested, string canonical)
    {
        await using var portal = new Portal();
        using var response = await portal.Reader.GetAsync(requested, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal(canonical, response.Headers.Location?.ToString());
    }
}
