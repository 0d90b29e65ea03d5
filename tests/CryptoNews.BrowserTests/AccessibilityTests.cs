using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace CryptoNews.BrowserTests;

/// <summary>axe-core finds nothing on any kind of page, in both themes, with everything opened that opens.</summary>
public sealed class AccessibilityTests(Site site)
{
    [Theory]
    [MemberData(nameof(PageKinds.All), MemberType = typeof(PageKinds))]
    public async Task No_page_keeps_anybody_out(string name, string address)
    {
        var page = await site.OpenAsync(address);
        await page.EvaluateAsync("() => document.querySelectorAll('details:not([name])').forEach((d) => { d.open = true; })");
        foreach (var theme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = theme });
            var found = await page.RunAxe(new AxeRunOptions
            {
                RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
            });
            Assert.True(found.Violations.Length == 0, $"{name}, {theme}:\n{string.Join('\n', found.Violations.Select(Describe))}");
        }

        await page.Context.CloseAsync();
    }

    private static string Describe(AxeResultItem item) =>
        $"{item.Id}: {item.Help}\n{string.Join('\n', item.Nodes.Take(5).Select(n => "    " + n.Html))}";
}
