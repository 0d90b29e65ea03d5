using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using CryptoNews.Tests.Store;
using CryptoNews.Tests.Web.Newsroom;

namespace CryptoNews.Tests.Web;

/// <summary>One article with every address that a file may hold and hardly any program can read: all answers that tell of it stay whole.</summary>
public sealed class OddAddressesTests
{
    private const string Links = """
        [1](mailto:a@b.example,c@d.example) [2](<mailto:desk@exa mple>) [3](<mailto:Ann &lt;a@b.example&gt;>) [4](mailto:) [5](mailto:?subject=%zz)
        [6](https://x.example/%zz?%) [7](https://xn--a.example/) [8](https://[::1]/) [9](https://a_b.example:65535/#%) [10](https://x.example?a=<b>&c="d")
        [11](?) [12](#) [13](<a b>) [14](/%00%ff) [15](./a:b) [16](../../../../..) [17](?a=mailto:b) [18](;) [19](.) [20](%F0%9F%92%A9)

        """;

    [Fact]
    public async Task An_article_full_of_them_is_told_of_everywhere()
    {
        await using var portal = Editors.OwnMachine();
        portal.Write("a.md", new ArticleFile { Title = "Odd addresses", PublishedAt = portal.Clock.GetUtcNow(), Category = "MARKET", Tags = ["Bitcoin"], Body = Links });
        portal.Write("_pages/odd.md", ArticleFile.Page("Odd page") with { Body = Links });
        await portal.SyncAsync();

        // Most of them are really links.
        Assert.InRange((await portal.ReadAsync("/news/a")).QuerySelectorAll(".prose a[href]").Length, 12, 20);
        foreach (var feed in (string[])["/feed.xml", "/atom.xml", "/category/market/feed.xml", "/tag/bitcoin/atom.xml", "/sitemap-articles-en-2026-1.xml", "/news-sitemap.xml"])
            Assert.Matches("/news/a[<\"]", XDocument.Parse(await ReadAsync(portal, feed)).ToString());
        foreach (var data in (string[])["/feed.json", "/news/a.json", "/api/v1/articles", "/api/v1/articles/a"])
            Assert.Contains("Odd addresses", JsonDocument.Parse(await ReadAsync(portal, data)).RootElement.ToString(), StringComparison.Ordinal);
        foreach (var page in (string[])["/", "/latest", "/news/a", "/news/a.md", "/search?q=odd", "/feed.xml?q=odd", "/llms.txt"])
            Assert.Contains("/news/a", await ReadAsync(portal, page), StringComparison.Ordinal);
        Assert.Contains("Odd page", await ReadAsync(portal, "/odd"), StringComparison.Ordinal);
    }

    private static async Task<string> ReadAsync(Portal portal, string address)
    {
        using var response = await portal.Reader.AskAsync(address);
        Assert.Equal((address, HttpStatusCode.OK), (address, response.StatusCode));
        return await response.TextAsync();
    }
}
