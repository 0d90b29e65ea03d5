namespace CryptoNews.BrowserTests;

/// <summary>A language that runs from right to left needs a setting, and nothing else.</summary>
public sealed class RightToLeftTests(Site site)
{
    [Fact]
    public async Task A_page_in_Arabic_mirrors()
    {
        await using var server = await Server.StartAsync(
            new Dictionary<string, string>
            {
                ["story.ar.md"] = "---\ntitle: قانون جديد للعملات الرقمية\npublishedAt: 2020-03-01T10:00:00Z\ncategory: REGULATION\ntags: [BTC]\nsentiment: POSITIVE\n---\nنص المقال هنا.\n\n## نظرة عامة\n\nفقرة أخرى.\n",
                ["story.en.md"] = "---\ntitle: A law\npublishedAt: 2020-03-01T10:00:00Z\n---\nText.\n",
            },
            new Dictionary<string, string> { ["Site:Languages"] = "en,ar" },
            withContent: false);
        var page = await site.NewPageAsync(new Look());
        foreach (var address in new[] { "/ar", "/ar/latest", "/ar/news/story" })
        {
            await page.GotoAsync(server.Origin + address);
            Assert.Equal("rtl", await page.EvaluateAsync<string>("() => getComputedStyle(document.body).direction"));

            var logo = (await page.Locator(".logo").BoundingBoxAsync())!;
            var switches = (await page.Locator(".langs").BoundingBoxAsync())!;
            Assert.True(logo.X > switches.X, $"{address}: the logo stands left of the language switch");
            foreach (var width in new[] { 320, 768, 1280 })
            {
                await page.SetViewportSizeAsync(width, 900);
                Assert.Equal("", await page.OverflowAsync());
            }

            await page.TakePicturesAsync($"rtl{address.Replace('/', '-')}");
        }

        await page.Context.CloseAsync();
    }
}
