using CryptoNews.Content;

namespace CryptoNews.Tests.Content.Markdown;

public sealed class PictureTests
{
    private const string Lazy = "loading=\"lazy\" decoding=\"async\"";

    private static BodyContext OfSite { get; } = Bodies.Context with { Rules = new ContentRules { Host = "news.example" } };

    [Fact]
    public void A_picture_alone_in_a_paragraph_is_a_figure() =>
        Assert.Equal(
            $"<figure><img src=\"https://images.unsplash.com/photo-1?w=200&amp;q=80\" alt=\"Two coins\" {Lazy}></figure>",
            Bodies.Html("![Two *coins*](https://images.unsplash.com/photo-1?w=200&q=80)"));

    [Fact]
    public void Its_title_is_the_caption() =>
        Assert.Equal(
            $"<figure><img src=\"/media/2026/01/a.webp\" alt=\"\" {Lazy}><figcaption>By &lt;b&gt; &amp; Co</figcaption></figure>",
            Bodies.Html("![](a.webp \"By <b> & Co\")"));

    [Fact]
    public void A_picture_in_a_line_stays_in_the_line() =>
        Assert.Equal($"<p>a <img src=\"/media/2026/01/a.png\" alt=\"b\" {Lazy}> c</p>", Bodies.Html("a ![b](a.png 'title') c"));

    [Fact]
    public void Two_pictures_in_a_paragraph_stay_in_it() =>
        Assert.Equal(
            $"<p><img src=\"/media/2026/01/a.png\" alt=\"\" {Lazy}>\n<img src=\"/media/2026/01/b.png\" alt=\"\" {Lazy}></p>",
            Bodies.Html("![](a.png)\n![](b.png)"));

    [Fact]
    public void A_picture_may_be_a_link() =>
        Assert.Equal($"<p>c <a href=\"/b\"><img src=\"/media/2026/01/a.png\" alt=\"x\" {Lazy}></a></p>", Bodies.Html("c [![x](a.png)](/b)"));

