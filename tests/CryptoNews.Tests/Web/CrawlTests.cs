using System.Net;
using AngleSharp.Html.Dom;
using CryptoNews.Content;
using CryptoNews.Store;

namespace CryptoNews.Tests.Web;

/// <summary>Every page of a small site in both languages, and everything that any of them names.</summary>
public sealed class CrawlTests : IAsyncLifetime
{
    private const string Origin = "http://localhost:5000";
    private readonly Portal _portal = new(new() { ["Site:PageSize"] = "4" });
    private readonly Dictionary<string, HttpStatusCode> _answers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, string>> _alternates = new(StringComparer.Ordinal);
    private readonly List<string> _faults = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        string[] pages = ["about", "how-we-use-ai", "privacy"];
        _portal
            .With(pages.SelectMany(slug => new[] { Some.Page(slug), Some.Page(slug, "uk") }))
            .With([.. Articles()]);
        await CrawlAsync();
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public void Every_link_leads_somewhere_in_one_hop_at_most()
    {
        Assert.Empty(_faults);
        Assert.InRange(_answers.Count, 100, int.MaxValue);
    }

    [Fact]
    public void Every_language_version_leads_back()
    {
        Assert.InRange(_alternates.Count, 20, int.MaxValue);
        foreach (var (page, versions) in _alternates.Where(a => a.Value.Count > 0))
        {
            Assert.Contains("x-default", versions.Keys);
            Assert.Contains(page, versions.Values);
            Assert.All(versions.Values, other => Assert.True(
                _alternates.TryGetValue(other, out var theirs) && theirs.ContainsValue(page), $"{page} names {other}, which does not lead back"));
        }
    }

    private static IEnumerable<StoredArticle> Articles() => Enumerable.Range(0, 9).SelectMany(i => new[]
    {
        Some.Article($"2026/a-{i}", Portal.Noon.AddHours(-i * 30), category: i % 2 == 0 ? "MINING" : "REGULATION", tags: ["Bitcoin"], externalId: $"{i}", sentiment: (Sentiment)(1 + (i % 3))),
        Some.Article($"2026/а-{i}", Portal.Noon.AddHours(-i * 30), "uk", category: i % 2 == 0 ? "MINING" : "REGULATION", tags: ["Bitcoin"], externalId: $"{i}", sentiment: (Sentiment)(1 + (i % 3))),
    }.Take(i < 5 ? 2 : 1));

    private async Task CrawlAsync()
    {
        var waiting = new Queue<(string Address, string From)>([("/", "start"), ("/uk", "start"), ("/sitemap.xml", "start"), ("/robots.txt", "start"), ("/llms.txt", "start")]);
        while (waiting.TryDequeue(out var next))
        {
            if (!_answers.TryAdd(next.Address, default))
                continue;
            using var response = await _portal.Reader.GetAsync(next.Address, Cancel);
            _answers[next.Address] = response.StatusCode;
            if (response.Headers.Location is { } location)
            {
                using var there = await _portal.Reader.GetAsync(location.OriginalString, Cancel);
                if (there.StatusCode != HttpStatusCode.OK)
                    _faults.Add($"{next.From} → {next.Address} → {location}: {there.StatusCode}");
            }
            else if (response.StatusCode != HttpStatusCode.OK)
            {
                _faults.Add($"{next.From} → {next.Address}: {response.StatusCode}");
            }

            foreach (var link in await LinksAsync(next.Address, response))
                waiting.Enqueue((link, next.Address));
        }
    }

    private async Task<IReadOnlyList<string>> LinksAsync(string address, HttpResponseMessage response)
    {
        switch (response.Content.Headers.ContentType?.MediaType)
        {
            case "text/html":
                var page = await Portal.ParseAsync(response);
                _alternates[Origin + address] = page.QuerySelectorAll("link[hreflang]").ToDictionary(l => l.GetAttribute("hreflang")!, l => l.GetAttribute("href")!, StringComparer.Ordinal);

                // Combinations of filters have no end; each that a page names is asked for, and what it names is not.
                var links = page.QuerySelector("meta[name=robots]")?.GetAttribute("content") == "noindex" ? [] : Links(page, address);
                return [.. links];
            case "application/xml":
                var text = await response.Content.ReadAsStringAsync(Cancel);
                return [.. System.Xml.Linq.XDocument.Parse(text).Descendants().Where(e => e.Name.LocalName == "loc").Select(e => Local(e.Value, address)).OfType<string>()];
            default:
                return [];
        }
    }

    private static IEnumerable<string> Links(IHtmlDocument page, string address) => page
        .QuerySelectorAll("a[href], link[href], img[src], script[src]")
        .Where(e => e.GetAttribute("rel") is not "preload")
        .Select(e => Local(e.GetAttribute("href") ?? e.GetAttribute("src")!, address))
        .OfType<string>();

    // The examples of the API are of our own articles; its own tests ask for them.
    private static string? Local(string link, string address)
    {
        var resolved = new Uri(new Uri(Origin + address), link);
        return resolved.GetLeftPart(UriPartial.Authority) == Origin && !resolved.AbsolutePath.StartsWith("/api/", StringComparison.Ordinal)
            ? resolved.PathAndQuery
            : null;
    }
}
