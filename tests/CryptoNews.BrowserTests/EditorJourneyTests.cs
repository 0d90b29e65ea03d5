namespace CryptoNews.BrowserTests;

public sealed class EditorJourneyTests(Site site)
{
    [Fact]
    public async Task A_dropped_file_is_live_and_a_broken_one_is_explained_while_its_last_good_version_stays()
    {
        await using var server = await Server.StartAsync(settings: new Dictionary<string, string> { ["ASPNETCORE_ENVIRONMENT"] = "Development" });
        var reader = await site.NewPageAsync(new Look());
        var newsroom = await site.NewPageAsync(new Look());
        await newsroom.GotoAsync(server.Origin + "/newsroom");
        var file = Path.Combine(server.ContentPath, "2026/11/town-takes-bitcoin.en.md");

        Drop(file, "A town takes bitcoin for parking");
        await Eventually.TrueAsync(
            async () => (await reader.GotoAsync(server.Origin + "/news/2026/11/town-takes-bitcoin"))!.Ok, "the article on the site");
        await Assertions.Expect(reader.Locator("h1")).ToHaveTextAsync("A town takes bitcoin for parking");
        await reader.GotoAsync(server.Origin + "/");
        await Assertions.Expect(reader.Locator("main")).ToContainTextAsync("A town takes bitcoin for parking");

        Drop(file, "A town: takes bitcoin");
        await Assertions.Expect(newsroom.Locator(".diag", new() { HasText = "town-takes-bitcoin.en.md" }).First)
            .ToContainTextAsync("CN021");
        await reader.GotoAsync(server.Origin + "/news/2026/11/town-takes-bitcoin");
        await Assertions.Expect(reader.Locator("h1")).ToHaveTextAsync("A town takes bitcoin for parking");

        File.Delete(file);
        await Eventually.TrueAsync(
            async () => (await reader.GotoAsync(server.Origin + "/news/2026/11/town-takes-bitcoin"))!.Status == 404, "the article gone");
        await reader.Context.CloseAsync();
        await newsroom.Context.CloseAsync();
    }

    [Fact]
    public async Task Whoever_looks_at_the_newsroom_keeps_their_place_while_files_and_the_server_come_and_go()
    {
        await using var server = await Server.StartAsync(
            new Dictionary<string, string> { ["first.en.md"] = "---\ntitle: First\npublishedAt: 2026-11-01T10:00:00Z\n---\nText.\n", ["broken.en.md"] = "---\ntitle: a: b\n---\n" },
            new Dictionary<string, string> { ["ASPNETCORE_ENVIRONMENT"] = "Development" },
            withContent: false);
        var page = await site.NewPageAsync(new Look(Width: 500));
        await page.Clock.InstallAsync();
        await page.GotoAsync(server.Origin + "/newsroom");
        var (table, rows) = (page.Locator("[data-part=files] .scroll"), page.Locator("[data-part=files] tbody tr"));
        await page.EvaluateAsync("() => { window.same = document.querySelector('[data-part=notes]'); }");

        await rows.Locator("a", new() { HasText = "first" }).FocusAsync();
        await table.EvaluateAsync("(e) => e.scrollTo(150, 0)");
        Drop(Path.Combine(server.ContentPath, "second.en.md"), "Second");
        await Assertions.Expect(rows).ToHaveCountAsync(3);
        await Assertions.Expect(rows.Locator("a:focus")).ToHaveTextAsync("first.en.md");
        Assert.Equal(150, await table.EvaluateAsync<int>("(e) => e.scrollLeft"));

        await table.FocusAsync();
        await page.RouteAsync("**/newsroom", route => route.FulfillAsync(new() { Status = 502, ContentType = "text/html", Body = "<h1>Bad gateway</h1>" }));
        var failed = page.WaitForResponseAsync(response => response.Status == 502);
        Drop(Path.Combine(server.ContentPath, "third.en.md"), "Third: b");
        await failed;
        await page.UnrouteAllAsync();
        await Eventually.TrueAsync(
            async () =>
            {
                await page.Clock.FastForwardAsync("01:00");
                return await rows.CountAsync() == 4;
            },
            "asked for again");
        await Assertions.Expect(table).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator("[data-part=notes]")).ToContainTextAsync("2 files");
        Assert.True(await page.EvaluateAsync<bool>("() => same === document.querySelector('[data-part=notes][role=status]')"), "the page is the same one, and what is told anew is told in the same place");

        // What is pressed is still there when it is let go.
        await rows.Locator("a", new() { HasText = "second" }).HoverAsync();
        await page.Mouse.DownAsync();
        Drop(Path.Combine(server.ContentPath, "fourth.en.md"), "Fourth");
        await Assertions.Expect(page.Locator("[data-part=tally] dd").First).ToHaveTextAsync("3");
        await page.Mouse.UpAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Second");
        await page.Context.CloseAsync();
    }

    private static void Drop(string file, string title)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var draft = file + ".tmp";
        File.WriteAllText(draft, $"---\ntitle: {title}\npublishedAt: 2026-11-01T10:00:00Z\ncategory: ADOPTION\n---\nThe council voted for it.\n");
        File.Move(draft, file, overwrite: true);
    }
}
