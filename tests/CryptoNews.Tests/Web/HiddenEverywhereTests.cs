using System.Net;
using System.Reflection;
using CryptoNews.Store;
using CryptoNews.Web.Caching;
using CryptoNews.Web.Listing;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.StaticAssets;

namespace CryptoNews.Tests.Web;

/// <summary>
/// Drafts, scheduled and expired articles are looked for in the answer of every endpoint that the application has. The
/// endpoints come from its routing table: a new one is tested without a word here, as long as its parameters have names
/// that are known below.
/// </summary>
public sealed class HiddenEverywhereTests
{
    /// <summary>Stands in every text and every name of what is hidden, and nowhere else.</summary>
    private const string Mark = "zqx";

    /// <summary>A word of the hidden texts that may stand in a question.</summary>
    private const string Word = "peculiar";

    private static readonly ArticleStatus[] Hidden = [ArticleStatus.Hidden, ArticleStatus.Scheduled, ArticleStatus.Expired];

    private static readonly Dictionary<string, string[]> Values = new(StringComparer.Ordinal)
    {
        ["language"] = ["en", "uk"],
        ["door"] = ["category", "tag", "source", "sentiment", "latest"],
        ["value"] = ["mining", "bitcoin", "coindesk", "neutral", .. Of(status => $"{Mark}-{status}"), .. Of(status => $"{Mark}_{status}")],
        ["key"] = ["live", "other", .. Of(status => $"{Mark}-{status}"), $"{Mark}-twin"],
        ["externalId"] = ["1", "2", .. Of(status => $"{Mark} {status}")],
        ["slug"] = ["about", $"{Mark}-page"],
        ["category"] = ["mining"],
        ["size"] = ["l"],
        ["width"] = ["640"],
        ["letter"] = ["b", "z"],
        ["file"] = ["0123456789abcdef.svg"],
        ["digest"] = ["0123456789abcdef"],
        ["path"] = ["nothing.png"],
        ["part"] = ["pages", "topics-en-1", "articles-en-2026-1", "articles-uk-2026-1", "articles-en-2025-1"],
        ["year"] = ["2026", "2025"],
        ["month"] = ["01"],
        ["day"] = ["15", "14"],
        ["documentName"] = ["v1"],
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_readers_may_not_see_is_in_no_answer_of_any_endpoint()
    {
        await using var portal = new Portal(new() { ["Publisher:Contact"] = "desk@news.example", ["Seo:IndexNowKey"] = "0123456789abcdef" });
        Fill(portal);
        var addresses = (await portal.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .OfType<RouteEndpoint>()
            .Where(IsReadByEverybody)
            .ToAsyncEnumerable()
            .Select(async (RouteEndpoint endpoint, CancellationToken _) => AddressesOf(endpoint.RoutePattern, await ParametersAsync(portal, endpoint)))
            .ToListAsync(Cancel))
            .SelectMany(addresses => addresses)
            .Distinct(StringComparer.Ordinal)
            .ToList();

        Assert.Contains("/feed.xml", addresses);
        Assert.Contains("/sitemap.xml", addresses);
        Assert.Contains("/llms.txt", addresses);
        foreach (var path in (string[])["/search", "/uk/search/suggest", "/latest", "/tag/bitcoin", "/archive/2026/01", "/feed.xml", "/uk/category/mining/feed.json", "/api/v1/articles", "/api/v1/sentiment"])
            Assert.Contains($"{path}?q={Word}", addresses);
        Assert.InRange(addresses.Count, 150, int.MaxValue);
        var read = 0;
        foreach (var address in addresses)
        {
            using var response = await portal.Reader.GetAsync(address, Cancel);
            var text = await response.Content.ReadAsStringAsync(Cancel);
            Assert.False(text.Contains(Mark, StringComparison.OrdinalIgnoreCase), $"{address} shows what is hidden: …{Around(text)}…");
            if (address.Contains(Mark, StringComparison.OrdinalIgnoreCase))
                Assert.True(response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone or HttpStatusCode.MovedPermanently, $"{address}: {response.StatusCode}");
            read += response.StatusCode == HttpStatusCode.OK ? 1 : 0;
        }

        // Most of the table was really seen, and not only its error pages.
        Assert.InRange(read, 60, int.MaxValue);
    }

    private static void Fill(Portal portal)
    {
        portal.With(
            Some.Article("live", externalId: "1", tags: ["Bitcoin"]),
            Some.Article("live", language: "uk", externalId: "1", tags: ["Bitcoin"]),
            Some.Article("other", Portal.Noon.AddHours(-1), externalId: "2", tags: ["Bitcoin"]),
            Some.Article("third", Portal.Noon.AddHours(-2), tags: ["Bitcoin"]),
            Some.Article($"{Mark}-twin", language: "uk", title: $"{Mark} {Word} twin", externalId: "2", status: ArticleStatus.Hidden));
        foreach (var (i, status) in Hidden.Index())
        {
            var article = Some.Article(
                $"{Mark}-{status}".ToLowerInvariant(), Portal.Noon.AddMinutes(-i), title: $"{Mark} {Word} {status}", category: $"{Mark.ToUpperInvariant()} {status}", tags: [$"{Mark} {status}", "Bitcoin"],
                source: $"{Mark}_{status}".ToLowerInvariant(), externalId: $"{Mark} {status}".ToLowerInvariant(), sourceUrl: $"https://{Mark}.example/", status: status);
            portal.With(article, Some.Body(article, $"<p>{Mark} {Word} body</p>", $"{Mark} {Word} body\n", [$"{Mark} heading"], $"/{Mark}-alias-{i}"));
        }

        portal.With(Some.Page("about"), Some.Page("about", "uk"), Some.Page($"{Mark}-page", title: $"{Mark} page", draft: true));
    }

    // The newsroom is for editors: its own tests say who gets in. Files of the design are the same for every content.
    private static bool IsReadByEverybody(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null
        && endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains(HttpMethods.Get) != false
        && !endpoint.RoutePattern.PathSegments.Any(s => s.Parts is [RoutePatternLiteralPart { Content: "newsroom" }, ..]);

    // What stands at the class of a page is known when the page is first asked for.
    private static async Task<IReadOnlyList<string>> ParametersAsync(Portal portal, RouteEndpoint endpoint)
    {
        var kept = endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page
            ? (await portal.Services.GetRequiredService<PageLoader>().LoadAsync(page, endpoint.Metadata)).HandlerTypeInfo.GetCustomAttribute<CachedPageAttribute>()
            : endpoint.Metadata.GetMetadata<CachedPageAttribute>();
        return kept?.Parameters ?? [];
    }

    private static IEnumerable<string> AddressesOf(RoutePattern pattern, IReadOnlyList<string> parameters)
    {
        IEnumerable<string> addresses = [""];
        foreach (var segment in pattern.PathSegments)
        {
            var choices = segment.Parts.Aggregate<RoutePatternPart, IEnumerable<string>>([""], (before, part) => before.SelectMany(b => Texts(part, pattern).Select(t => b + t)));
            var isOptional = segment.Parts is [RoutePatternParameterPart { IsOptional: true }];
            addresses = addresses.SelectMany(a => choices.Select(c => $"{a}/{c}").Concat(isOptional ? [a] : [])).ToList();
        }

        foreach (var address in addresses.Select(a => a.Length == 0 ? "/" : a))
        {
            yield return address;
            if (TakesWords(parameters, address))
                yield return $"{address}?{ListingAddress.TextName}={Word}";
        }
    }

    // What may be kept says what it reads; a search is never kept.
    private static bool TakesWords(IReadOnlyList<string> parameters, string address) =>
        parameters.Contains(ListingAddress.TextName) || address.Contains("/search", StringComparison.Ordinal);

    private static IEnumerable<string> Texts(RoutePatternPart part, RoutePattern pattern) => part switch
    {
        RoutePatternLiteralPart literal => [literal.Content],
        RoutePatternSeparatorPart separator => [separator.Content],
        RoutePatternParameterPart parameter when Values.TryGetValue(parameter.Name, out var values) => values.Select(v => Escaped(v) + EndingOf(parameter)),
        RoutePatternParameterPart parameter => throw new InvalidOperationException($"Say in {nameof(HiddenEverywhereTests)} which values '{parameter.Name}' of {pattern.RawText} takes."),
        _ => throw new InvalidOperationException(pattern.RawText),
    };

    // A constraint such as regex(\.png$) wants an ending.
    private static string EndingOf(RoutePatternParameterPart parameter)
    {
        var constraint = parameter.ParameterPolicies.Select(p => p.Content ?? "").FirstOrDefault(c => c.StartsWith(@"regex(\.", StringComparison.Ordinal));
        return constraint is null ? "" : constraint[@"regex(\".Length..].TrimEnd('$', ')');
    }

    private static string Escaped(string value) => Uri.EscapeDataString(value.ToLowerInvariant());

    private static IEnumerable<string> Of(Func<ArticleStatus, string> text) => Hidden.Select(text);

    private static string Around(string text)
    {
        var at = text.IndexOf(Mark, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? "" : text[Math.Max(0, at - 80)..Math.Min(text.Length, at + 80)];
    }
}
