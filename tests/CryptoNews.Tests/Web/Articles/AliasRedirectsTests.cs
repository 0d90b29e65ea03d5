using System.Net;
using System.Text;
using CryptoNews.Content;
using CryptoNews.Store;
using CryptoNews.Tests.Web.Newsroom;
using CryptoNews.Web.Api;
using CryptoNews.Web.Hosting;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.StaticAssets;

namespace CryptoNews.Tests.Web.Articles;

public sealed class AliasRedirectsTests
{
    [Fact]
    public async Task Whatever_ends_in_404_may_be_an_alias()
    {
        var article = Some.Article("2026/new");
        await using var portal = new Portal().With(article, Some.Body(article, aliases:
            ["/2019/old-story", "/news/old-key", "/about-us", "/tag/gone", "/latest", "/uk/news/old-key", "/старе", "/posts/with-slash", "/news/old-key.html"]));

        foreach (var address in (string[])
        [
            "/2019/old-story",
            "/news/old-key",
            "/about-us",
            "/about-us/",
            "/About-Us",
            "/tag/gone",
            "/latest?page=99",
            "/uk/news/old-key",
            "/%D1%81%D1%82%D0%B0%D1%80%D0%B5",
            "/posts/with-slash",
            "/posts/with-slash/",
            "/news/old-key.html",
        ])
        {
            Assert.Equal((address, "301 /news/2026/new"), (address, await AnswerAsync(portal, address)));
        }
    }

    // Programs hold these addresses: indexes for machines give out nothing else.
    [Theory]
    [InlineData("/news/old.md", "301 /news/2026/new.md")]
    [InlineData("/news/Old.json/", "301 /news/2026/new.json")]
    [InlineData("/api/v1/articles/old", "301 /api/v1/articles/2026/new?lang=en")]
    [InlineData("/api/v1/articles/old?lang=uk", "301 /api/v1/articles/2026/neu?lang=uk")]
    [InlineData("/api/v1/articles/old.html", "301 /api/v1/articles/2026/new?lang=en")]
    [InlineData("/api/v1/articles/ended", "410 ")]
    [InlineData("/news/ended.md", "410 ")]
    [InlineData("/api/v1/articles/never", "404 ")]
    [InlineData("/news/never.json", "404 ")]
    public async Task An_article_moves_with_its_other_forms(string address, string answer)
    {
        var (english, ukrainian, gone) = (Some.Article("2026/new"), Some.Article("2026/neu", language: "uk"), Some.Article("2026/gone", status: ArticleStatus.Expired));
        await using var portal = new Portal()
            .With(english, Some.Body(english, aliases: ["/news/old", "/news/old.html"]))
            .With(ukrainian, Some.Body(ukrainian, aliases: ["/uk/news/old"]))
            .With(gone, Some.Body(gone, aliases: ["/news/ended"]));

        Assert.Equal(answer, await AnswerAsync(portal, address));
    }

    [Fact]
    public async Task A_redirect_is_asked_for_anew()
    {
        var article = Some.Article("new");
        await using var portal = new Portal().With(article, Some.Body(article, aliases: ["/news/old"]));
        foreach (var address in (string[])["/news/old", "/News/New/", "/latest?tag=", "/tags?page=2"])
        {
            using var response = await portal.Reader.GetAsync(address, TestContext.Current.CancellationToken);
            Assert.Equal((address, HttpStatusCode.MovedPermanently, "no-cache"), (address, response.StatusCode, response.Headers.CacheControl?.ToString()));
        }
    }

    // Programs that take a key for one part of a path encode its slashes.
    [Theory]
    [InlineData("/api/v1/articles/2026%2Fa", "301 /api/v1/articles/2026/a?lang=en")]
    [InlineData("/news/2026%2fa", "301 /news/2026/a")]
    [InlineData("/news/2026%2Fa.json", "301 /news/2026/a.json")]
    [InlineData("/category/A%2FB", "301 /category/a-b")]
    [InlineData("/tag/C%2FD/feed.json", "301 /tag/c-d/feed.json")]
    [InlineData("/source/e%2Ff", "301 /latest?source=e%2Ff")]
    public async Task A_slash_in_a_part_of_an_address_may_be_encoded(string address, string answer)
    {
        await using var portal = new Portal().With(Some.Article("2026/a", category: "A/B", tags: ["C/D"], source: "e/f"));

        Assert.Equal(answer, await AnswerAsync(portal, address));
    }

