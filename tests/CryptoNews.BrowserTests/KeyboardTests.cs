namespace CryptoNews.BrowserTests;

public sealed class KeyboardTests(Site site)
{
    [Fact]
    public async Task The_first_tab_leads_past_the_masthead()
    {
        var page = await site.OpenAsync("/latest");

        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("skip", await page.EvaluateAsync<string>("() => document.activeElement.className"));
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page).ToHaveURLAsync(site.Origin + "/latest#main");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Every_control_of_a_listing_can_be_reached_and_shows_that_it_is()
    {
        var page = await site.OpenAsync("/category/regulation");
        var controls = await page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
              .filter((e) => e.tabIndex >= 0 && !e.disabled && e.checkVisibility()).map((e) => e.outerHTML.slice(0, 100))
            """);
        var (reached, unseen) = (new List<string>(), new List<string>());
        while (reached.Count < controls.Length)
        {
            await page.Keyboard.PressAsync("Tab");
            var focused = await page.EvaluateAsync<string[]>("""
                () => {
                  const e = document.activeElement;
                  const ring = (x) => getComputedStyle(x).outlineStyle !== 'none' && parseFloat(getComputedStyle(x).outlineWidth) > 0;
                  return [e.outerHTML.slice(0, 100), ring(e) || (e.closest('.story') && ring(e.closest('.story'))) ? 'seen' : ''];
                }
                """);
            reached.Add(focused[0]);
            if (focused[1] is "")
                unseen.Add(focused[0]);
        }

        Assert.InRange(controls.Length, 40, int.MaxValue);
        Assert.Equal(controls, reached);
        Assert.Empty(unseen);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task J_and_k_walk_through_a_listing_and_enter_opens()
    {
        var page = await site.OpenAsync("/latest");
        var titles = await page.Locator(".row .go").AllTextContentsAsync();

        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        Assert.Equal(titles[1], await page.EvaluateAsync<string>("() => document.activeElement.textContent"));
        await page.Keyboard.PressAsync("k");
        Assert.Equal(titles[0], await page.EvaluateAsync<string>("() => document.activeElement.textContent"));
        await page.Locator(".row").Nth(1).Locator(".kicker").FocusAsync();
        await page.Keyboard.PressAsync("k");
        Assert.Equal(titles[0], await page.EvaluateAsync<string>("() => document.activeElement.textContent"));
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Locator(".prose")).ToBeVisibleAsync();
        Assert.Equal(titles[0], await page.Locator("h1").TextContentAsync());
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("/uk/latest", "о", "KeyJ", 0)] // the Ukrainian layout
    [InlineData("/latest", "j", "KeyC", 0)] // Dvorak
    [InlineData("/latest", "c", "KeyJ", -1)]
    public async Task Keys_go_by_the_letter_and_where_that_is_not_Latin_by_the_place(string address, string key, string code, int focused)
    {
        var page = await site.OpenAsync(address);

        await page.EvaluateAsync("([key, code]) => document.body.dispatchEvent(new KeyboardEvent('keydown', { key, code, bubbles: true }))", new[] { key, code });

        Assert.Equal(focused, await page.EvaluateAsync<int>("() => [...document.querySelectorAll('.row .go')].indexOf(document.activeElement)"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_slash_leads_to_the_search_field_where_letters_are_letters_again()
    {
        var page = await site.OpenAsync("/latest");

        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("stj/");

        await Assertions.Expect(page.Locator(".find input:focus")).ToHaveValueAsync("stj/");
        Assert.Null(await page.Locator("html").GetAttributeAsync("data-theme"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Suggestions_open_only_for_whoever_is_in_the_field_and_go_with_what_they_were_for()
    {
        var page = await site.NewPageAsync(new Look());
        var (held, gone) = (new TaskCompletionSource(), new TaskCompletionSource());
        page.RequestFailed += (_, request) => { if (request.Url.Contains("/suggest", StringComparison.Ordinal)) gone.TrySetResult(); };
        await page.RouteAsync("**/search/suggest?q=mark", async route => { await held.Task; await route.ContinueAsync(); });
        await page.RouteAsync("**/search/suggest?q=bitco", route => route.FulfillAsync(new() { Status = 503 }));
        await page.GotoAsync(site.Origin + "/latest");
        var (field, list) = (page.Locator(".find input"), page.Locator(".find [role=listbox]"));

        var asked = page.WaitForRequestAsync("**/search/suggest?q=mark");
        await field.PressSequentiallyAsync("mark");
        await asked;
        await page.Keyboard.PressAsync("Tab");
        await gone.Task.WaitAsync(Eventually.Longest, TestContext.Current.CancellationToken);
        held.SetResult();
        Assert.False(await list.IsVisibleAsync());

        await field.FillAsync("bitc");
        await Assertions.Expect(list).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(list).ToBeHiddenAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(list).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("o");
        await Assertions.Expect(list).ToBeHiddenAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task An_open_filter_closes_behind_whoever_leaves_it()
    {
        var page = await site.OpenAsync("/latest");
        await page.Locator(".facet summary").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        Assert.True(await page.Locator(".facet[open] input:focus").IsVisibleAsync());

        await page.Locator(".filter > .btn").FocusAsync();

        await Assertions.Expect(page.Locator(".facet[open]")).ToHaveCountAsync(0);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task T_turns_the_theme()
    {
        var page = await site.OpenAsync("/latest");
        foreach (var theme in (string?[])["light", "dark", null])
        {
            await page.Keyboard.PressAsync("t");
            Assert.Equal(theme, await page.Locator("html").GetAttributeAsync("data-theme"));
        }

        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task S_saves_the_open_article_and_takes_it_off_again()
    {
        var page = await site.OpenAsync("/news/2009/01/genesis-block");
        foreach (var (label, said) in ((string, string)[])[("Saved", "Saved"), ("Save for later", "Removed from saved stories")])
        {
            await page.Keyboard.PressAsync("s");
            await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = label, Exact = true })).ToBeVisibleAsync();
            await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync(said);
        }

        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Keys_can_be_switched_off_and_stay_off()
    {
        var page = await site.OpenAsync("/latest");
        await page.Keyboard.PressAsync("?");
        await page.Locator(".comfort [name=keys]").UncheckAsync();
        await page.Keyboard.PressAsync("Escape");

        await page.ReloadAsync();
        await page.Keyboard.PressAsync("j");
        Assert.Equal("BODY", await page.EvaluateAsync<string>("() => document.activeElement.tagName"));
        await page.Keyboard.PressAsync("?");
        Assert.False(await page.Locator(".comfort").IsVisibleAsync());
        await page.Context.CloseAsync();
    }
}
