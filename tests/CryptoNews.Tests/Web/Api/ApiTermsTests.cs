using System.Text.Json.Nodes;
using CryptoNews.Content;

namespace CryptoNews.Tests.Web.Api;

public sealed class ApiTermsTests
{
    [Theory]
    [InlineData("categories", "mining:Mining:3 fiat:Fiat:1")]
    [InlineData("tags", "btc:BTC:2 майнінг:Майнінг:2 c-etf:C ETF:1")]
    [InlineData("sources", "coindesk:CoinDesk:2 Bitcoin.com:Bitcoin.com:1 a/b:A/b:1")]
    public async Task Terms_come_with_counts_most_first_in_parts_of_any_size(string name, string expected)
    {
        await using var portal = new Portal().With(
            Some.Article("1", tags: ["BTC", "Майнінг"]),
            Some.Article("2", tags: ["BTC", "Майнінг"], category: "FIAT", source: "Bitcoin.com"),
            Some.Article("3", tags: ["C ETF"], source: "a/b"),
            Some.Article("4"));

        foreach (var limit in (int[])[1, 2, 100])
        {
            var found = new List<JsonNode>();
            for (var next = $"/api/v1/{name}?limit={limit}"; next is not null;)
            {
                var part = await portal.JsonAsync(next.Replace("http://localhost:5000", "", StringComparison.Ordinal));
                Assert.Equal((name == "categories" ? 2 : 3), (int)part["total"]!);
                found.AddRange(part["terms"]!.AsArray().Select(t => t!));
                next = (string?)part["next"];
            }

            Assert.Equal(expected, string.Join(' ', found.Select(t => $"{t["slug"]}:{t["name"]}:{t["count"]}")));
        }
    }

    [Fact]
    public async Task A_term_leads_to_its_page()
    {
        await using var portal = new Portal().With(Some.Article("1", language: "uk", category: "MINING"));
        var term = (await portal.JsonAsync("/api/v1/categories?lang=uk"))["terms"]![0]!;

        Assert.Equal(("Майнінг", "http://localhost:5000/uk/category/mining"), ((string)term["name"]!, (string)term["url"]!));
        Assert.Empty((await portal.JsonAsync("/api/v1/categories"))["terms"]!.AsArray());
    }

    [Fact]
    public async Task The_mood_is_set_against_the_average_with_its_samples_and_without_what_is_paid_for()
    {
        await using var portal = new Portal().With(
            Some.Article("1", sentiment: Sentiment.Positive),
            Some.Article("2", Portal.Noon.AddDays(-1), sentiment: Sentiment.Positive, source: "x", category: "FIAT"),
            Some.Article("3", Portal.Noon.AddDays(-1), sentiment: Sentiment.Negative),
            Some.Article("4", Portal.Noon.AddDays(-2), sentiment: Sentiment.Unrated),
            Some.Article("5", Portal.Noon.AddDays(-2), sentiment: Sentiment.Unrated, sponsored: true),
            Some.Article("6", Portal.Noon.AddDays(-60), sentiment: Sentiment.Negative));

        var mood = await portal.JsonAsync("/api/v1/sentiment");
        var mining = await portal.JsonAsync("/api/v1/sentiment?category=mining&period=1y");
        var nothing = await portal.JsonAsync("/api/v1/sentiment?tag=none");

        Assert.Equal((3, 2, 0, 1, 34), ((int)mood["mood"]!["sample"]!, (int)mood["mood"]!["positive"]!, (int)mood["mood"]!["neutral"]!, (int)mood["mood"]!["negative"]!, (int)mood["mood"]!["balance"]!));
        Assert.Equal((4, 0, 34), ((int)mood["baseline"]!["sample"]!, (int)mood["baseline"]!["balance"]!, (int)mood["aboveBaseline"]!));
        Assert.Equal(["2026-01-14", "2026-01-15"], mood["days"]!.AsArray().Select(d => (string)d!["key"]!));
        Assert.Equal(["mining", "fiat"], mood["categories"]!.AsArray().Select(d => (string)d!["key"]!));
        Assert.Equal(["coindesk", "x"], mood["sources"]!.AsArray().Select(d => (string)d!["key"]!));
        Assert.Equal("2025-12-17T00:00:00Z", (string)mood["from"]!);
        Assert.Equal((3, "http://localhost:5000/category/mining?period=1y"), ((int)mining["mood"]!["sample"]!, (string)mining["page"]!));
        Assert.Equal(0, (int)nothing["mood"]!["sample"]!);
        Assert.False(nothing.AsObject().ContainsKey("aboveBaseline"));
    }

    [Fact]
    public async Task The_way_on_stays_in_the_language()
    {
        await using var portal = new Portal().With(Some.Article("1", language: "uk", tags: ["A", "B"]), Some.Article("2", tags: ["B"]));

        Assert.Contains("lang=uk", (string)(await portal.JsonAsync("/api/v1/tags?lang=uk&limit=1"))["next"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hundred_terms_come_where_no_number_is_asked_for()
    {
        await using var portal = new Portal().With(Some.ArticlesOf110Tags());

        Assert.Equal(100, (await portal.JsonAsync("/api/v1/tags"))["terms"]!.AsArray().Count);
    }

    [Fact]
    public async Task Moods_are_of_the_days_of_the_site_and_ties_stand_by_key()
    {
        await using var portal = new Portal(new() { ["Site:TimeZone"] = "Europe/Kyiv" }).With(
            Some.Article("a", Portal.Noon.AddHours(-13), category: "MINING", source: "z"),
            Some.Article("b", Portal.Noon.AddHours(-13.5), category: "FIAT", source: "y"),
            Some.Article("c", Portal.Noon.AddHours(-13.6), category: "FIAT", source: null));

        var mood = await portal.JsonAsync("/api/v1/sentiment");
        var until = await portal.JsonAsync("/api/v1/sentiment?to=2026-01-14");

        Assert.Equal(["2026-01-15"], mood["days"]!.AsArray().Select(d => (string)d!["key"]!));
        Assert.Equal(["y", "z"], mood["sources"]!.AsArray().Select(s => (string)s!["key"]!));
        Assert.Equal("2026-01-14T22:00:00Z", (string?)until["until"]);
    }
}
