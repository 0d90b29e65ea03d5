namespace CryptoNews.BrowserTests;

public sealed class LayoutTests(Site site)
{
    private static readonly int[] Widths = [320, 360, 390, 480, 600, 768, 960, 1024, 1280, 1600];

    [Theory]
    [MemberData(nameof(PageKinds.All), MemberType = typeof(PageKinds))]
    public async Task No_page_scrolls_sideways_at_any_width_or_text_size(string name, string address)
    {
        var page = await site.OpenAsync(address);
        await page.SettleAsync();
        foreach (var width in Widths)
        {
            await page.SetViewportSizeAsync(width, 900);
            Assert.Equal("", await page.OverflowAsync());
            if (width is 390 or 1280)
                await page.TakePicturesAsync($"{name}-{width}");
        }

        await page.EvaluateAsync("() => { document.documentElement.dataset.size = '2'; }");
        await page.SetViewportSizeAsync(320, 900);
        Assert.Equal("", await page.OverflowAsync());

        // Twice the browser's own text size, which readers set for all sites.
        await page.EvaluateAsync("() => { document.documentElement.style.fontSize = '200%'; }");
        await page.SetViewportSizeAsync(640, 900);
        Assert.Equal("", await page.OverflowAsync());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task No_page_scrolls_sideways_on_a_phone_with_twice_the_text_size()
    {
        var page = await site.NewPageAsync(new Look(Width: 320, LargeText: true));
        var wide = new List<string>();
        foreach (var (_, address) in PageKinds.All.Select(row => (row.Data.Item1, row.Data.Item2)))
        {
            await page.GotoAsync(site.Origin + address);
            foreach (var width in (int[])[320, 390])
            {
                await page.SetViewportSizeAsync(width, 900);
                if (await page.OverflowAsync() is { Length: > 0 } overflow)
                    wide.Add($"{address} {overflow}");
            }
        }

        Assert.Equal(32, await page.EvaluateAsync<int>("() => parseFloat(getComputedStyle(document.documentElement).fontSize)"));
        Assert.Empty(wide);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_text_of_a_row_has_room_on_a_phone_with_twice_the_text_size()
    {
        var page = await site.NewPageAsync(new Look(Width: 375, LargeText: true));
        await page.GotoAsync(site.Origin + "/latest");

        Assert.InRange(await page.EvaluateAsync<int>("() => document.querySelector('.row .txt').offsetWidth"), 200, 375);
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(16)]
    [InlineData(18)]
    [InlineData(21)]
    [InlineData(24)]
    public async Task What_can_be_done_in_the_masthead_stands_in_one_row_at_any_text_size_of_the_browser(int textSize)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.LaunchAsync(playwright, textSize);
        var page = await browser.NewPageAsync();
        await page.GotoAsync(site.Origin + "/");
        await page.SettleAsync();
        foreach (var width in (int[])[320, 360, 390, 412, 480, 768, 1024])
        {
            await page.SetViewportSizeAsync(width, 900);

            var rows = await page.EvaluateAsync<int>("() => new Set([...document.querySelectorAll('.bar :is(.iconbtn, .langs a)')].filter((e) => e.checkVisibility()).map((e) => e.getBoundingClientRect().top)).size");
            Assert.Equal((width, 1, ""), (width, rows, await page.OverflowAsync()));
        }
    }

    [Theory]
    [InlineData("/sentiment", "Sentiment")]
    [InlineData("/uk/sentiment", "Настрій")]
    public async Task The_section_where_one_is_shows_in_the_masthead_of_a_phone(string address, string name)
    {
        var fonts = new TaskCompletionSource();
        var page = await site.NewPageAsync(new Look(Width: 390));
        await page.RouteAsync("**/*.woff2", async route =>
        {
            await fonts.Task;
            await route.ContinueAsync();
        });
        await page.GotoAsync(site.Origin + address, new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        await Assertions.Expect(page.Locator(".sections [aria-current]")).ToBeInViewportAsync(new() { Ratio = 1 });

        // Other letters are wider, or narrower.
        fonts.SetResult();
        await page.SettleAsync();
        await Assertions.Expect(page.Locator(".sections [aria-current]")).ToHaveTextAsync(name);
        await Assertions.Expect(page.Locator(".sections [aria-current]")).ToBeInViewportAsync(new() { Ratio = 1 });
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(1600)]
    public async Task An_article_without_a_list_of_its_sections_has_the_measure_of_the_others(int width)
    {
        var page = await site.OpenAsync(AwkwardArticles.Remote, new Look(Width: width));
        var alone = await page.EvaluateAsync<double>("() => document.querySelector('.prose').getBoundingClientRect().width");
        await page.GotoAsync(site.Origin + AwkwardArticles.Everything);

        Assert.Equal(await page.EvaluateAsync<double>("() => document.querySelector('.prose').getBoundingClientRect().width"), alone, 1.0);
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(16, 16)]
    [InlineData(200, 900)]
    [InlineData(2000, 608)]
    public async Task A_picture_in_a_text_is_never_larger_than_it_is(int width, int shown)
    {
        var page = await site.OpenAsync(AwkwardArticles.Remote);
        var box = await page.EvaluateAsync<double[]>("""
            (width) => {
              const figure = document.createElement('figure'), img = new Image(width, width === 200 ? 4000 : width);
              figure.append(img);
              document.querySelector('.prose').append(figure);
              const { width: w, height: h } = img.getBoundingClientRect();
              return [w, h];
            }
            """, width);

        Assert.InRange(box.Max(), 1, shown);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Chosen_days_stay_in_their_button_of_the_filter()
    {
        var page = await site.OpenAsync("/uk/latest?from=2024-01-01&to=2024-06-30", new Look(Width: 390));

        Assert.Equal("", await page.EvaluateAsync<string>("() => [...document.querySelectorAll('.facet summary')].filter((s) => s.scrollWidth > s.clientWidth).map((s) => s.textContent).join()"));
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("/uk/category/regulation?sentiment=positive", 768)]
    [InlineData("/uk/latest?from=2025-11-01&to=2026-11-20", 848)]
    [InlineData("/latest", 640)]
    [InlineData("/latest", 390)]
    public async Task The_choices_of_a_filter_stay_on_the_page(string address, int width)
    {
        var page = await site.NewPageAsync(new Look(Width: width));
        await page.GotoAsync(site.Origin + address);
        var facets = await page.Locator(".facet").AllAsync();
        Assert.InRange(facets.Count, 5, 10);
        foreach (var facet in facets)
        {
            await facet.Locator("summary").ClickAsync();
            var choices = await facet.Locator("fieldset").BoundingBoxAsync();
            Assert.True(choices is { X: >= 0, Width: > 100 } && choices.X + choices.Width <= width, $"{choices?.X} + {choices?.Width}");
            Assert.Equal("", await page.OverflowAsync());
            await facet.EvaluateAsync("(e) => { e.open = false; }");
        }

        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_name_of_500_letters_makes_no_page_scroll_sideways()
    {
        var term = AwkwardArticles.LongName;
        foreach (var address in (string[])[AwkwardArticles.Names, "/source/names", $"/category/{term}?tag={term}&source=names", "/search?q=%22long%20names%22&source=names", "/sources", "/categories"])
        {
            var page = await site.OpenAsync(address);
            foreach (var width in new[] { 320, 390, 1280 })
            {
                await page.SetViewportSizeAsync(width, 900);
                Assert.Equal((address, ""), (address, await page.OverflowAsync()));
            }

            await page.Context.CloseAsync();
        }
    }

    [Theory]
    [MemberData(nameof(PageKinds.OfOneLanguage), MemberType = typeof(PageKinds))]
    public async Task Nothing_moves_while_a_page_loads_and_everything_comes_from_us_or_the_picture_host(string name, string address)
    {
        foreach (var look in (Look[])[new(Width: 390), new(Width: 1280), new(Width: 390, Motion: true)])
        {
            var page = await site.NewPageAsync(look);
            var (errors, foreign) = (new List<string>(), new List<string>());
            page.Console += (_, message) => { if (message.Type is "error" or "warning") errors.Add(message.Text); };
            page.PageError += (_, error) => errors.Add(error);
            page.Request += (_, request) =>
            {
                if (!request.Url.StartsWith(site.Origin, StringComparison.Ordinal) && !request.Url.StartsWith("https://images.unsplash.com/", StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
                    foreign.Add(request.Url);
            };
            await page.GotoAsync(site.Origin + address, new() { WaitUntil = WaitUntilState.NetworkIdle });

            var shift = await page.LayoutShiftAsync();

            // Chromium itself reports an answer of 404 or 410 as an error, and the test's own refusal of workers.
            errors.RemoveAll(e => e.Contains("blocked by Playwright", StringComparison.Ordinal)
                || (name is "not-found" or "gone" && e.Contains("Failed to load resource", StringComparison.Ordinal)));
            Assert.Empty(errors);
            Assert.Empty(foreign);
            Assert.True(shift.Length == 0, $"{name}, {look}: {shift}");
            await page.Context.CloseAsync();
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Nothing_moves_for_readers_who_asked_for_that(bool motion)
    {
        var page = await site.NewPageAsync(new Look(Motion: motion));
        await page.AddInitScriptAsync("addEventListener('pagereveal', (e) => { window.inTransition = e.viewTransition !== null; })");
        await page.GotoAsync(site.Origin + "/latest");
        await page.Locator(".row .go").First.ClickAsync();
        await Assertions.Expect(page.Locator(".prose")).ToBeVisibleAsync();
        await page.WaitForFunctionAsync("() => window.inTransition !== undefined");

        Assert.Equal(motion, await page.EvaluateAsync<bool>("() => inTransition"));
        Assert.Equal(motion, await page.EvaluateAsync<bool>("() => getComputedStyle(document.documentElement).scrollBehavior === 'smooth'"));
        Assert.Equal(motion, await page.EvaluateAsync<bool>("""
            () => [...document.querySelectorAll('*')].map((e) => getComputedStyle(e)).some((s) => s.animationName !== 'none' || /[1-9]/.test(s.transitionDuration))
            """));
        await page.Context.CloseAsync();
    }

    /// <summary>What a reader on a slow line sees: each kilobyte is painted before the next is there. Half a word moves to the next line when it is whole.</summary>
    [Theory]
    [MemberData(nameof(PageKinds.OfOneLanguage), MemberType = typeof(PageKinds))]
    public async Task Nothing_moves_while_a_page_arrives_piece_by_piece(string name, string address)
    {
        foreach (var width in new[] { 390, 1280 })
            await AssertStillWhileArrivingAsync(name, address, width, piece: @"[^]{1,1024}(?=[\s<]|$)|[^]{1,1024}");
    }

    /// <summary>A busy machine paints between any two elements, wherever the pieces end.</summary>
    [Theory]
    [InlineData("home", "/")]
    [InlineData("category", "/category/regulation")]
    [InlineData("article", "/news/2009/01/genesis-block")]
    [InlineData("categories", "/categories")]
    [InlineData("dashboard", "/sentiment?period=1y")]
    [InlineData("newsroom", "/newsroom")]
    public async Task Nothing_moves_while_a_page_arrives_element_by_element(string name, string address)
    {
        // Most of the time goes by between two frames: both at once.
        await Task.WhenAll(Array.ConvertAll([390, 1280], width => AssertStillWhileArrivingAsync(name, address, width, piece: "[^]+?(?=<[a-z]|$)")));
    }

    /// <param name="piece">A regular expression of what is painted at once.</param>
    private async Task AssertStillWhileArrivingAsync(string name, string address, int width, string piece)
    {
        // A page of no policy of ours: those refuse to be written into.
        var page = await site.NewPageAsync(new Look(Width: width));
        // What late fonts move is a question of its own: on a busy machine each of them is late.
        await page.RouteAsync("**/*.woff2", route => route.AbortAsync());
        await page.RouteAsync("**/empty", route => route.FulfillAsync(new() { ContentType = "text/html", Body = "<!doctype html>" }));
        await page.GotoAsync(site.Origin + "/empty");
        await page.EvaluateAsync("""
            async ([address, piece]) => {
              const html = await (await fetch(address)).text();
              const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
              document.open();
              let at = 0;
              for (const [text] of html.matchAll(new RegExp(piece, 'g'))) {
                if (at >= 24 * 1024) break; // the window is full by then
                document.write(text);
                at += text.length;
                await painted();
              }
              document.write(html.slice(at));
              document.close();
            }
            """, new[] { address, piece });
        await page.SettleAsync();

        var shift = await page.LayoutShiftAsync();

        Assert.True(shift.Length == 0, $"{name} at {width}: {shift}");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task An_impact_with_words_in_bold_runs_on_in_its_line()
    {
        var page = await site.OpenAsync(AwkwardArticles.Everything);

        var heights = await page.EvaluateAsync<double[]>("() => [...document.querySelectorAll('.impact li')].map((e) => e.clientHeight)");

        Assert.Equal(2, heights.Length);
        Assert.Equal(heights[1], heights[0]);
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/archive")]
    [InlineData("/uk/category/regulation")]
    [InlineData(AwkwardArticles.Everything)]
    public async Task Links_of_heads_crumbs_and_cards_are_high_enough_to_be_pressed(string address)
    {
        var page = await site.OpenAsync(address, new Look(Width: 390));
        await page.SettleAsync();

        var low = await page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('.kicker, .head a, .crumbs a, .story .meta a, .byline a')].filter((e) => e.checkVisibility() && e.getBoundingClientRect().height < 24).map((e) => `${e.getBoundingClientRect().height} ${e.outerHTML.slice(0, 80)}`)
            """);

        Assert.Empty(low);
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("/news/2009/01/genesis-block", 390, true)]
    [InlineData("/news/2009/01/genesis-block", 320, false)]
    [InlineData("/uk/news/2009/01/genesis-block", 390, false)]
    [InlineData("/uk/news/2009/01/genesis-block", 320, true)]
    public async Task What_can_be_done_with_an_article_stands_in_full_rows_on_a_phone(string address, int width, bool canShare)
    {
        var page = await site.NewPageAsync(new Look(Width: width));
        await page.AddInitScriptAsync(canShare ? "navigator.share = () => Promise.resolve()" : "delete Navigator.prototype.share");
        await page.GotoAsync(site.Origin + address);
        await page.SettleAsync();

        var rows = await page.EvaluateAsync<string[]>("""
            () => {
              const rows = {}, end = document.querySelector('.share').getBoundingClientRect().right;
              for (const e of document.querySelectorAll('.share .btn')) if (e.checkVisibility()) (rows[e.offsetTop] ??= []).push(e.getBoundingClientRect());
              return Object.values(rows).map((row) => `${row.length}${Math.abs(row.at(-1).right - end) < 8 ? '' : ' and a gap'}`);
            }
            """);

        Assert.Equal(canShare ? ["2", "2", "1"] : ["2", "2"], rows);
        Assert.Equal("", await page.OverflowAsync());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Months_with_and_without_articles_stand_in_even_rows()
    {
        var page = await site.OpenAsync("/archive");

        var heights = await page.EvaluateAsync<double[]>("() => [...document.querySelectorAll('.ranked--two > li')].map((e) => Math.round(e.getBoundingClientRect().height))");

        Assert.Single(heights.Distinct());
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("/")]
    [InlineData(AwkwardArticles.Everything)]
    [InlineData("/category/regulation")]
    public async Task Forced_colours_leave_every_control_visible(string address)
    {
        var page = await site.OpenAsync(address, new Look(ForcedColors: true));

        var invisible = await page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('a, button, summary, input')].filter((e) => e.checkVisibility() && (e.matches('input') || e.textContent.trim()))
              .filter((e) => getComputedStyle(e).color === getComputedStyle(document.body).backgroundColor).map((e) => e.outerHTML.slice(0, 80))
            """);

        Assert.Empty(invisible);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Forced_colours_are_stronger_than_a_chosen_theme()
    {
        var page = await site.OpenAsync("/latest", new Look(ForcedColors: true, Dark: true));
        await page.Keyboard.PressAsync("t");
        Assert.Equal("light", await page.Locator("html").GetAttributeAsync("data-theme"));

        // Our own articles are old: a map of the last days is drawn only where there are some.
        var colours = await page.EvaluateAsync<string[]>("""
            () => {
              const map = document.createElementNS('http://www.w3.org/2000/svg', 'svg'), name = document.createElementNS(map.namespaceURI, 'text');
              map.setAttribute('class', 'heat');
              map.append(name);
              document.querySelector('main').append(map);
              return [getComputedStyle(name).fill, getComputedStyle(document.body).color, getComputedStyle(document.documentElement).colorScheme];
            }
            """);

        Assert.Equal(colours[1], colours[0]);
        Assert.Equal("light dark", colours[2]);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Figures_have_room_for_wider_spaces_between_letters_and_lines()
    {
        var page = await site.OpenAsync("/sentiment?period=1y");
        await page.EvaluateAsync("""
            () => {
              const spaces = new CSSStyleSheet(); // WCAG 1.4.12
              spaces.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }');
              document.adoptedStyleSheets = [...document.adoptedStyleSheets, spaces];
            }
            """);

        Assert.NotEqual(0, await page.Locator(".tally > div").CountAsync());
        Assert.Equal(0, await page.EvaluateAsync<int>("() => [...document.querySelectorAll('.tally > div')].filter((e) => e.querySelector('dd').getBoundingClientRect().bottom > e.querySelector('dt').getBoundingClientRect().top + 1).length"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Print_has_the_text_and_its_provenance_and_none_of_the_controls()
    {
        var page = await site.OpenAsync(AwkwardArticles.Everything);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await page.SetViewportSizeAsync(700, 900);

        Assert.True(await page.Locator("h1").IsVisibleAsync());
        Assert.True(await page.Locator(".prov").First.IsVisibleAsync());
        Assert.True(await page.Locator(".impact").IsVisibleAsync());
        Assert.False(await page.Locator(".sections").IsVisibleAsync());
        Assert.False(await page.Locator(".share").IsVisibleAsync());
        Assert.True(await page.Locator("pre").First.EvaluateAsync<bool>("(e) => e.scrollWidth <= e.clientWidth"), "paper can't be scrolled sideways");
        Assert.NotEmpty(await page.PdfAsync(new() { Format = "A4" }));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Print_cuts_neither_the_heat_map_nor_a_table()
    {
        var page = await site.OpenAsync("/sentiment?period=1y");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await page.SetViewportSizeAsync(673, 900); // A4 less its margins

        // Our own articles are old: the map of the last days is drawn only where there are some.
        var cut = await page.EvaluateAsync<string[]>("""
            () => {
              const frame = document.querySelector('.chart .scroll').cloneNode(), map = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
              map.setAttribute('class', 'heat');
              map.setAttribute('viewBox', '0 0 928 300');
              frame.append(map);
              document.querySelector('main .wrap').append(frame);
              return [...document.querySelectorAll('.scroll, .scroll > *')].filter((e) => e.checkVisibility() && e.getBoundingClientRect().right > innerWidth + 1).map((e) => e.outerHTML.slice(0, 80));
            }
            """);

        Assert.Empty(cut);
        await page.Context.CloseAsync();
    }
}
