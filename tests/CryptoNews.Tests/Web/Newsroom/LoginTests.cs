using System.Net;
using CryptoNews.Web.Newsroom;

namespace CryptoNews.Tests.Web.Newsroom;

public sealed class LoginTests
{
    [Fact]
    public async Task Who_knows_the_password_comes_in_by_the_form_and_goes_out_again()
    {
        await using var portal = Editors.Portal();
        using var browser = await portal.NewClient().SignInAsync();

        Assert.Equal("Newsroom", (await browser.PageAsync("/newsroom")).QuerySelector("h1")?.TextContent);
        Assert.Equal("Редакція", (await browser.PageAsync("/uk/newsroom")).QuerySelector("h1")?.TextContent);
        using (var out_ = await browser.SubmitAsync("/newsroom", "/newsroom/logout"))
            Assert.Equal("/newsroom/login", out_.Headers.Location?.ToString());

        using var after = await browser.AskAsync("/newsroom");
        Assert.Equal(HttpStatusCode.Found, after.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("correct horse batterY")]
    [InlineData("correct horse battery ")]
    public async Task A_wrong_password_is_told_so_and_opens_nothing(string password)
    {
        await using var portal = Editors.Portal();
        using var browser = portal.NewClient();
        using var response = await browser.SubmitAsync("/newsroom/login", "/newsroom/login", ("password", password));
        var page = await Portal.ParseAsync(response);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal("This is not the password.", page.QuerySelector("[role=alert]")?.TextContent);
        Assert.Null(page.QuerySelector("input[type=password]")!.GetAttribute("value"));
        using var after = await browser.AskAsync("/newsroom");
        Assert.Equal(HttpStatusCode.Found, after.StatusCode);
    }

    [Fact]
    public async Task A_form_of_another_site_is_refused()
    {
        await using var portal = Editors.Portal();
        using var form = new FormUrlEncodedContent([new("password", Editors.Password)]);
        using var login = await portal.NewClient().PostAsync("/newsroom/login", form, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, login.StatusCode);

        using var browser = await portal.NewClient().SignInAsync();
        foreach (var action in (string[])["/newsroom/look", "/newsroom/deletions", "/newsroom/logout"])
        {
            using var response = await browser.PostAsync(action, null, TestContext.Current.CancellationToken);
            Assert.Equal((action, HttpStatusCode.BadRequest), (action, response.StatusCode));
        }

        await browser.PageAsync("/newsroom"); // still signed in
    }

    [Fact]
    public async Task After_some_tries_a_client_has_to_wait_and_others_have_not()
    {
        await using var portal = Editors.Portal();
        using var browser = portal.NewClient();
        for (var i = 0; i < LoginLimiter.OfOneClient; i++)
        {
            using var wrong = await browser.SubmitAsync("/newsroom/login", "/newsroom/login", ("password", "guess"));
            Assert.Equal(HttpStatusCode.Forbidden, wrong.StatusCode);
        }

        // On a busy machine all that may take longer than until the first try is given back: the right password uses it up.
        var response = await TryAsync();
        for (var i = 0; response.StatusCode == HttpStatusCode.Found && i < LoginLimiter.OfOneClient; i++)
            response = await TryAsync();
        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(20), response.Headers.RetryAfter?.Delta);
        Assert.Equal("Too many tries. Wait a little.", (await Portal.ParseAsync(response)).QuerySelector("[role=alert]")?.TextContent);

        await browser.PageAsync("/newsroom/login"); // to look is free

        async Task<HttpResponseMessage> TryAsync()
        {
            using var another = portal.NewClient(); // of the same address
            return await another.SubmitAsync("/newsroom/login", "/newsroom/login", ("password", Editors.Password));
        }
    }

    [Fact]
    public void All_clients_together_have_to_wait_as_well()
    {
        using var limiter = new LoginLimiter();
        var tries = Enumerable.Range(0, 2 * LoginLimiter.OfAll).Select(i => limiter.MayTry(From((byte)i))).ToList();

        Assert.DoesNotContain(false, tries.Take(LoginLimiter.OfAll));
        Assert.Contains(false, tries.Skip(LoginLimiter.OfAll));

        static DefaultHttpContext From(byte client) => new() { Connection = { RemoteIpAddress = new IPAddress([203, 0, 113, client]) } };
    }

