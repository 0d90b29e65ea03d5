namespace CryptoNews.BrowserTests;

/// <summary>What a reader keeps on this device.</summary>
public sealed class ComfortTests(Site site)
{
    private const string Article = "/news/2009/01/genesis-block";

    [Fact]
    public async Task A_theme_and_a_text_size_outlive_the_page_without_a_cookie()
    {
        var page = await site.OpenAsync("/");
        await page.Locator("[data-theme-toggle]").ClickAsync();
        await page.Locator("[data-theme-toggle]").ClickAsync();
        await page.Locator(".site [data-comfort]").ClickAsync();
        await page.GetByText("Largest").ClickAsync();

        await page.GotoAsync(site.Origin + "/latest");

        Assert.Equal("dark 2", await page.EvaluateAsync<string>("() => `${document.documentElement.dataset.theme} ${document.documentElement.dataset.size}`"));
        Assert.Equal("20px", await page.EvaluateAsync<string>("() => getComputedStyle(document.documentElement).fontSize"));
        Assert.Empty(await page.Context.CookiesAsync());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_saved_article_stands_in_the_list_until_it_is_removed()
    {
        var page = await site.OpenAsync(Article);
        var title = await page.Locator("h1").TextContentAsync();
        await page.Locator("[data-save]").ClickAsync();
        await Assertions.Expect(page.Locator("[data-save]")).ToHaveTextAsync("Saved");

        await page.GotoAsync(site.Origin + "/saved");
        await Assertions.Expect(page.Locator("[data-saved] .go")).ToHaveTextAsync(title!);
        await page.Locator("[data-saved] button").ClickAsync();

        await Assertions.Expect(page.Locator("[data-saved-none]")).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_saved_article_leads_to_the_list_and_nobody_is_asked_for_what_stands_there()
    {
        var page = await site.OpenAsync(Article);
        Assert.False(await page.Locator("[data-to-saved]").IsVisibleAsync());
        await page.Locator("[data-save]").ClickAsync();
        await page.WaitForFunctionAsync("() => caches.match(location.pathname)");
        var asked = new List<string>();
        page.Request += (_, request) => asked.Add($"{request.Method} {new Uri(request.Url).AbsolutePath}");

        // Without the pointer: a link that comes to stand under it is fetched.
        await page.Mouse.MoveAsync(0, 0);
        await page.Locator("[data-to-saved]").PressAsync("Enter");
        await Assertions.Expect(page.Locator("[data-saved] .go")).ToBeVisibleAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        Assert.NotEmpty(asked);
        Assert.DoesNotContain(asked, request => request.Contains("/news/", StringComparison.Ordinal));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_copy_goes_when_its_article_is_asked_for_and_gone()
    {
        await using var server = await Server.StartAsync(AwkwardArticles.All);
        var page = await site.NewPageAsync(new Look(Worker: true));
        await page.GotoAsync(server.Origin + AwkwardArticles.Remote);
        await page.WaitForFunctionAsync("() => navigator.serviceWorker.controller");
        await page.Locator("[data-save]").ClickAsync();
        await page.WaitForFunctionAsync("() => caches.match(location.pathname)");
        var other = await site.NewPageAsync(new Look());

        File.Delete(Path.Combine(server.ContentPath, "tests/remote.en.md"));
        await Eventually.TrueAsync(async () => (await other.GotoAsync(server.Origin + AwkwardArticles.Remote))!.Status == 404, "the article gone");
        Assert.True(await page.EvaluateAsync<bool>("async () => Boolean(await caches.match(location.pathname))"));
        await page.ReloadAsync();

        await page.WaitForFunctionAsync("async () => !(await caches.match(location.pathname))");
        await page.Context.CloseAsync();
        await other.Context.CloseAsync();
    }

    [Fact]
    public async Task What_no_copy_could_be_kept_of_is_not_saved()
    {
        var page = await site.OpenAsync(Article);
        await page.Context.SetOfflineAsync(true);

        await page.Locator("[data-save]").ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("The story could not be saved");
        await Assertions.Expect(page.Locator("[data-save]")).ToHaveTextAsync("Save for later");
        Assert.Equal("[]", await page.EvaluateAsync<string>("() => localStorage.saved"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Pictures_of_every_width_go_with_their_article()
    {
        var page = await site.OpenAsync("/news/2026/01/turkmenistan-virtual-assets-law", new Look(Width: 390));
        const string Kept = "async (more) => (await (await caches.open('saved')).keys()).length > more";
        await page.Locator("[data-save]").ClickAsync();
        await page.WaitForFunctionAsync(Kept, 1);
        await page.SetViewportSizeAsync(1280, 900);
        var first = await page.EvaluateAsync<int>("async () => (await (await caches.open('saved')).keys()).length");
        await page.ReloadAsync();
        await page.WaitForFunctionAsync(Kept, first);

        await page.Locator("[data-save]").ClickAsync();

        await page.WaitForFunctionAsync("async () => (await (await caches.open('saved')).keys()).length === 0");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_browsers_own_bars_have_the_colour_of_the_chosen_theme()
    {
        var page = await site.OpenAsync("/latest");
        const string Colours = "() => [...document.querySelectorAll('meta[name=theme-color]')].map((e) => e.content)";
        var (automatic, colours) = (await page.EvaluateAsync<string[]>(Colours), new List<string[]>());
        foreach (var _ in (int[])[0, 1, 2])
        {
            await page.Keyboard.PressAsync("t");
            colours.Add(await page.EvaluateAsync<string[]>(Colours));
        }

        Assert.Equal([[automatic[0], automatic[0]], [automatic[1], automatic[1]], automatic], colours);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Whoever_removes_saved_articles_by_keyboard_goes_on_at_the_next_one()
    {
        var page = await site.OpenAsync(Article);
        foreach (var address in (string[])[Article, "/news/2026/01/turkmenistan-virtual-assets-law"])
        {
            await page.GotoAsync(site.Origin + address);
            await page.Locator("[data-save]").ClickAsync();
            await Assertions.Expect(page.Locator("[data-save]")).ToHaveTextAsync("Saved");
        }

        await page.GotoAsync(site.Origin + "/saved");
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove: Turkmenistan" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("[data-saved] li")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("[data-saved] button")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("[data-saved-none]")).ToBeVisibleAsync();

        Assert.True(await page.EvaluateAsync<bool>("() => document.querySelector('main').contains(document.activeElement)"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_category_is_no_word_of_the_script()
    {
        var page = await site.OpenAsync("/");
        await page.RouteAsync("**/latest", async route =>
        {
            var response = await route.FetchAsync();
            await route.FulfillAsync(new() { Response = response, Body = (await response.TextAsync()).Replace("data-category=\"regulation\"", "data-category=\"constructor\"", StringComparison.Ordinal) });
        });
        await page.GotoAsync(site.Origin + "/latest");

        await Assertions.Expect(page.Locator(".story[data-category=constructor]").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[data-left-out]")).ToBeHiddenAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_hidden_category_leaves_the_home_page_and_comes_back()
    {
        var page = await site.OpenAsync("/category/regulation");
        await page.Locator("[data-hide]").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Hidden: Regulation");
        Assert.True(await page.Locator(".story[data-category=regulation]").First.IsVisibleAsync());

        await page.GotoAsync(site.Origin + "/latest");
        foreach (var story in await page.Locator(".story[data-category=regulation]").AllAsync())
            Assert.False(await story.IsVisibleAsync());
        await Assertions.Expect(page.Locator("[data-left-out]")).ToContainTextAsync("Regulation");
        Assert.True(await page.EvaluateAsync<bool>("() => document.querySelector('[data-left-out]').getBoundingClientRect().bottom <= document.querySelector('.day').getBoundingClientRect().top"));

        await page.Locator("[data-left-out] button").ClickAsync();
        await page.GetByText("Show again").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Status)).ToHaveTextAsync("Shown again: Regulation");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator(".story[data-category=regulation]").First).ToBeVisibleAsync();
        Assert.False(await page.Locator("[data-left-out]").IsVisibleAsync());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_choice_shows_in_every_open_tab()
    {
        var here = await site.OpenAsync("/category/regulation");
        var there = await here.Context.NewPageAsync();
        await there.GotoAsync(site.Origin + "/latest");

        await here.Keyboard.PressAsync("t");
        await here.Locator("[data-hide]").ClickAsync();

        await Assertions.Expect(there.Locator("html")).ToHaveAttributeAsync("data-theme", "light");
        await Assertions.Expect(there.Locator("[data-left-out]")).ToContainTextAsync("Regulation");
        await here.Context.CloseAsync();
    }

    [Fact]
    public async Task A_choice_in_another_tab_leaves_the_keyboard_where_it_is()
    {
        var here = await site.OpenAsync("/category/regulation");
        await here.Locator("[data-hide]").ClickAsync();
        await here.Keyboard.PressAsync("?");
        await here.GetByRole(AriaRole.Button, new() { Name = "Show again: Regulation" }).FocusAsync();
        var there = await here.Context.NewPageAsync();
        await there.GotoAsync(site.Origin + "/category/mining");

        await there.Locator("[data-hide]").ClickAsync();

        await Assertions.Expect(here.Locator("[data-hidden] li")).ToHaveTextAsync(["RegulationShow again", "MiningShow again"]);
        await Assertions.Expect(here.Locator("[data-hidden] button").First).ToBeFocusedAsync();
        await here.Context.CloseAsync();
    }

    [Fact]
    public async Task What_cannot_be_kept_is_not_called_saved()
    {
        var page = await site.NewPageAsync(new Look());
        await page.AddInitScriptAsync("Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); }");
        await page.GotoAsync(site.Origin + Article);

        await page.Locator("[data-save]").ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("The story could not be saved");
        await Assertions.Expect(page.Locator("[data-save]")).ToHaveTextAsync("Save for later");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Where_nothing_may_be_kept_choices_count_as_long_as_the_page_is_open()
    {
        var page = await site.NewPageAsync(new Look());
        await page.AddInitScriptAsync("Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('', 'SecurityError'); } })");
        await page.GotoAsync(site.Origin + "/latest");

        await page.Keyboard.PressAsync("t");
        await page.Keyboard.PressAsync("t");
        Assert.Equal("dark", await page.Locator("html").GetAttributeAsync("data-theme"));
        await page.Keyboard.PressAsync("?");
        await page.Locator(".comfort [name=keys]").UncheckAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("t");
        Assert.Equal("dark", await page.Locator("html").GetAttributeAsync("data-theme"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Saving_shows_at_once_and_what_is_taken_back_meanwhile_leaves_no_copy()
    {
        var page = await site.NewPageAsync(new Look());
        await page.AddInitScriptAsync("""
            const add = Cache.prototype.add, held = new Promise((go) => { window.go = go; });
            Cache.prototype.add = async function (...a) { await held; await add.apply(this, a); window.added = true; };
            """);
        await page.GotoAsync(site.Origin + Article);

        await page.Locator("[data-save]").ClickAsync();
        await Assertions.Expect(page.Locator("[data-save]")).ToHaveTextAsync("Saved");
        await page.Locator("[data-save]").ClickAsync();
        await Assertions.Expect(page.Locator("[data-save]")).ToHaveTextAsync("Save for later");
        await page.EvaluateAsync("() => go()");

        await page.WaitForFunctionAsync("() => window.added");
        await page.WaitForFunctionAsync("async () => !(await caches.match(location.pathname))");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_day_all_of_whose_stories_are_hidden_goes_with_them()
    {
        var page = await site.OpenAsync("/category/regulation");
        await page.Locator("[data-hide]").ClickAsync();

        foreach (var (address, gone) in ((string, bool)[])[("/latest", true), ("/category/regulation", false)])
        {
            await page.GotoAsync(site.Origin + address);
            var days = await page.EvaluateAsync<bool[][]>("""
                () => [...document.querySelectorAll('.day')].map((day) => [
                  day.checkVisibility(),
                  [...day.nextElementSibling.querySelectorAll('.story')].some((story) => story.checkVisibility()),
                ])
                """);

            Assert.All(days, day => Assert.Equal(day[1], day[0]));
            Assert.Equal((address, gone), (address, days.Any(day => !day[0])));
        }

        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Sections_all_of_whose_stories_are_hidden_go_with_them()
    {
        var page = await site.OpenAsync("/");
        await page.EvaluateAsync("""
            () => { localStorage.hidden = JSON.stringify(Object.fromEntries([...document.querySelectorAll('.story:not(.lead)')].map((story) => [story.dataset.category, story.dataset.category]))); }
            """);
        await page.ReloadAsync();

        Assert.True(await page.Locator("[data-left-out]").IsVisibleAsync());
        Assert.Equal(0, await page.EvaluateAsync<int>("() => [...document.querySelectorAll('section:has(.story)')].filter((e) => e.checkVisibility()).length"));
        Assert.True(await page.Locator("[aria-labelledby=cats]").IsVisibleAsync());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Without_a_connection_every_page_says_so_in_a_language_that_was_read()
    {
        await using var server = await Server.StartAsync();
        var page = await site.NewPageAsync(new Look(Worker: true));
        await page.GotoAsync(server.Origin + "/uk");
        await page.WaitForFunctionAsync("() => navigator.serviceWorker.controller && localStorage.shell");

        await server.StopAsync();

        foreach (var address in (string[])["/", "/saved", "/uk/latest"])
        {
            await page.GotoAsync(server.Origin + address);
            await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Немає зв’язку");
        }

        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Without_a_connection_saved_articles_open_and_others_say_why_not(bool isDeployedSince)
    {
        await using var server = await Server.StartAsync();
        var page = await site.NewPageAsync(new Look(Worker: true));
        await page.GotoAsync(server.Origin + Article);
        await page.WaitForFunctionAsync("() => navigator.serviceWorker.controller && localStorage.shell");
        await page.Locator("[data-save]").ClickAsync();
        await Assertions.Expect(page.Locator("[data-to-saved]")).ToBeVisibleAsync();
        if (isDeployedSince)
        {
            await page.EvaluateAsync("""
                async () => {
                  const shell = await caches.open('shell');
                  for (const key of (await shell.keys()).filter(({ url }) => /\.(css|js)$/.test(url))) {
                    await shell.put(key.url.replace(/\.[^./]+(\.\w+)$/, '.other$1'), await shell.match(key));
                    await shell.delete(key);
                  }
                }
                """);
        }

        // The browser keeps files of its own accord too, as long as it has room.
        await (await page.Context.NewCDPSessionAsync(page)).SendAsync("Network.clearBrowserCache");
        await server.StopAsync();

        await page.GotoAsync(server.Origin + "/latest");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("No connection");
        await page.Locator("[data-saved] .go").ClickAsync();
        await Assertions.Expect(page.Locator(".prose")).ToBeVisibleAsync();
        // With its style sheet too.
        Assert.Contains("Piazzolla", await page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('h1')).fontFamily"), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_page_is_fetched_when_its_link_is_pointed_at()
    {
        await using var server = await Server.StartAsync();
        var page = await site.NewPageAsync(new Look());
        await page.GotoAsync(server.Origin + "/latest");
        var link = page.Locator(".row .go").Nth(1);
        var address = await link.GetAttributeAsync("href");
        Assert.DoesNotContain(address!, server.Output, StringComparison.Ordinal);

        // The rules come by a request of their own: a pointer that is there before them stays unnoticed, and has to come again.
        await Eventually.TrueAsync(
            async () =>
            {
                await page.Mouse.MoveAsync(0, 0);
                await link.HoverAsync();
                await page.EvaluateAsync("() => new Promise((done) => setTimeout(done, 1000))"); // pointed at, not passed over
                return server.Output.Contains(address!, StringComparison.Ordinal);
            },
            $"{address} was asked for");
        await page.Context.CloseAsync();
    }
}
