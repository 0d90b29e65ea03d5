using System.Diagnostics;
using System.Text.Json;

namespace CryptoNews.BrowserTests;

/// <summary>The Nu HTML checker finds no error in any kind of page.</summary>
public sealed class MarkupTests(Site site)
{
    private static readonly string Checker = Path.Combine(Repository.Root, "artifacts/tools/node_modules/vnu-jar/build/dist/vnu.jar");

    [Fact]
    public async Task Every_kind_of_page_is_valid()
    {
        Assert.True(File.Exists(Checker), $"{Checker} is missing: tests/run.sh installs it.");
        var folder = Directory.CreateTempSubdirectory("cryptonews-markup-");
        using var client = new HttpClient();
        foreach (var row in PageKinds.All)
        {
            var (name, address) = row.Data;
            using var answer = await client.GetAsync(new Uri(site.Origin + address), TestContext.Current.CancellationToken);
            await File.WriteAllBytesAsync(
                Path.Combine(folder.FullName, name + ".html"),
                await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken),
                TestContext.Current.CancellationToken);
        }

        var errors = await CheckAsync(folder.FullName);

        Assert.True(errors.Count == 0, string.Join('\n', errors.Take(20)));
        folder.Delete(recursive: true);
    }

    private static async Task<List<string>> CheckAsync(string folder)
    {
        using var checker = Process.Start(new ProcessStartInfo("java")
        {
            ArgumentList = { "-Xss4m", "-jar", Checker, "--errors-only", "--format", "json", "--exit-zero-always", folder },
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;
        var report = await checker.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await checker.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, checker.ExitCode);

        using var json = JsonDocument.Parse(report);
        return [.. json.RootElement.GetProperty("messages").EnumerateArray().Select(m =>
            $"{Path.GetFileName(Text(m, "url"))}:{Text(m, "lastLine")}: {Text(m, "message")}\n    {Text(m, "extract").ReplaceLineEndings(" ")}")];
    }

    private static string Text(JsonElement message, string name) => message.TryGetProperty(name, out var value) ? value.ToString() : "";
}
