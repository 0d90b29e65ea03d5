using System.Net;
using CryptoNews.Web.Hosting;
using CryptoNews.Web.Pages;
using Microsoft.Data.Sqlite;

namespace CryptoNews.Tests.Web.Pages;

public sealed class ErrorPagesTests
{
    [Theory]
    [InlineData("/news/nothing")]
    [InlineData("/news/over")]
    public async Task Nothing_that_is_paid_for_is_offered_instead(string address)
    {
        await using var portal = new Portal().With(
            Some.Article("ad", sponsored: true),
            Some.Article("story", Portal.Noon.AddHours(-1)),
            Some.Article("over", Portal.Noon.AddHours(-2), status: CryptoNews.Store.ArticleStatus.Expired));
        using var response = await portal.Reader.GetAsync(address, TestContext.Current.CancellationToken);

        Assert.Equal(["Title of story"], (await Portal.ParseAsync(response)).QuerySelectorAll(".tiles .go").Select(a => a.TextContent));
    }

    [Theory]
    [InlineData("/nothing/here", "en", "There is no page at this address")]
    [InlineData("/uk/nothing/here", "uk", "За цією адресою сторінки немає")]
    [InlineData("/UK/nothing/here", "uk", "За цією адресою сторінки немає")]
    public async Task An_unknown_address_answers_404_in_the_language_of_the_address(string address, string language, string title)
    {
        await using var portal = new Portal();
        using var response = await portal.Reader.GetAsync(address, TestContext.Current.CancellationToken);
        var page = await Portal.ParseAsync(response);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(title, page.QuerySelector(".oops h1")?.TextContent);
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")?.GetAttribute("content"));
        Assert.Null(page.QuerySelector("link[rel=canonical]"));
    }

    [Fact]
    public async Task A_404_offers_the_latest_articles_but_no_hidden_one()
    {
        await using var portal = new Portal();
        portal.With(
            Some.Article("live"),
            Some.Article("draft", status: CryptoNews.Store.ArticleStatus.Hidden),
            Some.Article("later", status: CryptoNews.Store.ArticleStatus.Scheduled),
            Some.Article("over", status: CryptoNews.Store.ArticleStatus.Expired));
        using var response = await portal.Reader.GetAsync("/nothing", TestContext.Current.CancellationToken);
        var page = await Portal.ParseAsync(response);

        Assert.Equal(["Title of live"], page.QuerySelectorAll(".story .go").Select(a => a.TextContent));
    }

    [Fact]
    public async Task What_is_not_there_may_be_searched_for()
    {
        await using var portal = new Portal();
        portal.With(Some.Article("over", status: CryptoNews.Store.ArticleStatus.Expired));
        foreach (var address in (string[])["/uk/nothing", "/news/over"])
        {
            using var response = await portal.Reader.GetAsync(address, TestContext.Current.CancellationToken);
            var form = (await Portal.ParseAsync(response)).QuerySelector("main form[role=search]");
            Assert.EndsWith("/search", form!.GetAttribute("action"));
            Assert.NotNull(form.QuerySelector("input[name=q]"));
        }

        using var refused = await portal.Reader.PostAsync("/latest", null, TestContext.Current.CancellationToken);
        Assert.Null((await Portal.ParseAsync(refused)).QuerySelector("main form"));
    }

