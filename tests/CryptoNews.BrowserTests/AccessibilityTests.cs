using Deque.AxeCore.Commons;

namespace CryptoNews.BrowserTests;

/// <summary>axe-core finds nothing on any kind of page, in both themes, with everything opened that opens.</summary>
public sealed class AccessibilityTests(Site site)
{
    // In the page itself: its makers' way from .NET goes by a second page for each look, for the sake of frames.
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    [Theory]
    [MemberData(nameof(PageKinds.All), MemberType = typeof(PageKinds))]
    public async Task No_page_keeps_anybody_out(string name, string address)
    {
        var page = await site.OpenAsync(address);
        await page.EvaluateAsync("() => document.querySelectorAll('details:not([name])').forEach((d) => { d.open = true; })");
        await page.EvaluateAsync(Axe);
        foreach (var theme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = theme });

            var violations = await ViolationsAsync(page);

            Assert.True(violations.Length == 0, $"{name}, {theme}:\n{string.Join('\n', violations)}");
        }

        Assert.Single(page.Frames); // of others axe would say nothing
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task What_keeps_somebody_out_is_found_in_the_theme_in_which_it_does()
    {
        var page = await site.OpenAsync("/about", new Look(Dark: true));
        await page.EvaluateAsync(Axe);
        await page.EvaluateAsync("""
            () => {
              const text = document.createElement('p'), link = document.createElement('a');
              text.id = 'faint';
              text.textContent = 'Hardly to be read';
              link.href = '/latest';
              document.querySelector('main').append(text, link);
              const sheet = new CSSStyleSheet();
              sheet.replaceSync('@media (prefers-color-scheme: dark) { #faint { color: #333 } }');
              document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
            }
            """);

        Assert.Equal(["color-contrast", "link-name"], (await ViolationsAsync(page)).Select(Rule));
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        Assert.Equal(["link-name"], (await ViolationsAsync(page)).Select(Rule));
        await page.Context.CloseAsync();
    }

    private static string Rule(string violation) => violation[..violation.IndexOf(':', StringComparison.Ordinal)];

    private static Task<string[]> ViolationsAsync(IPage page) => page.EvaluateAsync<string[]>("""
        async (tags) => {
          const { violations } = await axe.run({ runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] });
          return violations.map((v) => [`${v.id}: ${v.help}`, ...v.nodes.slice(0, 5).map((n) => `    ${n.html}`)].join('\n'));
        }
        """, (string[])["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]);
}
