namespace CryptoNews.BrowserTests;

/// <summary>What is measured within a page.</summary>
internal static class Probes
{
    /// <summary>Sum of the layout shifts so far that no input caused.</summary>
    public static Task<double> LayoutShiftAsync(this IPage page) => page.EvaluateAsync<double>("""
        () => new Promise((done) => {
          let sum = 0;
          const observer = new PerformanceObserver((list) => { for (const e of list.getEntries()) if (!e.hadRecentInput) sum += e.value; });
          observer.observe({ type: 'layout-shift', buffered: true });
          requestAnimationFrame(() => requestAnimationFrame(() => { observer.takeRecords().forEach((e) => { if (!e.hadRecentInput) sum += e.value; }); done(sum); }));
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

    public static Task SettleAsync(this IPage page) => page.EvaluateAsync("() => document.fonts.ready");
}
