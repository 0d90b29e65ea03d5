using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CryptoNews.Store;
using CryptoNews.Tests.Store;
using CryptoNews.Web.Syncing;

namespace CryptoNews.Tests.Web.Newsroom;

/// <summary>The newsroom over a real folder.</summary>
public sealed class OverviewTests
{
    private const string Broken = "---\ntitle: A broken one\npublishedAt: 2026-01-10T00:00:00Z\ndraft: perhaps\n---\nText.\n";

    [Fact]
    public async Task With_nothing_at_all_every_part_says_so()
    {
        await using var portal = Editors.OwnMachine();
        var page = await portal.ReadAsync("/newsroom");
        Assert.Contains("The folder has not been looked through yet.", page.QuerySelector(".lede")!.TextContent, StringComparison.Ordinal);

        await portal.SyncAsync();
        page = await portal.ReadAsync("/uk/newsroom");

        Assert.Equal(["0", "0", "0", "0", "0"], Tally(page));
        Assert.Equal("Жоден файл не має помилок чи попереджень.", page.QuerySelector("[data-part=problems] .quiet")?.TextContent);
        Assert.Contains("Остання перевірка: сьогодні, 15\u00a0січня, 12:00:00", page.QuerySelector(".lede")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll(".note--error"));
        Assert.Equal("Запит звідси", page.QuerySelector("[data-part=syncs] td")?.TextContent);
    }