    [Fact]
    public async Task An_alias_is_told_where_the_site_itself_answers_and_nowhere_else()
    {
        await using var portal = new Portal(new() { ["Publisher:Contact"] = "desk@news.example", ["Newsroom:PasswordHash"] = Editors.Hash, ["Metrics:Token"] = "a-token-that-nobody-guesses" });
        var answering = new List<string>();
        var told = new List<string>();
        foreach (var address in Addresses(portal))
        {
            using var response = await portal.Reader.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
            var isGuess = GuessedAddresses.Find(SitePath.Read(address, new ContentRules())!, portal.Services.GetRequiredService<CryptoNews.Web.Localization.Addresses>()) is not null;
            if (response.StatusCode != HttpStatusCode.NotFound && !isGuess)
                answering.Add(address);
            var file = new ArticleParser(new ContentRules()).Parse("a.md", Encoding.UTF8.GetBytes($"---\ntitle: A\npublishedAt: 2026-01-02T11:57:24Z\naliases: ['{address}']\n---\nText.\n"));
            if (file.Problems.Any(p => p.Code == "CN144"))
                told.Add(address);
        }

        Assert.Contains("/uk/latest", told);
        Assert.True(answering.SequenceEqual(told), $"answering and not told: {string.Join(' ', answering.Except(told))}\ntold and not answering: {string.Join(' ', told.Except(answering))}");
    }

    [Fact]
    public async Task No_page_of_the_sites_own_may_have_a_name_at_which_something_else_answers()
    {
        await using var portal = new Portal();
        var names = Addresses(portal).Select(address => address[1..]).Where(name => name.Length > 0 && Slug.KeyFromPath(name) == name && !name.Contains('/', StringComparison.Ordinal)).ToList();

        Assert.Contains("latest", names);
        Assert.Contains("uk", names);
        foreach (var name in names)
        {
            var file = new ArticleParser(new ContentRules()).Parse($"_pages/{name}.md", "---\ntitle: A\n---\nText.\n"u8);
            using var response = await portal.Reader.GetAsync($"/{name}", TestContext.Current.CancellationToken);
            Assert.True(file.Problems.Any(p => p.Code == ProblemKinds.ReservedPageName.Code) || response.StatusCode == HttpStatusCode.NotFound, $"/{name} answers, and a page of the site may have that name: add it to OwnAddresses or PageNames");
        }
    }

    [Theory]
    [InlineData("en", "/news/old", "old")]
    [InlineData("uk", "/news/old", "old")]
    [InlineData("en", "/news/2020/old", "2020%2Fold")]
    public async Task An_alias_leads_in_the_api_into_the_language_of_its_article(string language, string alias, string key)
    {
        var article = Some.Article("new", language: language);
        await using var portal = new Portal().With(article, Some.Body(article, aliases: [alias]));

        Assert.EndsWith($" /api/v1/articles/new?lang={language}", await AnswerAsync(portal, $"/api/v1/articles/{key}"), StringComparison.Ordinal);
    }

    // Those of all routes without the parts that may vary, of every door to a listing, and of the files that lie beside them.
    private static SortedSet<string> Addresses(Portal portal)
    {
        var files = portal.Services.GetRequiredService<IWebHostEnvironment>().WebRootFileProvider.GetDirectoryContents("").Select(f => f.Name).Where(name => name.Contains('.', StringComparison.Ordinal) && Path.GetExtension(name) is not (".gz" or ".br")).ToList();
        Assert.Contains("sw.js", files);
        var words = portal.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null && e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("GET") != false)
            .Select(e => string.Join('/', e.RoutePattern.PathSegments.TakeWhile(s => s.IsSimple && s.Parts[0] is RoutePatternLiteralPart).Select(s => ((RoutePatternLiteralPart)s.Parts[0]).Content)))
            .Concat(["latest", "category", "tag", "source", "sentiment", "feed.json", "uk", "en", $"{ApiDescription.Root[1..]}/{ApiDescription.Document}.json"])
            .Concat(files)
            .Where(path => path is not ("" or "_error" or "newsroom/events") && !path.EndsWith("/newsroom/events", StringComparison.Ordinal));
        return new(words.SelectMany(path => (string[])[$"/{path}", $"/uk/{path}", $"/en/{path}"]), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("/%EF%BF%BE")]
    [InlineData("/tag/a%EF%BF%BE")]
    [InlineData("/uk/a/%EF%BF%BE")]
    [InlineData("/%EF%BF%BF")]
    [InlineData("/%EF%BF%BD")]
    [InlineData("/%ED%A0%80")]
    public async Task What_is_no_character_is_no_alias(string address)
    {
        await using var portal = new Portal();

        Assert.Equal("404 ", await AnswerAsync(portal, address));
    }