    [Fact]
    public async Task What_is_over_in_one_language_leads_to_the_other_that_has_it()
    {
        await using var portal = new Portal();
        portal.With(
            Some.Article("over", externalId: "1", status: CryptoNews.Store.ArticleStatus.Expired),
            Some.Article("живе", language: "uk", externalId: "1", title: "Ще тут"),
            Some.Article("gone", externalId: "2", status: CryptoNews.Store.ArticleStatus.Expired),
            Some.Article("gone", language: "uk", externalId: "2", status: CryptoNews.Store.ArticleStatus.Hidden));
        using var over = await portal.Reader.GetAsync("/news/over", TestContext.Current.CancellationToken);
        using var gone = await portal.Reader.GetAsync("/news/gone", TestContext.Current.CancellationToken);
        var (page, other) = (await Portal.ParseAsync(over), await Portal.ParseAsync(gone));

        Assert.Equal((HttpStatusCode.Gone, HttpStatusCode.Gone), (over.StatusCode, gone.StatusCode));
        Assert.Equal("Українською: Ще тут", page.QuerySelectorAll(".oops .lede")[^1].TextContent);
        Assert.Equal(page.QuerySelector(".oops .lede a")!.GetAttribute("href"), page.QuerySelector(".langs a[lang=uk]")!.GetAttribute("href"));
        Assert.Null(page.QuerySelector(".langs a[lang=uk]")!.GetAttribute("title"));
        Assert.StartsWith("The newsroom took it down", page.QuerySelector(".oops .lede")!.TextContent);
        Assert.Empty(other.QuerySelectorAll(".oops .lede a"));
        Assert.Equal("/uk", other.QuerySelector(".langs a[lang=uk]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task What_was_paid_for_says_so_where_its_headline_stands_alone()
    {
        await using var portal = new Portal().With(Some.Article("paid", title: "Buy", sponsored: true));
        using var response = await portal.Reader.GetAsync("/uk/news/paid", TestContext.Current.CancellationToken);

        Assert.Equal("In English: Sponsored: Buy", (await Portal.ParseAsync(response)).QuerySelectorAll(".oops .lede")[^1].TextContent);
        Assert.Equal("Latest: Sponsored: Buy", (await portal.ReadAsync("/categories")).QuerySelector(".cat .quiet")!.TextContent);
        Assert.Equal("Sponsored: Buy", (await portal.ReadAsync("/news/paid")).QuerySelector("meta[property='og:image:alt']")!.GetAttribute("content"));
    }

    [Theory]
    [InlineData("/uk/news/2010/only-english", "uk", "Цієї новини цією мовою немає.", "In English: Only English", "en", "/news/2010/only-english")]
    [InlineData("/uk/news/2010/Only-English/", "uk", "Цієї новини цією мовою немає.", "In English: Only English", "en", "/news/2010/only-english")]
    [InlineData("/news/2010/only-ukrainian", "en", "This story is not available in this language.", "Українською: Лише українською", "uk", "/uk/news/2010/only-ukrainian")]
    public async Task An_article_of_another_language_is_not_found_but_the_way_to_it_is(string address, string language, string text, string link, string other, string there)
    {
        await using var portal = new Portal().With(Some.Article("2010/only-english", title: "Only English"), Some.Article("2010/only-ukrainian", language: "uk", title: "Лише українською"));
        using var response = await portal.Reader.GetAsync(address, TestContext.Current.CancellationToken);
        var page = await Portal.ParseAsync(response);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal([text, link], page.QuerySelectorAll(".oops .lede").Select(p => p.TextContent));
        Assert.Equal((there, other), (page.QuerySelector(".oops .lede a")!.GetAttribute("href"), page.QuerySelector(".oops .lede a")!.GetAttribute("hreflang")));
        Assert.Equal(there, page.QuerySelector($".langs a[lang={other}]")!.GetAttribute("href"));
        Assert.Equal(language == "en" ? "/" : "/uk", page.QuerySelector($".langs a[lang={language}]")!.GetAttribute("href"));
        Assert.Empty(page.QuerySelectorAll("link[hreflang]"));
        Assert.Equal(HttpStatusCode.OK, (await portal.Reader.GetAsync(there, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Theory]
    [InlineData("/uk/news/draft", CryptoNews.Store.ArticleStatus.Hidden)]
    [InlineData("/uk/news/draft", CryptoNews.Store.ArticleStatus.Scheduled)]
    [InlineData("/uk/news/draft", CryptoNews.Store.ArticleStatus.Expired)]
    public async Task The_way_to_another_language_tells_of_no_hidden_article(string address, CryptoNews.Store.ArticleStatus status)
    {
        await using var portal = new Portal().With(Some.Article("draft", title: "Secret", status: status), Some.Article("live"), Some.Article("live", language: "uk", title: "Secret", status: status));
        using var response = await portal.Reader.GetAsync(address, TestContext.Current.CancellationToken);
        var page = await Portal.ParseAsync(response);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("Можливо, в адресі помилка, або новина має новішу адресу.", page.QuerySelector(".oops .lede")!.TextContent);
        Assert.Equal("/", page.QuerySelector(".langs a[lang=en]")!.GetAttribute("href"));

        // One that this language hides is answered as one that it has not.
        if (status == CryptoNews.Store.ArticleStatus.Expired)
            return;
        using var hidden = await portal.Reader.GetAsync("/uk/news/live", TestContext.Current.CancellationToken);
        var there = await Portal.ParseAsync(hidden);
        Assert.Equal("/news/live", there.QuerySelector(".oops .lede a")!.GetAttribute("href"));
        Assert.DoesNotContain("Secret", there.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_address_of_the_error_page_itself_is_no_page()
    {
        await using var portal = new Portal();
        using var response = await portal.Reader.GetAsync(ErrorModel.Address, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task A_page_can_only_be_read(string method)
    {
        await using var portal = new Portal();
        using var request = new HttpRequestMessage(new HttpMethod(method), "/");
        using var response = await portal.Reader.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal("This address can only be read", (await Portal.ParseAsync(response)).QuerySelector("h1")?.TextContent);
    }

    [Fact]
    public async Task A_head_request_is_answered_like_a_get_without_its_body()
    {
        await using var portal = new Portal();
        using var found = await portal.Reader.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/uk"), TestContext.Current.CancellationToken);
        using var missing = await portal.Reader.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/nothing/here"), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, found.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    [Fact]
    public async Task An_address_of_ten_kilobytes_answers_400_with_a_page()
    {
        await using var portal = new Portal();
        using var response = await portal.Reader.GetAsync("/latest?tag=" + new string('a', 10_240), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("The address can’t be read", (await Portal.ParseAsync(response)).QuerySelector("h1")?.TextContent);
    }

    [Fact]
    public async Task A_failure_answers_500_without_a_word_of_the_exception()
    {
        await using var portal = FailingWith(() => new InvalidOperationException("secret of the house"));
        using var response = await portal.Reader.GetAsync("/uk/it/must/fail", TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Contains("Сторінку не вдалося створити", text, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", text, StringComparison.Ordinal);
        Assert.True(response.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task A_failure_is_told_without_the_database()
    {
        await using var portal = FailingWith(() => new InvalidOperationException());
        portal.DropStore();
        using var response = await portal.Reader.GetAsync("/it/must/fail", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Equal("The page could not be made", (await Portal.ParseAsync(response)).QuerySelector("h1")?.TextContent);
    }

    [Fact]
    public async Task A_broken_database_answers_503_because_it_is_being_made_anew()
    {
        await using var portal = FailingWith(() => new SqliteException("database disk image is malformed", 11));
        using var response = await portal.Reader.GetAsync("/it/must/fail", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
    }

    [Fact]
    public async Task Before_the_articles_are_loaded_readers_get_a_page_that_refreshes_itself()
    {
        await using var portal = new Portal();
        portal.Services.GetRequiredService<Readiness>().NotReady("Loading.");
        using var response = await portal.Reader.GetAsync("/uk", TestContext.Current.CancellationToken);
        var page = await Portal.ParseAsync(response);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal("5", response.Headers.RetryAfter?.ToString());
        Assert.Equal("5", page.QuerySelector("meta[http-equiv=refresh]")?.GetAttribute("content"));
        Assert.Equal("Новини завантажуються", page.QuerySelector("h1")?.TextContent);
    }

    [Fact]
    public async Task Before_the_articles_are_loaded_style_sheets_are_served()
    {
        await using var portal = new Portal();
        portal.Services.GetRequiredService<Readiness>().NotReady("Loading.");
        using var response = await portal.Reader.GetAsync("/css/site.css", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    private static Portal FailingWith(Func<Exception> failure) =>
        new(services: services => services.AddSingleton<IStartupFilter>(new FailingEndpoint(failure)));

    private sealed class FailingEndpoint(Func<Exception> failure) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            next(app);
            app.Run(context => context.Request.Path.Value!.EndsWith("/fail", StringComparison.Ordinal)
                ? throw failure()
                : Task.CompletedTask);
        };
    }
}
