[assembly: AssemblyFixture(typeof(CryptoNews.BrowserTests.Site))]

namespace CryptoNews.BrowserTests;

/// <summary>One server with the articles of the repository and some awkward ones, and one browser, for all tests.</summary>
public sealed class Site : IAsyncLifetime
{
    /// <summary>From where remote pictures come; tests answer for it.</summary>
    private const string PictureHost = "https://images.unsplash.com/**";

    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private Lazy<Task<IBrowser>>? _browserOfLargeText;
    private Server? _server;

    public IBrowser Browser => _browser!;

    public Server Server => _server!;

    public string Origin => Server.Origin;

    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout((float)Eventually.Longest.TotalMilliseconds); // Playwright's own is 5 seconds
        // Development: the newsroom is open to this machine.
        _server = await Server.StartAsync(AwkwardArticles.All, new Dictionary<string, string> { ["ASPNETCORE_ENVIRONMENT"] = "Development" });
        _playwright = await Playwright.CreateAsync();
        _browser = await Chromium.LaunchAsync(_playwright);
        _browserOfLargeText = new(() => Chromium.LaunchAsync(_playwright, textSize: 32));
    }

    public async ValueTask DisposeAsync()
    {
        if (_browserOfLargeText is { IsValueCreated: true } started)
            await (await started.Value).DisposeAsync();
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_server is not null)
            await _server.DisposeAsync();
    }

    /// <summary>A fresh browser profile with one page, at <paramref name="address"/> of the shared server.</summary>
    public async Task<IPage> OpenAsync(string address, Look? look = null)
    {
        var page = await NewPageAsync(look ?? new Look());
        await page.GotoAsync(Origin + address);
        return page;
    }

    public async Task<IPage> NewPageAsync(Look look)
    {
        var browser = look.LargeText ? await _browserOfLargeText!.Value : Browser;
        var profile = await browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = look.Width, Height = look.Height },
            ColorScheme = look.Dark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = look.Motion ? ReducedMotion.NoPreference : ReducedMotion.Reduce,
            ForcedColors = look.ForcedColors ? ForcedColors.Active : ForcedColors.None,
            JavaScriptEnabled = look.Script,
            ServiceWorkers = look.Worker ? ServiceWorkerPolicy.Allow : ServiceWorkerPolicy.Block,
            Permissions = ["clipboard-read", "clipboard-write"],
        });
        profile.SetDefaultTimeout((float)Eventually.Longest.TotalMilliseconds);
        await profile.RouteAsync(PictureHost, route => route.FulfillAsync(new()
        {
            Path = Path.Combine(Repository.Root, "content/images/coins.webp"),
            ContentType = "image/webp",
        }));
        return await profile.NewPageAsync();
    }
}

/// <summary>How a page is looked at.</summary>
/// <param name="Script">Whether JavaScript runs.</param>
/// <param name="LargeText">With twice the usual text size, which readers set in their browser for all sites.</param>
/// <param name="Motion">Whether things may move; without, nothing has to be waited for.</param>
/// <param name="Worker">Whether service workers are allowed; requests they make can't be watched.</param>
public sealed record Look(int Width = 1280, int Height = 900, bool Dark = false, bool Script = true, bool Worker = false, bool ForcedColors = false, bool Motion = false, bool LargeText = false);
