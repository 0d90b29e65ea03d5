using AngleSharp.Dom;
using CryptoNews.Content;
using CryptoNews.Tests.Web.Media;
using SkiaSharp;

namespace CryptoNews.Tests.Web.Sharing;

public sealed class ShareImageTests
{
    [Theory]
    [InlineData(1200, 630, true)]
    [InlineData(1600, 300, true)]
    [InlineData(1199, 800, false)]
    [InlineData(300, 200, false)]
    [InlineData(600, 2400, false)]
    public async Task A_picture_of_ours_stands_for_its_article_elsewhere_when_it_is_wide_enough(int width, int height, bool isWide)
    {
        await using var portal = new Portal().With(Some.Article("a", cover: new CoverImage { Raw = "/a b.png", Width = 5000, Height = 5000 }));
        Write(portal, "a b.png", width, height);

        var page = await portal.ReadAsync("/news/a");
        var image = Property(page, "og:image");

        Assert.Equal(isWide, image == "http://localhost:5000/media/a%20b.png");
        Assert.Equal(!isWide, image.Contains("/cards/", StringComparison.Ordinal));
        Assert.Equal(isWide ? (width, height) : (1200, 630), (int.Parse(Property(page, "og:image:width"), null), int.Parse(Property(page, "og:image:height"), null)));
        Assert.Contains(image, page.QuerySelector("script[type='application/ld+json']")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(image, await portal.Reader.GetStringAsync("/feed.xml", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/missing.png")]
    [InlineData("/broken.png")]
    [InlineData("/new.avif")]
    public async Task Without_a_picture_that_can_be_read_the_card_stands_for_the_article_and_the_page_is_there(string path)
    {
        await using var portal = new Portal().With(Some.Article("a", cover: new CoverImage { Raw = path }));
        File.WriteAllBytes(Path.Combine(portal.ContentPath, "broken.png"), [1, 2, 3]);
        File.WriteAllBytes(Path.Combine(portal.ContentPath, "new.avif"), [1, 2, 3]);

        Assert.Contains("/cards/en/", Property(await portal.ReadAsync("/news/a"), "og:image"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1199, false)]
    [InlineData(1200, true)]
    [InlineData(null, true)]
    public async Task A_picture_of_another_host_is_as_wide_as_its_article_says(int? width, bool isTaken)
    {
        await using var portal = new Portal().With(Some.Article("a", cover: new CoverImage { Raw = "https://img.example/a.jpg", Width = width, Height = width is null ? null : 800 }));
        var image = Property(await portal.ReadAsync("/news/a"), "og:image");

        Assert.Equal(isTaken, image == "https://img.example/a.jpg");
        Assert.Equal(!isTaken, image.Contains("/cards/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(4000)]
    public async Task A_picture_of_another_host_that_is_regular_alone_is_too_narrow_for_elsewhere(int? original)
    {
        await using var portal = new Portal().With(Some.Article("a", cover: new CoverImage { Regular = "https://img.example/a.jpg", Small = "https://img.example/s.jpg", Width = original, Height = original }));

        Assert.Contains("/cards/en/", Property(await portal.ReadAsync("/news/a"), "og:image"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_promise_no_more_of_a_picture_than_there_is()
    {
        await using var portal = new Portal().With(Some.Article("a", cover: new CoverImage { Raw = "/a.png" }));
        Write(portal, "a.png", 700, 400);

        foreach (var address in (string[])["/news/a", "/"])
            Assert.EndsWith("/resized/960/a.png 700w", (await portal.ReadAsync(address)).QuerySelector(".photo")!.GetAttribute("srcset"), StringComparison.Ordinal);
    }

    private static void Write(Portal portal, string name, int width, int height) =>
        File.WriteAllBytes(Path.Combine(portal.ContentPath, name), Pictures.Encode(width, height, SKEncodedImageFormat.Png));

    private static string Property(IParentNode page, string name) => page.QuerySelector($"meta[property='{name}']")!.GetAttribute("content")!;
}
