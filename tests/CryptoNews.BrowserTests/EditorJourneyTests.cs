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

    private static void Drop(string file, string title)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var draft = file + ".tmp";
        File.WriteAllText(draft, $"---\ntitle: {title}\npublishedAt: 2026-11-01T10:00:00Z\ncategory: ADOPTION\n---\nThe council voted for it.\n");
        File.Move(draft, file, overwrite: true);
    }
}