    [Fact]
    public async Task An_alias_leads_in_one_hop_and_only_to_what_is_visible()
    {
        await using var portal = new Portal();
        Add(portal, "b-visible", ArticleStatus.Live, "/old");
        Add(portal, "a-hidden", ArticleStatus.Hidden, "/old", "/secret");
        Add(portal, "a-due", ArticleStatus.Scheduled, "/old", "/soon");
        Add(portal, "a-over", ArticleStatus.Expired, "/old", "/over");

        Assert.Equal("301 /news/b-visible", await AnswerAsync(portal, "/old"));
        Assert.Equal("200 ", await AnswerAsync(portal, "/news/b-visible"));
        Assert.Equal("404 ", await AnswerAsync(portal, "/secret"));
        Assert.Equal("404 ", await AnswerAsync(portal, "/soon"));
    }

    [Fact]
    public async Task The_alias_of_what_has_expired_is_gone_until_another_article_takes_it()
    {
        await using var portal = new Portal();
        var twin = Some.Article("a-over", language: "uk", status: ArticleStatus.Expired);
        portal.With(twin, Some.Body(twin, aliases: ["/over"]));
        Add(portal, "a-over", ArticleStatus.Expired, "/over", "/taken");
        Add(portal, "b-visible", ArticleStatus.Live, "/taken");

        Assert.Equal("410 ", await AnswerAsync(portal, "/over"));
        Assert.Equal("410 ", await AnswerAsync(portal, "/uk/over"));
        Assert.Equal("301 /news/b-visible", await AnswerAsync(portal, "/taken"));
        using var gone = await portal.Reader.GetAsync("/uk/over", TestContext.Current.CancellationToken);
        var page = await Portal.ParseAsync(gone);
        Assert.Equal("Цю новину відкликано", page.QuerySelector("h1")!.TextContent);
        Assert.DoesNotContain("a-over", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_has_expired_does_not_lead_to_another_article_that_has_its_alias_as_a_key()
    {
        await using var portal = new Portal().With(Some.Article("x", language: "uk"));
        Add(portal, "over", ArticleStatus.Expired, "/news/x");

        using var gone = await portal.Reader.GetAsync("/news/x", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
        Assert.Empty((await Portal.ParseAsync(gone)).QuerySelectorAll("[href$='/uk/news/x']"));
    }

    [Fact]
    public async Task Of_several_claimants_the_first_by_path_is_meant()
    {
        await using var portal = new Portal();
        Add(portal, "z", ArticleStatus.Live, "/old");
        Add(portal, "b", ArticleStatus.Live, "/old");
        Add(portal, "c", ArticleStatus.Live, "/old");

        Assert.Equal("301 /news/b", await AnswerAsync(portal, "/old"));
    }

    [Fact]
    public async Task Of_twins_that_share_an_alias_the_one_in_the_language_of_the_address_is_meant()
    {
        await using var portal = new Portal();
        var twin = Some.Article("a/twin", language: "uk");
        portal.With(twin, Some.Body(twin, aliases: ["/moved"]));
        Add(portal, "z/twin", ArticleStatus.Live, "/moved");

        Assert.Equal("301 /news/z/twin", await AnswerAsync(portal, "/moved"));
        Assert.Equal("301 /uk/news/a/twin", await AnswerAsync(portal, "/uk/moved"));
    }

    [Fact]
    public async Task Under_a_language_an_alias_without_it_leads_to_that_languages_article()
    {
        await using var portal = new Portal();
        Add(portal, "a", ArticleStatus.Live, "/old", "/english");
        var twin = Some.Article("a", language: "uk");
        portal.With(twin, Some.Body(twin, aliases: ["/old"]));

        Assert.Equal("301 /news/a", await AnswerAsync(portal, "/old"));
        Assert.Equal("301 /uk/news/a", await AnswerAsync(portal, "/uk/old"));
        Assert.Equal("404 ", await AnswerAsync(portal, "/uk/english"));
        Assert.Equal("301 /news/a", await AnswerAsync(portal, "/en/old"));
    }

    [Fact]
    public async Task What_exists_is_never_an_alias()
    {
        await using var portal = new Portal();
        Add(portal, "a", ArticleStatus.Live, "/latest", "/news/b", "/");
        Add(portal, "b", ArticleStatus.Live);

        Assert.Equal("200 ", await AnswerAsync(portal, "/latest"));
        Assert.Equal("200 ", await AnswerAsync(portal, "/news/b"));
    }

    private static void Add(Portal portal, string key, ArticleStatus status, params string[] aliases)
    {
        var article = Some.Article(key, status: status);
        portal.With(article, Some.Body(article, aliases: aliases));
    }

    private static async Task<string> AnswerAsync(Portal portal, string address)
    {
        using var response = await portal.Reader.GetAsync(address, TestContext.Current.CancellationToken);
        using var head = await portal.Reader.SendAsync(new HttpRequestMessage(HttpMethod.Head, address), TestContext.Current.CancellationToken);
        Assert.Equal(response.StatusCode, head.StatusCode);
        return $"{(int)response.StatusCode} {response.Headers.Location?.OriginalString}";
    }
}
