using CryptoNews.Content;

namespace CryptoNews.Tests.Content.Markdown;

public sealed class LinkTests
{
    [Theory]
    [InlineData("https://a.example/b?c=d&e=f#g", "https://a.example/b?c=d&amp;e=f#g")]
    [InlineData("HTTP://A.example", "HTTP://A.example")]
    [InlineData("https://a.example:8443/", "https://a.example:8443/")]
    [InlineData("https://біржа.укр/x?y", "https://xn--80abp3b5g.xn--j1amh/x?y")]
    [InlineData("https://a.example/ціна", "https://a.example/%D1%86%D1%96%D0%BD%D0%B0")]
    [InlineData("<https://a.example/b c\">", "https://a.example/b%20c%22")]
    public void External_links_are_followed_by_nobody_but_readers(string address, string href) =>
        Assert.Equal($"<p><a href=\"{href}\" rel=\"noopener nofollow\">x</a></p>", Bodies.Html($"[x]({address})"));

    [Theory]
    [InlineData("mailto:desk@a.example", "mailto:desk@a.example")]
    [InlineData("/news/a", "/news/a")]
    [InlineData("../a#b", "../a#b")]
    [InlineData("a/b:c", "a/b:c")]
    [InlineData("?page=2", "?page=2")]
    [InlineData("#nowhere", "#nowhere")]
    [InlineData("#", "#")]
    [InlineData("/a%20b", "/a%20b")]
    public void Links_within_the_site_and_to_mail_boxes_carry_no_rel(string address, string href) =>
        Assert.Equal($"<p><a href=\"{href}\">x</a></p>", Bodies.Html($"[x]({address})"));

    [Theory]
    [InlineData("https//a.example/b", "https://a.example/b")]
    [InlineData("http//a.example/b", "http://a.example/b")]
    [InlineData("www.a.example", "https://www.a.example")]
    [InlineData("WWW.a.example?b", "https://WWW.a.example?b")]
    [InlineData("a.example/b.html", "https://a.example/b.html")]
    [InlineData("a.example/b.png", "https://a.example/b.png")]
    [InlineData("https//a.example/b.png", "https://a.example/b.png")]
    [InlineData("a-b.com", "https://a-b.com")]
    public void A_link_that_lacks_its_scheme_is_warned_of(string address, string meant)
    {
        var (html, warning) = Bodies.Warned($"a [x]({address})");

        Assert.Equal(("CN234", 3, $"write {meant}"), (warning.Code, warning.Column, warning.Remedy));
        Assert.Equal($"<p>a <a href=\"{address}\">x</a></p>", html);
    }

    [Theory]
    [InlineData("other.md")]
    [InlineData("story.uk")]
    [InlineData("../v1.2/other")]
    [InlineData("v1.2/other")]
    [InlineData("index.php/other")]
    [InlineData("/example.com/a")]
    [InlineData("./example.com")]
    [InlineData("2026.01/a")]
    [InlineData("a/example.com")]
    public void A_path_of_the_site_is_not(string address) => Bodies.Clean($"[x]({address})");

    [Theory]
    [InlineData("https://news.example/latest", "")]
    [InlineData("http://NEWS.example?page=2", "")]
    [InlineData("https://news.example", "")]
    [InlineData("https://news.example#top", "")]
    [InlineData("https://news.example.evil.example/", " rel=\"noopener nofollow sponsored\"")]
    [InlineData("https://evil.example/https://news.example/", " rel=\"noopener nofollow sponsored\"")]
    [InlineData("https://news.example:8443/", " rel=\"noopener nofollow sponsored\"")]
    public void A_link_to_the_site_itself_is_none_to_others_in_whatever_form(string address, string rel)
    {
        var context = Bodies.Context with { Sponsored = true, Rules = new ContentRules { Host = "news.example" } };

        Assert.Equal($"<p><a href=\"{address}\"{rel}>x</a></p>", Bodies.Html($"[x]({address})", context));
    }

