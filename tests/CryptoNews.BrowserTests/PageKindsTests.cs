namespace CryptoNews.BrowserTests;

public sealed class PageKindsTests(Site site)
{
    [Theory]
    [InlineData("filtered", true)]
    [InlineData("empty", false)]
    public async Task A_listing_is_what_it_is_called(string kind, bool lists)
    {
        using var client = new HttpClient();
        var address = PageKinds.OfOneLanguage.Select(row => row.Data).Single(page => page.Item1 == kind).Item2;

        var html = await client.GetStringAsync(new Uri(site.Origin + address), TestContext.Current.CancellationToken);

        Assert.Equal(lists, html.Contains("class=\"story ", StringComparison.Ordinal));
    }
}
