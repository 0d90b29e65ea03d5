using System.Net;
using CryptoNews.Store;

namespace CryptoNews.Tests.Web.Newsroom;

public sealed class NewsroomAccessTests
{
    private const string Open = "open";
    private const string Form = "form";
    private const string Closed = "closed";

    [Theory]
    [InlineData("Development", "127.0.0.1", null, false, Open)]
    [InlineData("Development", "::1", null, false, Open)]
    [InlineData("Development", "::ffff:127.0.0.1", null, false, Open)]
    [InlineData("Development", "127.0.0.1", null, true, Open)]
    [InlineData("Development", "192.168.1.7", null, false, Closed)]
    [InlineData("Development", "192.168.1.7", null, true, Form)]
    [InlineData("Development", null, null, false, Closed)]
    [InlineData("Development", "127.0.0.1", "Forwarded", false, Closed)]
    [InlineData("Development", "127.0.0.1", "X-Forwarded-For", false, Closed)]
    [InlineData("Development", "127.0.0.1", "X-Forwarded-Host", false, Closed)]
    [InlineData("Development", "127.0.0.1", "X-Forwarded-Proto", false, Closed)]
    [InlineData("Development", "127.0.0.1", "x-forwarded-anything", false, Closed)]
    [InlineData("Development", "127.0.0.1", "X-Original-For", false, Closed)]
    [InlineData("Development", "127.0.0.1", "X-Real-IP", false, Closed)]
    [InlineData("Development", "127.0.0.1", "Via", false, Closed)]
    [InlineData("Development", "127.0.0.1", "CF-Connecting-IP", false, Closed)]
    [InlineData("Development", "127.0.0.1", "X-Forwarded-For", true, Form)]
    [InlineData("Production", "127.0.0.1", null, false, Closed)]
    [InlineData("Production", "203.0.113.7", null, false, Closed)]
    [InlineData("Production", null, null, false, Closed)]
    [InlineData("Production", "127.0.0.1", null, true, Form)]
    [InlineData("Production", "203.0.113.7", "X-Forwarded-For", true, Form)]
    [InlineData("Staging", "127.0.0.1", null, false, Closed)]
    public async Task Nobody_comes_in_but_a_developer_at_the_machine_itself_and_who_knows_the_password(string environment, string? client, string? header, bool password, string expected)
    {
        await using var portal = Editors.Portal(environment, client, password ? null : "");
        portal.With(Some.Article("secret", status: ArticleStatus.Hidden));
        using var browser = portal.NewClient();
        if (header is not null)
            browser.DefaultRequestHeaders.TryAddWithoutValidation(header, "127.0.0.1");

        foreach (var address in (string[])["/newsroom", "/uk/newsroom", "/en/newsroom/", "/NEWSROOM", "/newsroom/drafts", "/newsroom/preview/secret", "/newsroom/no/such/page", "/newsroom/look"])
        {
            using var response = await browser.AskAsync(address);
            Assert.Equal((address, expected), (address, Kind(response)));
            if (expected == Closed)
                Assert.DoesNotContain("newsroom/", await response.TextAsync(), StringComparison.OrdinalIgnoreCase);
        }

        using var events = new HttpRequestMessage(HttpMethod.Get, "/newsroom/events");
        using var stream = await browser.SendAsync(events, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        Assert.Equal(expected switch { Open => HttpStatusCode.OK, Form => HttpStatusCode.Forbidden, _ => HttpStatusCode.NotFound }, stream.StatusCode);
        // Who listens reads no page.
        if (expected == Form)
            Assert.Empty(await stream.TextAsync());
        using var login = await browser.AskAsync("/newsroom/login");
        Assert.Equal(expected == Form ? HttpStatusCode.OK : expected == Open && password ? HttpStatusCode.Found : HttpStatusCode.NotFound, login.StatusCode);
    }

    [Theory]
    [InlineData("/newsroom/look")]
    [InlineData("/newsroom/deletions")]
    [InlineData("/newsroom/logout")]
    [InlineData("/uk/newsroom/look")]
    public async Task Nothing_is_done_for_who_is_not_inside(string action)
    {
        await using var shut = Editors.Portal(hash: "");
        using var nobody = await shut.NewClient().PostAsync(action, null, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, nobody.StatusCode);

        await using var locked = Editors.Portal();
        using var stranger = await locked.NewClient().PostAsync(action, null, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Found, stranger.StatusCode);
    }

    [Theory]
    [InlineData(900, true)]
    [InlineData(2000, false)]
    public async Task Who_has_to_sign_in_is_led_back_unless_the_address_is_very_long(int letters, bool isLedBack)
    {
        await using var portal = Editors.Portal();
        using var response = await portal.NewClient().AskAsync("/newsroom/drafts?q=" + new string('a', letters));

        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        Assert.StartsWith("/newsroom/login", response.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(isLedBack, response.Headers.Location.ToString().Contains("return=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_name_that_only_points_to_this_machine_does_not_open_it()
    {
        await using var portal = Editors.OwnMachine(new() { ["AllowedHosts"] = "*" });

        using var rebound = await portal.NewClient("http://evil.example").AskAsync("/newsroom");
        using var own = await portal.NewClient("http://127.0.0.1:5130").AskAsync("/newsroom");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (rebound.StatusCode, own.StatusCode));
    }

    [Fact]
    public async Task Closed_it_answers_for_a_draft_as_for_nothing_at_all()
    {
        await using var portal = Editors.Portal(hash: "");
        portal.With(Some.Article("draft", status: ArticleStatus.Hidden));

        Assert.Equal(await AnswerAsync(portal, "/newsroom/preview/nothing"), await AnswerAsync(portal, "/newsroom/preview/draft"));
        Assert.Equal(await AnswerAsync(portal, "/nothing"), await AnswerAsync(portal, "/newsroom"));
    }

    [Fact]
    public async Task Locked_it_leads_to_the_form_for_a_draft_as_for_nothing_at_all()
    {
        await using var portal = Editors.Portal();
        portal.With(Some.Article("draft", status: ArticleStatus.Hidden));
        using var draft = await portal.Reader.AskAsync("/uk/newsroom/preview/draft?days=7");
        using var nothing = await portal.Reader.AskAsync("/uk/newsroom/preview/other?days=7");

        Assert.Equal("/uk/newsroom/login?return=%2Fuk%2Fnewsroom%2Fpreview%2Fdraft%3Fdays%3D7", draft.Headers.Location?.ToString());
        Assert.Equal("/uk/newsroom/login?return=%2Fuk%2Fnewsroom%2Fpreview%2Fother%3Fdays%3D7", nothing.Headers.Location?.ToString());
    }

    [Fact]
    public async Task What_it_answers_is_kept_by_nobody_and_found_by_nobody()
    {
        await using var portal = Editors.OwnMachine();
        foreach (var address in (string[])["/newsroom", "/uk/newsroom", "/newsroom/drafts", "/newsroom/nothing"])
        {
            using var response = await portal.Reader.AskAsync(address);
            Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
            Assert.Equal("noindex, nofollow, noarchive", Assert.Single(response.Headers.GetValues("X-Robots-Tag")));
            Assert.Equal("no-referrer", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
            Assert.Contains("<meta name=\"robots\" content=\"noindex\">", await response.TextAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task No_page_of_readers_links_to_it()
    {
        await using var portal = Editors.OwnMachine();
        portal.With(Some.Articles(3));
        foreach (var address in (string[])["/", "/latest", "/news/2026/01/article-1", "/categories"])
            Assert.Empty((await portal.ReadAsync(address)).QuerySelectorAll("[href*='newsroom'], [href*='preview']"));
    }

    private static async Task<(HttpStatusCode, string, string)> AnswerAsync(Portal portal, string address)
    {
        using var response = await portal.Reader.AskAsync(address);
        var headers = response.Headers.Select(h => $"{h.Key}: {string.Join(',', h.Value)}").Order(StringComparer.Ordinal);
        return (response.StatusCode, string.Join('\n', headers), await response.TextAsync());
    }

    private static string Kind(HttpResponseMessage response) => response.StatusCode switch
    {
        HttpStatusCode.NotFound when !response.Headers.Contains("X-Robots-Tag") => Closed,
        HttpStatusCode.Found when response.Headers.Location!.ToString().Contains("/newsroom/login", StringComparison.Ordinal) => Form,
        _ => Open,
    };
}
