using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using CryptoNews.Content;
using CryptoNews.Store;
using CryptoNews.Tests.Oracle;
using CryptoNews.Tests.Store;
using CryptoNews.Tests.Store.Search;
using CryptoNews.Tests.Web.Api;
using CryptoNews.Web.Listing;
using CryptoNews.Web.Search;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CryptoNews.Tests.Web.Listing;

/// <summary>Page, feed and API of one filter name the same articles in the order of the oracle, whole, whichever parts they come in.</summary>
public sealed class FilterAgreementTests(AgreementFixture site) : IClassFixture<AgreementFixture>
{
    private const int FeedSize = 50;

    [Property(MaxTest = 60)]
    public Property Page_feed_and_API_of_any_filter_agree() => Prop.ForAll(Filters, async asked =>
    {
        var (language, query, limit) = asked;
        var listing = ListingReading.Of("latest", null, query).Address;
        var filter = listing.ToFilter(language, TimeZoneInfo.Utc, Portal.Noon);
        var expected = site.Oracle.Listing(filter, ListingOrder.NewestFirst).Select(a => a.Key).ToList();

        Assert.Equal(expected, await ApiKeysAsync($"/api/v1/articles{query}&lang={language}&limit={limit}", expected.Count));
        Assert.Equal(expected.Take(FeedSize), await FeedKeysAsync(site.Addresses.Feed(language, listing, "feed.json")));
        var page = await PageKeysAsync(site.Addresses.Listing(language, listing));
        if (page is null)
            Assert.Empty(expected);
        else if (listing is { Door: Facet.Category, FacetCount: 1, IsDated: false })
            Assert.Equal(site.Oracle.Listing(filter, ListingOrder.PinnedFirst).Select(a => a.Key), page);
        else
            Assert.Equal(expected, page);
    });

    [Property(MaxTest = 60)]
    public Property Page_feed_and_API_of_any_search_agree() => Prop.ForAll(Filters, TypedQueries.Queries(), async (asked, typed) =>
    {
        var (language, query, limit) = asked;
        var text = SearchQueryReader.Read(typed.ToString()).Text.Replace('\u00A0', ' ');
        var listing = ListingReading.Of("latest", null, query).Address with { Text = text };
        var filter = listing.ToFilter(language, TimeZoneInfo.Utc, Portal.Noon);
        var expected = listing.IsSearch ? site.Oracle.Search(filter, typed) : site.Oracle.Listing(filter, ListingOrder.NewestFirst);
        var keys = expected.Select(a => a.Key).ToList();

        Assert.Equal(keys, await ApiKeysAsync($"/api/v1/articles{query}&q={Uri.EscapeDataString(typed.ToString())}&lang={language}&limit={limit}", keys.Count));
        Assert.Equal(keys.Take(FeedSize), await FeedKeysAsync(site.Addresses.Feed(language, listing, "feed.json")));
        if (!listing.IsSearch)
            return;
        var newest = await PageKeysAsync(site.Addresses.Search(language, new SearchAddress(listing, SearchOrder.NewestFirst)));
        var best = await PageKeysAsync(site.Addresses.Search(language, new SearchAddress(listing, SearchOrder.BestFirst)));
        Assert.Equal(keys, newest);
        Assert.Equal(keys.Order(StringComparer.Ordinal), best!.Order(StringComparer.Ordinal));
    });

    private async Task<List<string>> ApiKeysAsync(string address, int total)
    {
        var keys = new List<string>();
        for (var next = address; next is not null;)
        {
            var part = await site.Portal.JsonAsync(Local(next));
            Assert.Equal(total, (int)part["total"]!);
            keys.AddRange(part["articles"]!.AsArray().Select(a => (string)a!["key"]!));
            next = (string?)part["next"];
        }

        return keys;
    }

    private async Task<List<string>> FeedKeysAsync(string address)
    {
        using var response = await site.Portal.Reader.GetAsync(address);
        if (response.StatusCode == HttpStatusCode.NotFound)
            return [];
        Assert.Equal((address, HttpStatusCode.OK), (address, response.StatusCode));
        var feed = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        return [.. feed["items"]!.AsArray().Select(i => KeyOf((string)i!["url"]!))];
    }