    [Theory]
    [InlineData("[![x](a.png 'By <b>')](/b \"Go\")")]
    [InlineData(" [ ![x](a.png 'By <b>')\n](/b 'Go') ")]
    public void A_link_that_is_a_picture_alone_in_a_paragraph_is_a_figure(string markdown)
    {
        var html = Bodies.Html(markdown);

        Assert.StartsWith("<figure><a href=\"/b\" title=\"Go\">", html, StringComparison.Ordinal);
        Assert.Contains($"<img src=\"/media/2026/01/a.png\" alt=\"x\" {Lazy}>", html, StringComparison.Ordinal);
        Assert.EndsWith("</a><figcaption>By &lt;b&gt;</figcaption></figure>", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[![](a.png) ![](b.png)](/b)")]
    [InlineData("[![](a.png)](/a) [![](b.png)](/b)")]
    [InlineData("[![](a.png) text](/a)")]
    [InlineData("[![](https://evil.example/a.png)](/a)")]
    public void Other_links_with_pictures_stay_in_their_paragraph(string markdown) =>
        Assert.StartsWith("<p><a ", Bodies.Read(markdown).Body!.Html, StringComparison.Ordinal);

    [Fact]
    public void A_link_that_is_not_allowed_leaves_its_picture_a_figure()
    {
        var (html, warning) = Bodies.Warned("[![x](a.png)](javascript:b)");

        Assert.Equal($"<figure><img src=\"/media/2026/01/a.png\" alt=\"x\" {Lazy}></figure>", html);
        Assert.Equal("CN221", warning.Code);
    }

    [Theory]
    [InlineData("a.jpg", "/media/2026/01/a.jpg")]
    [InlineData("./img/a.JPEG", "/media/2026/01/img/a.JPEG")]
    [InlineData("../a.png", "/media/2026/a.png")]
    [InlineData("../../a.avif", "/media/a.avif")]
    [InlineData("/images/a.gif", "/media/images/a.gif")]
    [InlineData("/a//b.png", "/media/a/b.png")]
    [InlineData("a%20b.png", "/media/2026/01/a%20b.png")]
    [InlineData("<a b#c.png>", null)]
    [InlineData("ціна.webp?v=2#top", "/media/2026/01/%D1%86%D1%96%D0%BD%D0%B0.webp")]
    [InlineData("100%25.png", "/media/2026/01/100%25.png")]
    public void Files_of_the_content_folder_are_shown_from_media(string address, string? source)
    {
        var html = Bodies.Read($"![]({address})").Body!.Html;

        Assert.Equal(source is null ? "<p></p>\n" : $"<figure><img src=\"{source}\" alt=\"\" {Lazy}></figure>\n", html);
    }

    [Theory]
    [InlineData("../../../a.png", "leaves the content folder")]
    [InlineData("%2e%2e/%2e%2e/%2e%2e/a.png", "leaves the content folder")]
    [InlineData("/../a.png", "leaves the content folder")]
    [InlineData("/a/.git/b.png", "hidden")]
    [InlineData(".a.png", "hidden")]
    [InlineData("a.svg", "no picture file")]
    [InlineData("a", "no picture file")]
    [InlineData("a.png/", "no picture file")]
    [InlineData("story.md", "no picture file")]
    [InlineData("?a.png", "no picture file")]
    [InlineData("#a.png", "names no picture")]
    [InlineData("mailto:a@b.png", "names no picture")]
    [InlineData("data:image/svg+xml;base64,PHN2Zy8+", "scheme 'data'")]
    [InlineData("javascript:a.png", "scheme 'javascript'")]
    [InlineData("//images.unsplash.com/a.png", "begins with //")]
    [InlineData("a\\\\b.png", "backslash")]
    [InlineData("a%00.png", "control character")]
    public void Any_other_file_is_shown_as_its_description(string address, string says)
    {
        var (html, warning) = Bodies.Warned($"a ![*b*]({address}) c");

        Assert.Equal("<p>a b c</p>", html);
        Assert.Equal(("CN222", 3), (warning.Code, warning.Column));
        Assert.Contains(says, warning.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example/a.png")]
    [InlineData("http://images.unsplash.com/a.png")]
    [InlineData("https://images.unsplash.com:444/a.png")]
    [InlineData("https://images.unsplash.com.evil.example/a.png")]
    [InlineData("https://evil.example/images.unsplash.com")]
    public void Pictures_of_other_hosts_become_links(string address)
    {
        var (html, warning) = Bodies.Warned($"![b]({address} 'title')");

        Assert.Equal($"<p><a href=\"{address}\" rel=\"noopener nofollow\">b</a></p>", html);
        Assert.Equal("CN222", warning.Code);
    }

    [Fact]
    public void A_link_instead_of_a_picture_without_description_shows_its_address()
    {
        var (html, _) = Bodies.Warned("![](https://evil.example/a.png)");

        Assert.Equal("<p><a href=\"https://evil.example/a.png\" rel=\"noopener nofollow\">https://evil.example/a.png</a></p>", html);
    }

    [Fact]
    public void Hosts_come_from_the_settings()
    {
        var context = Bodies.Context with { Rules = Bodies.Context.Rules with { ImageHosts = ["pics.example"] } };

        Assert.Contains("<img src=\"https://PICS.example/a\"", Bodies.Html("![](https://PICS.example/a)", context).Replace("https://pics.example", "https://PICS.example", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal("CN222", Bodies.Warned("![](https://images.unsplash.com/a)", context).Warning.Code);
        Assert.Contains(
            "has the host 'images.unsplash.com', and pictures come from the content folder alone",
            Bodies.Warned("![](https://images.unsplash.com/a)", Bodies.Context with { Rules = Bodies.Context.Rules with { ImageHosts = [] } }).Warning.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Files_at_the_root_of_the_content_folder_have_no_folder_above()
    {
        var context = Bodies.Context with { Folder = "" };

        Assert.Contains("src=\"/media/a.png\"", Bodies.Html("![](a.png)", context), StringComparison.Ordinal);
        Assert.Contains("leaves", Bodies.Warned("![](../a.png)", context).Warning.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("chart.png", "/2026/01/chart.png")]
    [InlineData("../charts/a%20b.webp", "/2026/charts/a b.webp")]
    [InlineData("/images/a.JPG?v=2#top", "/images/a.JPG")]
    [InlineData("/media/images/a.gif", "/images/a.gif")]
    [InlineData("/MEDIA/images/a.gif", "/images/a.gif")]
    [InlineData("https://news.example/media/images/a.gif?v=2", "/images/a.gif")]
    [InlineData("../../images/a.gif", "/images/a.gif")]
    [InlineData("img/a.png", "/2026/01/img/a.png")]
    [InlineData("/mediakit.png", "/mediakit.png")]
    [InlineData("/media/100%2525.png", "/100%25.png")]
    [InlineData("media/a.png", "/2026/01/media/a.png")]
    public void A_link_to_a_picture_of_the_folder_leads_to_the_file(string address, string file)
    {
        var body = Bodies.Clean($"a [b]({address} 'c')", OfSite);

        Assert.Equal($"<p>a <a href=\"/media{string.Join('/', file.Split('/').Select(Uri.EscapeDataString))}\" title=\"c\">b</a></p>\n", body.Html);
        Assert.Equal([(file, 3, true)], body.Pictures.Select(p => (p.Address, p.Column, p.IsLink)));
        Assert.Empty(body.Links);
    }

    [Theory]
    [InlineData("https://a.example/b.png")]
    [InlineData("#a.png")]
    [InlineData("?a.png")]
    [InlineData("/news/png")]
    [InlineData("/news/2026/01/old.png")]
    [InlineData("/img/icon-512.png")]
    [InlineData("/resized/320/a.png")]
    [InlineData("/Cards/en/a.png")]
    [InlineData("https://news.example/img/icon-512.png")]
    [InlineData("https://news.example/a.png")]
    [InlineData("https://evil.example/media/a.png")]
    [InlineData("https://news.example")]
    [InlineData("a.svg")]
    [InlineData("/a.png/")]
    public void Other_links_are_no_pictures(string address)
    {
        var body = Bodies.Clean($"[b]({address})", OfSite);

        Assert.Contains($"href=\"{address}\"", body.Html, StringComparison.Ordinal);
        Assert.Empty(body.Pictures);
    }

    [Theory]
    [InlineData("../../../a.png", "leaves the content folder")]
    [InlineData("/media/../a.png", "leaves the content folder")]
    [InlineData("/media/_drafts/a.png", "hidden")]
    [InlineData(".a.png", "hidden")]
    public void A_link_to_a_picture_that_no_reader_gets_is_its_text(string address, string says)
    {
        var (html, warning) = Bodies.Warned($"a [*b*]({address}) c");

        Assert.Equal("<p>a <em>b</em> c</p>", html);
        Assert.Equal(("CN222", 3), (warning.Code, warning.Column));
        Assert.Contains(says, warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_may_lead_to_a_larger_one()
    {
        var body = Bodies.Read("[![x](a.png)](large/a.png)").Body!;

        Assert.Equal($"<figure><a href=\"/media/2026/01/large/a.png\"><img src=\"/media/2026/01/a.png\" alt=\"x\" {Lazy}></a></figure>\n", body.Html);
        Assert.Equal([("/2026/01/large/a.png", true), ("/2026/01/a.png", false)], body.Pictures.Select(p => (p.Address, p.IsLink)));
    }

    [Fact]
    public void A_page_of_the_site_names_a_picture_from_the_folder()
    {
        var context = Bodies.Context with { Folder = "_pages" };

        Assert.Equal("<p><a href=\"/media/images/a.png\">b</a></p>", Bodies.Html("[b](/images/a.png)", context));
        var (html, warning) = Bodies.Warned("[b](a.png)", context);
        Assert.Equal(("<p>b</p>", "write its path from the content folder, as /images/a.webp"), (html, warning.Remedy));
    }

    [Fact]
    public void A_link_written_elsewhere_in_the_text_is_one_too()
    {
        var body = Bodies.Clean("[b][r] and[^1]\n\n| [c](c.png) |\n|-|\n\n[r]: r.png\n[^1]: [d](d.png)");

        Assert.Equal(["/2026/01/c.png", "/2026/01/d.png", "/2026/01/r.png"], body.Pictures.Select(p => p.Address).Order(StringComparer.Ordinal));
    }
}