    [Fact]
    public async Task Nobody_but_the_account_of_the_server_may_read_the_keys()
    {
        if (OperatingSystem.IsWindows())
            return;
        await using var portal = Editors.Portal();
        _ = portal.Server;

        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
            File.GetUnixFileMode(Path.Combine(Path.GetDirectoryName(portal.ContentPath)!, "keys")));
    }

    [Theory]
    [InlineData("/newsroom/drafts?page=2", "/newsroom/drafts?page=2")]
    [InlineData("/uk/newsroom", "/uk/newsroom")]
    [InlineData("https://evil.example/newsroom", "/newsroom")]
    [InlineData("//evil.example/newsroom", "/newsroom")]
    [InlineData("/\\evil.example/newsroom", "/newsroom")]
    [InlineData("~/newsroom", "/newsroom")]
    [InlineData("/newsroom/..//evil.example", "/newsroom")]
    [InlineData("/newsroom/%2e%2e/latest", "/newsroom")]
    [InlineData("/newsroom//drafts", "/newsroom")]
    [InlineData("/latest", "/newsroom")]
    [InlineData("/newsroomx", "/newsroom")]
    [InlineData("javascript:alert(1)", "/newsroom")]
    public async Task It_leads_on_only_into_the_newsroom(string asked, string led)
    {
        await using var portal = Editors.Portal();
        using var browser = portal.NewClient();
        using var response = await browser.SubmitAsync($"/newsroom/login?return={Uri.EscapeDataString(asked)}", "/newsroom/login", ("password", Editors.Password));

        Assert.Equal(led, response.Headers.Location?.ToString());
    }

    [Theory]
    [InlineData("http://localhost:5000", "http://localhost", "newsroom", false)]
    [InlineData("https://news.example", "https://news.example", "__Host-newsroom", true)]
    [InlineData("https://news.example", "http://news.example", "__Host-newsroom", true)] // TLS ends before us
    public async Task The_cookies_are_for_this_site_alone(string site, string asked, string name, bool secure)
    {
        await using var portal = Editors.Portal(settings: new() { ["Site:BaseUrl"] = site });
        using var browser = portal.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri(asked), HandleCookies = false });
        using var form = await browser.AskAsync("/newsroom/login");
        var formCookie = Assert.Single(form.Headers.GetValues("Set-Cookie"));
        var token = (await Portal.ParseAsync(form)).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/newsroom/login")
        {
            Headers = { { "Cookie", formCookie.Split(';')[0] } },
            Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("password", Editors.Password)]),
        };
        using var response = await browser.SendAsync(request, TestContext.Current.CancellationToken);
        var session = Assert.Single(response.Headers.GetValues("Set-Cookie"));

        Assert.All([(formCookie, name + "-form"), (session, name)], cookie =>
        {
            Assert.StartsWith(cookie.Item2 + "=", cookie.Item1, StringComparison.Ordinal);
            Assert.Contains("path=/", cookie.Item1, StringComparison.Ordinal);
            Assert.Contains("samesite=strict", cookie.Item1, StringComparison.Ordinal);
            Assert.Contains("httponly", cookie.Item1, StringComparison.Ordinal);
            Assert.DoesNotContain("domain", cookie.Item1, StringComparison.Ordinal);
            Assert.DoesNotContain("expires", cookie.Item1, StringComparison.Ordinal);
            Assert.Equal(secure, cookie.Item1.Contains("secure", StringComparison.Ordinal));
        });
    }

    [Fact]
    public async Task A_session_ends_when_it_is_not_used_and_lasts_while_it_is()
    {
        await using var portal = Editors.Portal();
        using var browser = await portal.NewClient().SignInAsync();
        for (var i = 0; i < 3; i++)
        {
            portal.Clock.Advance(TimeSpan.FromHours(8));
            await browser.PageAsync("/newsroom");
        }

        portal.Clock.Advance(TimeSpan.FromHours(13));
        using var response = await browser.AskAsync("/newsroom");
        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
    }

    [Fact]
    public async Task Readers_pages_set_no_cookie_for_editors_either()
    {
        await using var portal = Editors.Portal();
        portal.With(Some.Article("a"));
        using var browser = await portal.NewClient().SignInAsync();
        portal.Clock.Advance(TimeSpan.FromHours(8)); // the newsroom would renew it now

        foreach (var address in (string[])["/", "/news/a", "/nothing", "/css/site.css"])
        {
            using var response = await browser.AskAsync(address);
            Assert.False(response.Headers.Contains("Set-Cookie"), address);
        }
    }

    [Fact]
    public async Task Sessions_outlive_the_process_and_not_the_password()
    {
        var keys = Directory.CreateTempSubdirectory("cryptonews-keys-").FullName;
        try
        {
            string cookie;
            await using (var first = Editors.Portal(settings: new() { ["Newsroom:KeysPath"] = keys }))
            {
                using var browser = first.NewClient();
                using var response = await browser.SubmitAsync("/newsroom/login", "/newsroom/login", ("password", Editors.Password));
                cookie = Assert.Single(response.Headers.GetValues("Set-Cookie")).Split(';')[0];
            }

            await using var second = Editors.Portal(settings: new() { ["Newsroom:KeysPath"] = keys });
            await using var changed = Editors.Portal(hash: Editors.HashOf("another password"), settings: new() { ["Newsroom:KeysPath"] = keys });
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(second, cookie));
            Assert.Equal(HttpStatusCode.Found, await StatusAsync(changed, cookie));
        }
        finally
        {
            Directory.Delete(keys, recursive: true);
        }
    }

    [Fact]
    public async Task Who_signs_out_ends_every_copy_of_the_cookie_and_for_good()
    {
        var keys = Directory.CreateTempSubdirectory("cryptonews-keys-").FullName;
        try
        {
            string ended, other;
            await using (var first = Editors.Portal(settings: new() { ["Newsroom:KeysPath"] = keys }))
            {
                (ended, other) = (await SignInAsync(first), await SignInAsync(first));
                using var browser = first.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
                browser.DefaultRequestHeaders.Add("Cookie", ended);
                using var page = await browser.AskAsync("/newsroom");
                using var request = new HttpRequestMessage(HttpMethod.Post, "/newsroom/logout")
                {
                    Content = new FormUrlEncodedContent([new("__RequestVerificationToken", (await Portal.ParseAsync(page)).QuerySelector("form[action='/newsroom/logout'] input[name=__RequestVerificationToken]")!.GetAttribute("value")!)]),
                };
                browser.DefaultRequestHeaders.Remove("Cookie");
                request.Headers.Add("Cookie", $"{ended}; {page.Headers.GetValues("Set-Cookie").First(c => c.StartsWith("newsroom-form=", StringComparison.Ordinal)).Split(';')[0]}");
                using var signedOut = await browser.SendAsync(request, TestContext.Current.CancellationToken);
                Assert.Equal("/newsroom/login", signedOut.Headers.Location?.ToString());
                Assert.Equal((HttpStatusCode.Found, HttpStatusCode.OK), (await StatusAsync(first, ended), await StatusAsync(first, other)));
            }

            await using var second = Editors.Portal(settings: new() { ["Newsroom:KeysPath"] = keys });
            Assert.Equal((HttpStatusCode.Found, HttpStatusCode.OK), (await StatusAsync(second, ended), await StatusAsync(second, other)));
        }
        finally
        {
            Directory.Delete(keys, recursive: true);
        }

        static async Task<string> SignInAsync(Portal portal)
        {
            using var browser = portal.NewClient();
            using var response = await browser.SubmitAsync("/newsroom/login", "/newsroom/login", ("password", Editors.Password));
            return Assert.Single(response.Headers.GetValues("Set-Cookie")).Split(';')[0];
        }
    }

    [Fact]
    public async Task No_session_lasts_longer_than_a_week()
    {
        await using var portal = Editors.Portal();
        using var browser = await portal.NewClient().SignInAsync();
        for (var hours = 0; hours < (7 * 24) - 8; hours += 8)
        {
            portal.Clock.Advance(TimeSpan.FromHours(8));
            await browser.PageAsync("/newsroom");
        }

        portal.Clock.Advance(TimeSpan.FromHours(8));
        using var response = await browser.AskAsync("/newsroom");
        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
    }

    private static async Task<HttpStatusCode> StatusAsync(Portal portal, string cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/newsroom") { Headers = { { "Cookie", cookie } } };
        using var response = await portal.Reader.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }
}
