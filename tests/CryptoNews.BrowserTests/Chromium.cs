namespace CryptoNews.BrowserTests;

/// <summary>
/// The system's Chromium: Playwright's own builds are not to be had everywhere. First its shell, which has no windows: the
/// same pages cost a third of what they cost a whole browser.
/// </summary>
internal static class Chromium
{
    private static readonly string[] Names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

    /// <param name="textSize">Pixels of the text size that readers set in their browser for all sites.</param>
    public static Task<IBrowser> LaunchAsync(IPlaywright playwright, int textSize = 16) => playwright.Chromium.LaunchAsync(new()
    {
        ExecutablePath = Path,
        // No sandbox as root; nothing that asks other hosts for anything.
        Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run", $"--blink-settings=defaultFontSize={textSize}"],
    });

    private static string Path => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':')
        .SelectMany(folder => Names.Select(name => System.IO.Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists)
        ?? throw new FileNotFoundException("Chromium is not installed; tests/run.sh installs it (apt-get install chromium-headless-shell).");
}