    [Fact]
    public async Task A_problem_is_shown_with_file_line_caret_and_remedy()
    {
        await using var portal = Editors.OwnMachine();
        portal.Write("2026/01/new.md", Broken);
        await portal.SyncAsync();

        var problem = (await portal.ReadAsync("/newsroom")).QuerySelector(".diag")!;

        Assert.Equal("2026/01/new.md:4:8", problem.QuerySelector(".path")?.TextContent);
        Assert.Equal("Error", problem.QuerySelector(".sev")?.TextContent.Trim());
        Assert.StartsWith("CN", problem.QuerySelector(".count")?.TextContent, StringComparison.Ordinal);
        Assert.Equal("4draft: perhaps", problem.QuerySelector("pre code")?.TextContent);
        Assert.Equal("perhaps", problem.QuerySelector("pre mark")?.TextContent);
        Assert.Contains("What to do: Write ", problem.TextContent, StringComparison.Ordinal);
        Assert.Contains("Rejected: not on the site, and nothing to preview.", problem.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Counts_and_rejected_files_are_told_apart_by_what_readers_see()
    {
        await using var portal = Editors.OwnMachine();
        portal.Write("fine.md", new ArticleFile());
        portal.Write("warned.md", new ArticleFile { Sentiment = "OPTIMISTIC" });
        portal.Write("was-good.md", new ArticleFile { Title = "As it was" });
        portal.Write("draft.md", new ArticleFile { Draft = true });
        portal.Write("later.md", new ArticleFile { PublishedAt = TestStore.Start.AddDays(1) });
        await portal.SyncAsync();
        portal.Write("was-good.md", Broken);
        portal.Write("new.md", Broken);
        await portal.SyncAsync();

        var page = await portal.ReadAsync("/newsroom");

        Assert.Equal(["4", "2", "1", "1", "1"], Tally(page));
        Assert.Equal("2 files were rejected. 1 is new and not visible. 1 has an earlier version, which stays as it was.", Flat(page.QuerySelector("[data-part=notes] .note p")));
        Assert.Equal(["new.md", "was-good.md", "warned.md"], page.QuerySelectorAll(".diag .path").Select(p => p.TextContent.Split(':')[0]).Distinct());
        Assert.Contains("the last good version stays", page.QuerySelectorAll(".diag").Single(d => d.TextContent.Contains("was-good.md", StringComparison.Ordinal)).TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("[data-part=lists] a[href='/newsroom/last-good']"));
        Assert.Equal(["As it was"], (await portal.ReadAsync("/newsroom/last-good")).QuerySelectorAll(".entries a").Select(a => a.TextContent));
    }

    [Fact]
    public async Task Drafts_scheduled_and_expiring_articles_lead_to_what_they_are_and_count_down()
    {
        await using var portal = Editors.OwnMachine();
        portal.Write("draft.uk.md", new ArticleFile { Title = "Чернетка", Draft = true });
        portal.Write("later.md", new ArticleFile { Title = "Later", PublishedAt = TestStore.Start.AddDays(3).AddHours(4).AddSeconds(9) });
        portal.Write("soon.md", new ArticleFile { Title = "Soon", PublishedAt = TestStore.Start.AddMinutes(12) });
        portal.Write("going.md", new ArticleFile { Title = "Going", ExpiresAt = TestStore.Start.AddHours(5) });
        await portal.SyncAsync();

        var page = await portal.ReadAsync("/newsroom");

        Assert.Equal(["Soon /newsroom/preview/soon 00:12:00", "Later /newsroom/preview/later 3 d 04:00:09"], Entries(page, "l-scheduled"));
        Assert.Equal(["Going /news/going 05:00:00"], Entries(page, "l-expiring"));
        Assert.Equal(["Чернетка /uk/newsroom/preview/draft "], Entries(page, "l-drafts"));
        Assert.Equal("uk", page.QuerySelector("[aria-labelledby=l-drafts] a[lang]")?.GetAttribute("lang"));
        Assert.Contains("3 дн. 04:00:09", (await portal.ReadAsync("/uk/newsroom")).QuerySelector("[aria-labelledby=l-scheduled]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Translations_that_lack_lag_or_lost_their_original_are_listed()
    {
        await using var portal = Editors.OwnMachine();
        portal.Write("alone.md", new ArticleFile { Title = "Alone" });
        portal.Write("pair.md", new ArticleFile { UpdatedAt = TestStore.Start });
        portal.Write("pair.uk.md", Translation("Відстає"));
        portal.Write("orphan.uk.md", Translation("Сирота"));
        await portal.SyncAsync();

        var page = await portal.ReadAsync("/newsroom");

        Assert.Equal("/newsroom/untranslated?language=uk", page.QuerySelector("[aria-labelledby=l-tr] a")?.GetAttribute("href"));
        Assert.Equal("Without a version: українська", page.QuerySelector("[aria-labelledby=l-tr] a")?.TextContent);
        Assert.Equal("українська", page.QuerySelector("[aria-labelledby=l-tr] [lang=uk]")?.TextContent);
        Assert.Equal(["Відстає /uk/news/pair "], Entries(page, "l-outdated"));
        Assert.Equal(["Alone /news/alone "], Entries(await portal.ReadAsync("/newsroom/untranslated?language=uk")));
        Assert.Equal(["Сирота /uk/news/orphan "], Entries(await portal.ReadAsync("/newsroom/orphans")));
        Assert.Contains("The source pair.md was changed on 15 January 2026, 12:00 UTC", Flat((await portal.ReadAsync("/newsroom/outdated")).QuerySelector(".entries")), StringComparison.Ordinal);

        portal.Write("alone.uk.md", new ArticleFile { Draft = true }); // changes nothing that readers see
        await portal.SyncAsync();
        Assert.Empty((await portal.ReadAsync("/newsroom")).QuerySelectorAll("[aria-labelledby=l-tr] a"));
    }

    [Fact]
    public async Task Files_that_wait_for_an_address_are_listed_with_who_has_it()
    {
        await using var portal = Editors.OwnMachine();
        portal.Write("a b.md", new ArticleFile());
        portal.Write("a-b.md", new ArticleFile());
        await portal.SyncAsync();

        var entry = (await portal.ReadAsync("/newsroom/waiting")).QuerySelector(".entries li")!;

        Assert.Contains("a-b.md", entry.TextContent, StringComparison.Ordinal);
        Assert.Contains("belongs to a b.md", entry.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_loaded_when_is_told_of_files_and_of_syncs()
    {
        await using var portal = Editors.OwnMachine();
        portal.Write("a.md", new ArticleFile());
        portal.Write("b.md", new ArticleFile());
        await portal.SyncAsync();
        portal.Clock.Advance(TimeSpan.FromSeconds(75));
        portal.Write("a.md", Broken);
        File.Delete(Path.Combine(portal.ContentPath, "b.md"));
        portal.Write("c.md", new ArticleFile { PublishedAt = TestStore.Start.AddDays(2), Category = "MINING" });
        await portal.SyncAsync();

        var page = await portal.ReadAsync("/newsroom");

        Assert.All(
            [.. page.QuerySelectorAll("[data-part=syncs] th[scope=col]"), .. (await portal.ReadAsync("/uk/newsroom")).QuerySelectorAll("[data-part=syncs] th[scope=col]")],
            heading => Assert.True(char.IsUpper(heading.TextContent[0]), heading.TextContent));
        Assert.Equal(
            ["a.md Rejected 15 Jan, 12:01:15 UTC", "c.md Scheduled 15 Jan, 12:01:15 UTC", "b.md Deleted 15 Jan, 12:01:15 UTC"],
            page.QuerySelectorAll("[data-part=files] tbody tr").Select(r => $"{Flat(r.Children[0])} {Flat(r.Children[1])} {Flat(r.Children[5])}"));
        Assert.Equal(
            ["15 Jan, 12:01:15 UTC Asked here 2 1 1 0 1 0", "15 Jan, 12:00:00 UTC Asked here 2 0 2 0 0 0"],
            page.QuerySelectorAll("[data-part=syncs] tbody tr").Select(r => string.Join(' ', r.Children.Take(8).Select(Flat))));
    }

    [Fact]
    public async Task Many_files_are_shown_a_part_at_a_time_with_their_number()
    {
        await using var portal = Editors.OwnMachine();
        portal.Write("many.md", "---\ntitle: Many\npublishedAt: 2026-01-10T00:00:00Z\n" + string.Concat(Enumerable.Range(0, 30).Select(i => $"unknown{i}: x\n")) + "---\nText.\n");
        foreach (var i in Enumerable.Range(0, 44))
            portal.Write($"bad/{i:00}.md", Broken);
        await portal.SyncAsync();

        var page = await portal.ReadAsync("/newsroom");
        Assert.Equal(10, page.QuerySelectorAll(".diag").Length);
        Assert.Equal("And 35 more files", page.QuerySelector("a[href='/newsroom/problems']")?.TextContent);

        Assert.Equal(["45 files. Page 1 of 3", "20"], ListOf(await portal.ReadAsync("/newsroom/problems")));
        var last = await portal.ReadAsync("/newsroom/problems?page=3");
        Assert.Equal("many.md", last.QuerySelectorAll(".diag .path")[^1].TextContent.Split(':')[0]);
        Assert.Equal("And 20 more problems in this file", last.QuerySelector("a[href='/newsroom/problems?file=many.md']")?.TextContent);
        Assert.Equal(["44 files. Page 3 of 3", "4"], ListOf(await portal.ReadAsync("/newsroom/problems?errors=on&page=3")));
        Assert.Equal(["1 file", "30"], ListOf(await portal.ReadAsync("/newsroom/problems?file=many")));
        Assert.Equal(["10 files", "10"], ListOf(await portal.ReadAsync("/newsroom/problems?file=bad%2F0&errors=on")));
        Assert.Equal(["1", "2", "3"], last.QuerySelectorAll(".pages a:not([rel])").Select(a => a.TextContent));
        foreach (var past in (string[])["4", "99", "99999999999"])
        {
            using var response = await portal.Reader.AskAsync($"/newsroom/problems?errors=on&page={past}");
            Assert.Equal((HttpStatusCode.Redirect, "/newsroom/problems?errors=on&page=3"), (response.StatusCode, response.Headers.Location?.ToString()));
        }

        Assert.Equal("/newsroom/problems?errors=on&file=bad", (await portal.ReadAsync("/newsroom/problems?file=bad&errors=on&page=2")).QuerySelector("a[rel=prev]")?.GetAttribute("href"));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("two")]
    public async Task What_is_no_number_of_a_page_is_a_mistake(string page)
    {
        await using var portal = Editors.OwnMachine();
        using var response = await portal.Reader.AskAsync($"/newsroom/drafts?page={page}");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("/newsroom/nothing")]
    [InlineData("/newsroom/untranslated")]
    [InlineData("/newsroom/untranslated?language=xx")]
    public async Task There_is_no_list_of_what_is_no_list(string address)
    {
        await using var portal = Editors.OwnMachine();
        using var response = await portal.Reader.AskAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Nothing_in_a_file_or_its_name_becomes_more_than_text()
    {
        await using var portal = Editors.OwnMachine();
        const string Attack = "<img src=x onerror=alert(1)>\u202Etxt\u0007";
        portal.Write($"{Attack}.md", new ArticleFile { Title = "\"'><script>alert(1)</script>", Draft = true, Sentiment = "<b>" });
        portal.Write($"{Attack}-bad.md", $"---\ntitle: x\npublishedAt: {Attack}<script>alert(1)</script>\n---\n");
        await portal.SyncAsync();

        foreach (var address in (string[])["/newsroom", "/newsroom/problems", "/newsroom/drafts", "/uk/newsroom"])
        {
            var page = await portal.ReadAsync(address);
            Assert.Empty(page.QuerySelectorAll("main script, main img, main b:not(.oops b), [onerror], [style]"));
            Assert.DoesNotContain(page.DocumentElement.OuterHtml, c => c is '\u202E' or '\u0007');
        }
    }

    [Fact]
    public async Task Files_gone_at_once_are_deleted_when_somebody_confirms_exactly_those()
    {
        await using var portal = Editors.Portal();
        foreach (var i in Enumerable.Range(0, 60))
            portal.Write($"s{i:00}.md", new ArticleFile { Title = $"Story {i}" });
        await portal.SyncAsync();
        foreach (var i in Enumerable.Range(0, 55))
            File.Delete(Path.Combine(portal.ContentPath, $"s{i:00}.md"));
        await portal.SyncAsync();
        using var editor = await portal.NewClient().SignInAsync();
        var alarm = (await editor.PageAsync("/newsroom")).QuerySelector("[data-part=notes] .note")!;
        Assert.Contains("55 files are gone at once. Nothing was deleted", Flat(alarm), StringComparison.Ordinal);
        Assert.Equal(20, alarm.QuerySelectorAll("li").Length);
        Assert.Equal("And 35 more", alarm.QuerySelector("a[href='/newsroom/missing']")?.TextContent);
        Assert.Equal(50, (await editor.PageAsync("/newsroom/missing")).QuerySelectorAll(".entries li").Length);

        // Seen by somebody before a file came back: their word is not taken.
        var before = ((IHtmlInputElement)alarm.QuerySelector("input[name=files]")!).Value;
        portal.Write("s00.md", new ArticleFile());
        await portal.SyncAsync();
        using (var late = await editor.SubmitAsync("/newsroom", "/newsroom/deletions", ("files", before)))
            Assert.Equal("/newsroom?other=files", late.Headers.Location?.ToString());
        Assert.Contains("The list has changed", (await editor.PageAsync("/newsroom?other=files")).QuerySelector("[data-part=notes]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(60, await CountAsync(portal));

        var confirmed = editor.SubmitAsync("/newsroom", "/newsroom/deletions");
        while (!confirmed.IsCompleted)
        {
            await LookAsync(portal);
            await Task.Yield();
        }

        using var response = await confirmed;
        Assert.Equal("/newsroom", response.Headers.Location?.ToString());
        Assert.Equal(6, await CountAsync(portal));
        Assert.Empty((await editor.PageAsync("/newsroom")).QuerySelectorAll("[data-part=notes] .note"));
    }

    [Fact]
    public async Task A_look_can_be_asked_for_without_a_script()
    {
        await using var portal = Editors.Portal();
        using var editor = await portal.NewClient().SignInAsync();
        await portal.SyncAsync();
        portal.Write("a.md", new ArticleFile { Title = "Just written" });

        var asked = editor.SubmitAsync("/newsroom", "/newsroom/look");
        while (!asked.IsCompleted)
        {
            await LookAsync(portal);
            await Task.Yield();
        }

        using var response = await asked;
        Assert.Equal("/newsroom", response.Headers.Location?.ToString());
        Assert.Equal(1, await CountAsync(portal));
    }

    [Fact]
    public async Task A_failure_of_the_folder_is_told()
    {
        await using var portal = Editors.OwnMachine();
        await portal.SyncAsync();
        Directory.Move(portal.ContentPath, portal.ContentPath + "-away");
        await LookAsync(portal, ask: true);

        var note = (await portal.ReadAsync("/newsroom")).QuerySelector("[data-part=notes] .note")!;
        Assert.Contains("The last look failed.", note.TextContent, StringComparison.Ordinal);
        Assert.Contains("does not exist", note.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_script_finds_what_it_needs()
    {
        await using var portal = Editors.OwnMachine();
        await portal.SyncAsync();
        foreach (var address in (string[])["/newsroom", "/newsroom/drafts"])
        {
            var page = await portal.ReadAsync(address);
            var root = page.QuerySelector("[data-newsroom]")!;
            Assert.Equal("/newsroom/events", root.GetAttribute("data-newsroom"));
            Assert.Equal(portal.Services.GetRequiredService<SyncHistory>().Changed.Version.ToString(CultureInfo.InvariantCulture), root.GetAttribute("data-version"));
            Assert.Equal(new DateTimeOffset(Portal.Noon).ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture), root.GetAttribute("data-now"));
            Assert.NotEmpty(page.QuerySelectorAll("script[src*='newsroom'][defer]"));
            Assert.Equal(page.QuerySelectorAll("[data-part]").Length, page.QuerySelectorAll("[data-part]").Select(p => p.GetAttribute("data-part")).Distinct().Count());
        }
    }

    private static string Translation(string title) =>
        $"---\ntitle: {title}\npublishedAt: 2026-01-14T12:00:00Z\nai:\n  translatedFrom: en\n---\nТекст.\n";

    private static async Task LookAsync(Portal portal, bool ask = false)
    {
        var worker = portal.Services.GetRequiredService<SyncWorker>();
        if (ask)
            _ = worker.Ask();
        await worker.LookAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<int> CountAsync(Portal portal)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        return scope.ServiceProvider.GetRequiredService<PortalContext>().Articles.Count();
    }

    private static IEnumerable<string> Tally(IHtmlDocument page) => page.QuerySelectorAll(".tally dd").Select(d => d.TextContent);

    private static IEnumerable<string> Entries(IHtmlDocument page, string? section = null) =>
        page.QuerySelectorAll(section is null ? ".entries li" : $"[aria-labelledby={section}] .entries li")
            .Select(li => $"{li.QuerySelector("a")?.TextContent} {li.QuerySelector("a")?.GetAttribute("href")} {li.QuerySelector("[data-until]")?.TextContent}");

    private static string[] ListOf(IHtmlDocument page) =>
        [page.QuerySelector("[data-part=list] .lede")!.TextContent, page.QuerySelectorAll(".diag").Length.ToString(CultureInfo.InvariantCulture)];

    private static string Flat(IElement? element) =>
        string.Join(' ', (element?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