    [Theory]
    [InlineData("javascript:alert(1)", "scheme 'javascript'")]
    [InlineData("JaVaScRiPt:alert(1)", "scheme 'JaVaScRiPt'")]
    [InlineData("javascript&colon;alert(1)", "scheme 'javascript'")]
    [InlineData("&#106;avascript:alert(1)", "scheme 'javascript'")]
    [InlineData("java&#10;script:alert(1)", "control character")]
    [InlineData("&#1;javascript:alert(1)", "control character")]
    [InlineData("javascript%3Aalert(1)", "hides a scheme")]
    [InlineData("%6Aavascript:alert(1)", "scheme")]
    [InlineData("%20javascript%3Aalert(1)", "hides a scheme")]
    [InlineData("data:text/html,x", "scheme 'data'")]
    [InlineData("vbscript:x", "scheme 'vbscript'")]
    [InlineData("file:///etc/passwd", "scheme 'file'")]
    [InlineData("ftp://a.example", "scheme 'ftp'")]
    [InlineData("tel:123", "scheme 'tel'")]
    [InlineData(":x", "scheme")]
    [InlineData("//evil.example", "begins with //")]
    [InlineData("%2F%2Fevil.example", "begins with //")]
    [InlineData("<\\\\\\\\evil.example>", "backslash")]
    [InlineData("/\\\\evil.example", "backslash")]
    [InlineData("/%5Cevil.example", "backslash")]
    [InlineData("/a%0d%0aSet-Cookie", "control character")]
    [InlineData("https:evil.example", "://")]
    [InlineData("https:/evil.example", "://")]
    [InlineData("https:///evil.example", "://")]
    [InlineData("https://", "://")]
    [InlineData("https://bank.example@evil.example/", "user name")]
    [InlineData("", "is empty")]
    [InlineData("&#32;", "is empty")]
    public void Any_other_address_leaves_the_text(string address, string says)
    {
        var (html, warning) = Bodies.Warned($"a [*x*]({address}) b");

        Assert.Equal("<p>a <em>x</em> b</p>", html);
        Assert.Equal(("CN221", 1, 3), (warning.Code, warning.Line, warning.Column));
        Assert.Contains(says, warning.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bé", 90)]
    [InlineData("www.a.bé", 30)]
    public void A_host_that_no_name_server_could_know_is_refused(string part, int times) =>
        Assert.Contains("can't exist", Bodies.Warned($"[x](https://{string.Concat(Enumerable.Repeat(part, times))}a)").Warning.Message, StringComparison.Ordinal);

    [Fact]
    public void An_address_may_have_2048_characters()
    {
        Bodies.Clean($"[x](/{new string('a', 2_047)})");

        var (html, warning) = Bodies.Warned($"[x](/{new string('a', 2_048)})");
        Assert.Equal("<p>x</p>", html);
        Assert.Contains("2,048", warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void References_obey_the_same_rule()
    {
        var (body, problems) = Bodies.Read("[a] [b][bad] [a][]\n\n[a]: https://a.example 'A'\n[bad]: java&#115;cript:alert(1)\n");

        Assert.Equal("<p><a href=\"https://a.example\" title=\"A\" rel=\"noopener nofollow\">a</a> b <a href=\"https://a.example\" title=\"A\" rel=\"noopener nofollow\">a</a></p>\n", body!.Html);
        Assert.Equal((1, 5), (problems[0].Line, problems[0].Column));
    }

    [Theory]
    [InlineData("<https://a.example/?b&c>", "<a href=\"https://a.example/?b&amp;c\" rel=\"noopener nofollow\">https://a.example/?b&amp;c</a>")]
    [InlineData("<me@a.example>", "<a href=\"mailto:me@a.example\">me@a.example</a>")]
    [InlineData("https://a.example/b.", "<a href=\"https://a.example/b\" rel=\"noopener nofollow\">https://a.example/b</a>.")]
    [InlineData("(https://a.example/b)", "(<a href=\"https://a.example/b\" rel=\"noopener nofollow\">https://a.example/b</a>)")]
    [InlineData("https://a.example/(b)", "<a href=\"https://a.example/(b)\" rel=\"noopener nofollow\">https://a.example/(b)</a>")]
    [InlineData("**https://a.example**", "<strong><a href=\"https://a.example\" rel=\"noopener nofollow\">https://a.example</a></strong>")]
    [InlineData("www.a.example/b", "<a href=\"https://www.a.example/b\" rel=\"noopener nofollow\">www.a.example/b</a>")]
    [InlineData("mailto:me@a.example", "<a href=\"mailto:me@a.example\">mailto:me@a.example</a>")]
    public void Bare_addresses_become_links(string markdown, string html) => Assert.Equal($"<p>{html}</p>", Bodies.Html(markdown));

    [Theory]
    [InlineData("xhttps://a.example")]
    [InlineData("https://")]
    [InlineData("https://localhost")]
    [InlineData("www.")]
    [InlineData("mailto:a.example")]
    [InlineData("mailto:@a.example")]
    [InlineData("ftp://a.example and tel:+380 and javascript:alert(1)")]
    [InlineData("The market, he writes, has a memory")]
    public void What_is_no_whole_address_stays_text(string markdown) => Assert.Equal($"<p>{markdown}</p>", Bodies.Html(markdown));

    [Theory]
    [InlineData("[a https://b.example c](/d)", "<a href=\"/d\">a https://b.example c</a>")]
    [InlineData("[a <https://b.example> c](/d)", "<a href=\"/d\">a https://b.example c</a>")]
    [InlineData("[a ![b](https://b.example/x.png) c](/d)", "<a href=\"/d\">a b c</a>")]
    public void No_link_stands_in_a_link(string markdown, string html) =>
        Assert.StartsWith($"<p>{html}</p>", Bodies.Read(markdown).Body!.Html, StringComparison.Ordinal);

    [Fact]
    public void A_link_without_text_shows_its_address() =>
        Assert.Equal("<p><a href=\"/a?b&amp;c\">/a?b&amp;c</a></p>", Bodies.Html("[](/a?b&c)"));

    [Fact]
    public void Links_of_sponsored_articles_say_so()
    {
        var context = Bodies.Context with { Sponsored = true };

        Assert.Equal("<p><a href=\"https://a.example\" rel=\"noopener nofollow sponsored\">x</a> <a href=\"/b\">y</a></p>", Bodies.Html("[x](https://a.example) [y](/b)", context));
        Assert.Contains("rel=\"noopener nofollow sponsored\"", Bodies.Html("https://a.example", context), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("overview", "s-overview")]
    [InlineData("Overview", "s-overview")]
    [InlineData("s-overview", "s-overview")]
    [InlineData("What-now", "s-what-now")]
    [InlineData("ціна-газу", "s-%D1%86%D1%96%D0%BD%D0%B0-%D0%B3%D0%B0%D0%B7%D1%83")]
    [InlineData("%D1%86%D1%96%D0%BD%D0%B0-%D0%B3%D0%B0%D0%B7%D1%83", "s-%D1%86%D1%96%D0%BD%D0%B0-%D0%B3%D0%B0%D0%B7%D1%83")]
    [InlineData("elsewhere", "elsewhere")]
    public void Fragments_find_the_headings_before_and_behind_them(string fragment, string id) =>
        Assert.Contains($"<a href=\"#{id}\">x</a>", Bodies.Html($"## Overview\n\n[x](#{fragment})\n\n## What now?\n\n## Ціна газу"), StringComparison.Ordinal);

    [Fact]
    public void Titles_may_have_500_characters()
    {
        Bodies.Clean($"[x](/a '{new string('t', 500)}')");

        var (html, warning) = Bodies.Warned($"[x](/a '{new string('t', 501)}')");
        Assert.Equal("<p><a href=\"/a\">x</a></p>", html);
        Assert.Equal("CN223", warning.Code);
    }

    [Fact]
    public void A_blank_title_is_none() => Assert.Equal("<p><a href=\"/a\">x</a></p>", Bodies.Html("[x](/a \" \")"));
}