    /// <returns>Null where there is no such page: a stretch of time that the archive does not reach.</returns>
    private async Task<List<string>?> PageKeysAsync(string address)
    {
        var keys = new List<string>();
        for (var next = address; next is not null;)
        {
            using var response = await site.Portal.Reader.GetAsync(next);
            if (response.StatusCode == HttpStatusCode.NotFound)
                return null;
            Assert.Equal((next, HttpStatusCode.OK), (next, response.StatusCode));
            var page = await Portal.ParseAsync(response);
            keys.AddRange(page.QuerySelectorAll(".river .go, .hit .go").Select(a => KeyOf(a.GetAttribute("href")!)));
            next = page.QuerySelector(".pages [rel=next]")?.GetAttribute("href");
        }

        return keys;
    }

    private static string Local(string address) => address.Replace("http://localhost:5000", "", StringComparison.Ordinal);

    private static string KeyOf(string address) => Local(address)[(Local(address).IndexOf("/news/", StringComparison.Ordinal) + 6)..];

    private static Arbitrary<(string Language, string Query, int Limit)> Filters
    {
        get
        {
            var day = Gen.Choose(-9, 2).Select(d => Portal.Noon.AddDays(d).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            var dates = Gen.Frequency(
                (4, Gen.Constant("")),
                (1, Gen.Elements("7d", "30d").Select(p => $"&period={p}")),
                (1, day.Select(d => $"&from={d}&to={d}")),
                (1, Gen.Constant("&from=2026-01-01&to=2026-01-31")),
                (1, from a in day from b in day select string.CompareOrdinal(a, b) <= 0 ? $"&from={a}&to={b}" : $"&from={b}&to={a}"));
            var filter =
                from language in Gen.Elements("en", "uk")
                from categories in Some("category", SampleSite.Categories)
                from tags in Some("tag", SampleSite.Tags)
                from sources in Some("source", SampleSite.Sources)
                from sentiments in Some("sentiment", "positive", "neutral", "negative", "unrated")
                from when in dates
                from limit in Gen.Choose(1, 100)
                select (language, "?" + (categories + tags + sources + sentiments + when).TrimStart('&'), limit);
            return filter.ToArbitrary();
        }
    }

    private static Gen<string> Some(string name, params string[] values) => Gen.Frequency(
        (3, Gen.Constant("")),
        (2, Gen.Elements(values).Select(v => $"&{name}={Uri.EscapeDataString(v)}")),
        (1, Gen.SubListOf(values).Select(list => string.Concat(list.Take(2).Select(v => $"&{name}={Uri.EscapeDataString(v)}")))));
}

/// <summary>The application over the same files as the oracle.</summary>
public sealed class AgreementFixture : IAsyncLifetime
{
    private const int Articles = 400;

    public Portal Portal { get; } = new(new() { ["Site:PageSize"] = "20", ["Api:RequestsPerMinute"] = "100000" });

    public OracleSite Oracle { get; private set; } = null!;

    internal CryptoNews.Web.Localization.Addresses Addresses => Portal.Services.GetRequiredService<CryptoNews.Web.Localization.Addresses>();

    public async ValueTask InitializeAsync()
    {
        var random = new Random(7);
        var oracle = new OracleFolder(new ContentRules());
        _ = Portal.Reader;
        for (var i = 0; i < Articles; i++)
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"2026/01/s{i / 2}{(i % 2 == 0 ? "" : ".uk")}.md");
            oracle.Files[path] = Encoding.UTF8.GetBytes(SampleSite.Article(random).ToString());
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Portal.ContentPath, path))!);
            await File.WriteAllBytesAsync(Path.Combine(Portal.ContentPath, path), oracle.Files[path]);
        }

        await Portal.Services.GetRequiredService<ContentLoader>().SyncAsync();
        oracle.Sync();
        Oracle = oracle.At(new DateTimeOffset(Portal.Noon));
    }

    public ValueTask DisposeAsync() => Portal.DisposeAsync();
}
