namespace CryptoNews.BrowserTests;

public sealed class ArticleToolsTests(Site site)
{
    private const string Article = "/news/2009/01/genesis-block";

    [Fact]
    public async Task A_copied_link_is_the_address_of_the_article_and_the_button_says_so_for_a_while()
    {
        var page = await site.OpenAsync(Article + "#main");
        var button = page.Locator("[data-copy]");

        await page.GetByRole(AriaRole.Button, new() { Name = "Copy link" }).ClickAsync();

        await Assertions.Expect(button).ToHaveTextAsync("Copied");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Copied");
        await button.ClickAsync(); // once more, while it says so
        Assert.Equal(site.Origin + Article, await page.EvaluateAsync<string>("() => navigator.clipboard.readText()"));
        await Assertions.Expect(button).ToHaveTextAsync("Copy link");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_link_that_could_not_be_copied_is_told()
    {
        var page = await site.NewPageAsync(new Look());
        await page.AddInitScriptAsync("Clipboard.prototype.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'))");
        await page.GotoAsync(site.Origin + Article);

        await page.Locator("[data-copy]").ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("The link could not be copied");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_browsers_own_sheet_is_given_headline_and_address_and_may_be_closed_again()
    {
        var page = await site.NewPageAsync(new Look());
        var errors = new List<string>();
        page.PageError += (_, error) => errors.Add(error);
        await page.AddInitScriptAsync("navigator.share = (data) => { window.shared = data; return Promise.reject(new DOMException('closed', 'AbortError')); }");
        await page.GotoAsync(site.Origin + Article + "#main");

        await page.Locator("[data-share]").ClickAsync();

        Assert.Equal(
            [await page.Locator("h1").TextContentAsync(), site.Origin + Article],
            await page.EvaluateAsync<string[]>("() => [shared.title, shared.url]"));
        Assert.Empty(errors);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task What_has_its_original_elsewhere_is_handed_on_by_its_address_here_all_the_same()
    {
        var page = await site.NewPageAsync(new Look());
        await page.AddInitScriptAsync("navigator.share = (data) => { window.shared = data; return Promise.resolve(); }");
        await page.GotoAsync(site.Origin + AwkwardArticles.Remote);

        await page.Locator("[data-copy]").ClickAsync();
        await page.Locator("[data-share]").ClickAsync();

        Assert.Equal("https://elsewhere.example/original", await page.Locator("link[rel=canonical]").GetAttributeAsync("href"));
        Assert.Equal(site.Origin + AwkwardArticles.Remote, await page.EvaluateAsync<string>("() => navigator.clipboard.readText()"));
        Assert.Equal(site.Origin + AwkwardArticles.Remote, await page.EvaluateAsync<string>("() => shared.url"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Where_the_browser_has_no_sheet_none_is_offered()
    {
        var page = await site.NewPageAsync(new Look());
        await page.AddInitScriptAsync("delete Navigator.prototype.share");
        await page.GotoAsync(site.Origin + Article);

        Assert.True(await page.Locator("[data-copy]").IsVisibleAsync());
        Assert.Equal(1, await page.Locator("[data-share]").CountAsync());
        Assert.False(await page.Locator("[data-share]").IsVisibleAsync());
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    [InlineData(320)]
    public async Task Nothing_moves_while_a_button_says_that_the_link_was_copied(int width)
    {
        var page = await site.OpenAsync("/uk" + Article, new Look(Width: width));
        await page.SettleAsync();
        const string Places = "() => [...document.querySelectorAll('.share .btn, .post__grid')].map((e) => e.getBoundingClientRect()).map((r) => `${r.x} ${r.y + scrollY} ${r.width}`).join()";
        var before = await page.EvaluateAsync<string>(Places);

        await page.Locator("[data-copy]").ClickAsync();
        await Assertions.Expect(page.Locator("[data-copy]")).ToHaveTextAsync("Скопійовано");

        Assert.Equal(before, await page.EvaluateAsync<string>(Places));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_preview_link_that_was_made_can_be_copied()
    {
        var page = await site.OpenAsync("/newsroom/preview" + AwkwardArticles.Scheduled["/news".Length..] + "?days=7");
        var link = await page.Locator(".preview input").InputValueAsync();

        await page.Locator("[data-copy]").ClickAsync();

        await Assertions.Expect(page.Locator("[data-copy]")).ToHaveTextAsync("Copied");
        Assert.Equal(link, await page.EvaluateAsync<string>("() => navigator.clipboard.readText()"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_note_that_was_jumped_to_is_marked_and_so_is_the_way_back()
    {
        var page = await site.OpenAsync(AwkwardArticles.Everything);
        const string Marked = "() => { const e = document.querySelector(':target'); return `${e.localName} ${getComputedStyle(e).backgroundColor !== 'rgba(0, 0, 0, 0)'}`; }";

        await page.Locator(".prose sup a").ClickAsync();
        Assert.Equal("li true", await page.EvaluateAsync<string>(Marked));
        await page.Locator(".foot-notes li a").ClickAsync();
        Assert.Equal("a true", await page.EvaluateAsync<string>(Marked));

        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.False(await page.Locator(".foot-notes .i").IsVisibleAsync());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_long_list_of_contents_is_closed_only_where_it_stands_above_the_text()
    {
        var page = await site.OpenAsync(AwkwardArticles.Sections);
        Assert.True(await page.Locator(".toc a").Last.IsVisibleAsync());
        Assert.False(await page.Locator(".toc summary").IsVisibleAsync());

        await page.SetViewportSizeAsync(390, 900);
        Assert.False(await page.Locator(".toc a").Last.IsVisibleAsync());
        await page.Locator(".toc summary").ClickAsync();
        Assert.True(await page.Locator(".toc a").Last.IsVisibleAsync());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_contents_list_follows_the_text()
    {
        var page = await site.OpenAsync(Article);
        var (links, present) = (page.Locator(".toc a"), page.Locator(".toc a[aria-current]"));

        foreach (var i in (int[])[2, 1])
        {
            await page.EvaluateAsync("(id) => document.getElementById(id.slice(1)).scrollIntoView()", await links.Nth(i).GetAttributeAsync("href"));
            await Assertions.Expect(present).ToHaveCountAsync(1);
            await Assertions.Expect(links.Nth(i)).ToHaveAttributeAsync("aria-current", "true");
        }

        // Upwards a heading leaves where it came in.
        foreach (var (height, i) in ((double, int)[])[(.05, 2), (.335, 1), (.325, 2)])
        {
            await page.EvaluateAsync("([id, height]) => scrollTo(0, document.getElementById(id.slice(1)).getBoundingClientRect().top + scrollY - innerHeight * height)", new object?[] { await links.Nth(2).GetAttributeAsync("href"), height });
            await Assertions.Expect(links.Nth(i)).ToHaveAttributeAsync("aria-current", "true");
        }

        await page.EvaluateAsync("() => scrollTo(0, 0)");
        await Assertions.Expect(present).ToHaveCountAsync(0);
        await page.Context.CloseAsync();
    }
}
