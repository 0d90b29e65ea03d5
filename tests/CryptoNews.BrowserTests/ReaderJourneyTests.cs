namespace CryptoNews.BrowserTests;

public sealed class ReaderJourneyTests(Site site)
{
    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task From_the_home_page_to_a_saved_article(int width)
    {
        var page = await site.OpenAsync("/", new Look(Width: width));

        // Category
        await page.Locator(".sections a", new() { HasText = "Regulation" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Regulation");

        // Filter
        await page.Locator(".facet summary", new() { HasText = "Sentiment" }).ClickAsync();
        await page.Locator(".facet[open] label", new() { HasText = "Positive" }).ClickAsync();
        await page.Locator(".filter .btn--main").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(site.Origin + "/category/regulation?sentiment=positive");
        await page.WaitForLoadStateAsync();
        var moods = await page.Locator(".row .txt > .meta .mood").AllTextContentsAsync();
        Assert.NotEmpty(moods);
        Assert.All(moods, mood => Assert.Equal("Positive", mood));

        // Article and its twin
        await page.GotoAsync(site.Origin + "/news/2009/01/genesis-block");
        await page.Locator(".share a[hreflang=uk]").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(site.Origin + "/uk/news/2009/01/genesis-block");
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "uk");

        // Search
        await page.GotoAsync(site.Origin + "/uk/search?q=біткоїн");
        await Assertions.Expect(page.Locator(".hit").First).ToBeVisibleAsync();
        await page.Locator(".hit .go").First.ClickAsync();
        await Assertions.Expect(page.Locator(".prose")).ToBeVisibleAsync();

        // Saved
        var title = await page.Locator("h1").TextContentAsync();
        await page.Locator("[data-save]").ClickAsync();
        await Assertions.Expect(page.Locator("[data-save]")).ToHaveTextAsync("Збережено");
        await page.GotoAsync(site.Origin + "/uk/saved");
        await Assertions.Expect(page.Locator("[data-saved] .go")).ToHaveTextAsync(title!);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Everything_on_the_way_works_without_script()
    {
        var page = await site.OpenAsync("/", new Look(Script: false));

        await page.Locator(".sections a", new() { HasText = "Regulation" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(site.Origin + "/category/regulation");
        // Before the style sheet is there, nothing is painted, and everything counts as visible.
        await Assertions.Expect(page.Locator("[data-hide]")).ToBeAttachedAsync();
        await Assertions.Expect(page.Locator("[data-hide]")).ToBeHiddenAsync();
        await page.Locator(".facet summary", new() { HasText = "Sentiment" }).ClickAsync();
        await page.Locator(".facet[open] label", new() { HasText = "Positive" }).ClickAsync();
        await page.Locator(".filter .btn--main").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(site.Origin + "/category/regulation?sentiment=positive");
        await page.Locator(".chip").First.ClickAsync();
        await page.Locator(".row .go").First.ClickAsync();
        await Assertions.Expect(page.Locator(".prose")).ToBeVisibleAsync();

        // What only the script can do is not offered.
        foreach (var control in (string[])["[data-theme-toggle]", "[data-copy]", "[data-share]", "[data-save]", "[data-comfort]"])
        {
            Assert.NotEqual((control, 0), (control, await page.Locator(control).CountAsync()));
            await Assertions.Expect(page.Locator($"{control}:visible")).ToHaveCountAsync(0);
        }

        await page.GotoAsync(site.Origin + "/search?q=bitcoin");
        await Assertions.Expect(page.Locator(".hit").First).ToBeVisibleAsync();
        await page.GotoAsync(site.Origin + "/saved");
        // Chromium's own way of switching scripts off for tests leaves <noscript> unshown: that it says why is all there is to see.
        Assert.Contains("switched off", await page.ContentAsync(), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whoever_goes_back_from_a_filter_finds_the_form_as_the_list_is(bool script)
    {
        var page = await site.OpenAsync("/latest", new Look(Script: script));
        await page.Locator(".facet summary", new() { HasText = "Sentiment" }).ClickAsync();
        await page.Locator(".facet[open] label", new() { HasText = "Positive" }).ClickAsync();
        await page.Locator(".filter .btn--main").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(site.Origin + "/sentiment/positive");
        await page.WaitForLoadStateAsync();

        await page.GoBackAsync();

        await Assertions.Expect(page).ToHaveURLAsync(site.Origin + "/latest");
        await page.WaitForLoadStateAsync();
        await Assertions.Expect(page.Locator(".filter input:checked:not([value=''])")).ToHaveCountAsync(0);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_photograph_that_fails_leaves_the_engraving_in_its_place()
    {
        var page = await site.NewPageAsync(new Look());
        await page.Context.RouteAsync("https://images.unsplash.com/**", route => route.AbortAsync());
        await page.GotoAsync(site.Origin + AwkwardArticles.Remote); // up to its load event: every picture is there, or failed

        Assert.False(await page.Locator(".post .cover .photo").First.IsVisibleAsync());
        Assert.False(await page.Locator(".post figcaption").IsVisibleAsync()); // it tells of the photograph
        Assert.True(await page.EvaluateAsync<bool>("() => document.querySelector('.post .cover img:not(.photo)').naturalWidth > 0"));
        await page.Context.CloseAsync();
    }
}
