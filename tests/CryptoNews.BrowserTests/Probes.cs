namespace CryptoNews.BrowserTests;

/// <summary>What is measured within a page.</summary>
internal static class Probes
{
    /// <summary>The layout shifts so far that no input caused, when they are together more than 0.01; else nothing.</summary>
    public static Task<string> LayoutShiftAsync(this IPage page) => page.EvaluateAsync<string>("""
        () => new Promise((done) => {
          const shifts = [];
          const add = (entries) => shifts.push(...entries.filter((e) => !e.hadRecentInput));
          const observer = new PerformanceObserver((list) => add(list.getEntries()));
          observer.observe({ type: 'layout-shift', buffered: true });
          const place = (r) => `${Math.round(r.x)},${Math.round(r.y)} ${Math.round(r.width)}×${Math.round(r.height)}`;
          const told = (e) => `${e.value.toFixed(4)} at ${Math.round(e.startTime)} ms: ` + e.sources.map((s) => `<${s.node?.nodeName} class="${s.node?.className}"> ${place(s.previousRect)} to ${place(s.currentRect)}`).join(', ');
          requestAnimationFrame(() => requestAnimationFrame(() => {
            add(observer.takeRecords());
            done(shifts.reduce((sum, e) => sum + e.value, 0) > 0.01 ? shifts.map(told).join('; ') : '');
          }));
        })
        """);

    /// <summary>By how many pixels the page is wider than its window, and what sticks out.</summary>
    public static Task<string> OverflowAsync(this IPage page) => page.EvaluateAsync<string>("""
        () => {
          const root = document.scrollingElement, width = root.clientWidth;
          if (root.scrollWidth <= width) return '';
          const inScroller = (e) => { for (let p = e.parentElement; p; p = p.parentElement) if (p !== root && p !== document.body && getComputedStyle(p).overflowX !== 'visible') return true; return false; };
          const out = [...document.querySelectorAll('body *')].filter((e) => { const r = e.getBoundingClientRect(); return (r.right > width + 1 || r.left < -1) && r.width > 0 && !inScroller(e); });
          return `${root.scrollWidth} > ${width}: ` + out.slice(0, 5).map((e) => `<${e.tagName.toLowerCase()} class="${e.className}">`).join(', ');
        }
        """);

    /// <summary>The page in both themes, when pictures are asked for.</summary>
    public static async Task TakePicturesAsync(this IPage page, string name)
    {
        if (Repository.Screenshots is not { } folder)
            return;
        foreach (var theme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = theme });
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{theme.ToString().ToLowerInvariant()}.png"), FullPage = true });
        }
    }

    public static Task SettleAsync(this IPage page) => page.EvaluateAsync("() => document.fonts.ready");
}
