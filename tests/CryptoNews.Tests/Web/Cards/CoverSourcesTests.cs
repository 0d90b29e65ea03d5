using CryptoNews.Content;
using CryptoNews.Web.Cards;

namespace CryptoNews.Tests.Web.Cards;

public sealed class CoverSourcesTests
{
    private const string Raw = "https://images.unsplash.com/photo-1?ixid=M3w1&ixlib=rb-4.1.0";

    [Fact]
    public void Every_size_of_an_unsplash_photograph_is_cut_from_raw_and_keeps_its_ixid()
    {
        var sources = CoverSources.Of(new CoverImage { Raw = Raw, Regular = "https://images.unsplash.com/other?w=1080", SmallS3 = "https://s3.example/x" })!;

        Assert.Equal("https://images.unsplash.com/photo-1?ixid=M3w1&fit=crop&w=400&h=250&auto=format&q=75", sources.Row.Source);
        Assert.Equal(
            "https://images.unsplash.com/photo-1?ixid=M3w1&fit=crop&w=400&h=250&auto=format&q=75 1x, "
            + "https://images.unsplash.com/photo-1?ixid=M3w1&fit=crop&w=800&h=500&auto=format&q=75 2x",
            sources.Row.SourceSet);
        Assert.All([sources.Row, sources.Tile, sources.Lead(null), sources.Wide(null)], photo =>
        {
            Assert.All(photo.SourceSet!.Split(", "), s => Assert.StartsWith("https://images.unsplash.com/photo-1?ixid=M3w1&fit=crop&w=", s, StringComparison.Ordinal));
            Assert.True(photo.Width > 0 && photo.Height > 0);
        });
        Assert.Contains("w=1200", sources.Preview, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_raw_the_photograph_is_known_by_another_size() =>
        Assert.StartsWith(
            "https://images.unsplash.com/photo-1?ixid=M3w1&fit=crop",
            CoverSources.Of(new CoverImage { Small = "https://images.unsplash.com/photo-1?w=400&q=80&ixid=M3w1" })!.Tile.Source,
            StringComparison.Ordinal);

    [Fact]
    public void Of_other_hosts_the_sizes_given_are_used()
    {
        var sources = CoverSources.Of(new CoverImage { Regular = "https://img.example/r.jpg", Thumb = "https://img.example/t.jpg" })!;

        Assert.Equal(("https://img.example/t.jpg", null), (sources.Row.Source, sources.Row.SourceSet));
        Assert.Equal("https://img.example/r.jpg", sources.Tile.Source);
        Assert.Equal("https://img.example/r.jpg", sources.Lead(null).Source);
    }

    [Theory]
    [InlineData("raw full regular", "full", null)]
    [InlineData("full regular", "full", 4000)]
    [InlineData("raw regular small", "raw", 4000)]
    [InlineData("regular small", "regular", 4000)]
    [InlineData("raw /full", "raw", 4000)]
    public void Previews_elsewhere_show_a_large_picture_and_no_size_of_another(string given, string shown, int? width)
    {
        var sizes = given.Split(' ');
        var sources = CoverSources.Of(new CoverImage
        {
            Raw = Address("raw"),
            Full = sizes.Contains("/full") ? "/full.webp" : Address("full"),
            Regular = Address("regular"),
            Small = Address("small"),
            Width = 4000,
            Height = 3000,
        })!;

        Assert.Equal(($"https://img.example/{shown}.jpg", (width, width is null ? null : (int?)3000)), (sources.Preview, sources.PreviewSize));

        string? Address(string size) => sizes.Contains(size) ? $"https://img.example/{size}.jpg" : null;
    }

    [Fact]
    public void An_ixid_adds_nothing_but_itself_to_the_address() =>
        Assert.StartsWith(
            "https://images.unsplash.com/photo-1?ixid=a%26w%3D9&fit=crop&w=400&",
            CoverSources.Of(new CoverImage { Raw = "https://images.unsplash.com/photo-1?ixid=a%26w%3D9" })!.Row.Source,
            StringComparison.Ordinal);

    [Fact]
    public void A_host_that_only_looks_like_unsplash_is_another_host() =>
        Assert.Equal("https://images.unsplash.com.example/x", CoverSources.Of(new CoverImage { Raw = "https://images.unsplash.com.example/x" })!.Tile.Source);

    [Fact]
    public void A_file_of_the_content_folder_is_made_smaller_here()
    {
        var sources = CoverSources.Of(new CoverImage { Raw = "/images/a vault.webp" })!;

        Assert.Equal("/resized/320/images/a%20vault.webp", sources.Row.Source);
        Assert.Equal("/resized/320/images/a%20vault.webp 1x, /resized/640/images/a%20vault.webp 2x", sources.Row.SourceSet);
        Assert.Equal("/resized/640/images/a%20vault.webp 640w, /resized/960/images/a%20vault.webp 960w, /resized/1280/images/a%20vault.webp 1280w, /resized/1920/images/a%20vault.webp 1920w", sources.Wide(null).SourceSet);
        Assert.Equal("/media/images/a%20vault.webp", sources.Preview);
    }

    [Theory]
    [InlineData(300, "/resized/640/a.png 300w")]
    [InlineData(640, "/resized/640/a.png 640w")]
    [InlineData(1000, "/resized/640/a.png 640w, /resized/960/a.png 960w, /resized/1280/a.png 1000w")]
    [InlineData(4000, "/resized/640/a.png 640w, /resized/960/a.png 960w, /resized/1280/a.png 1280w, /resized/1920/a.png 1920w")]
    public void No_width_is_promised_that_a_file_has_not(int own, string sources) =>
        Assert.Equal(sources, CoverSources.Of(new CoverImage { Raw = "/a.png" })!.Wide(own).SourceSet);

    [Fact]
    public void A_file_that_cannot_be_made_smaller_is_served_as_it_is() =>
        Assert.Equal(("/media/images/vault.avif", null), (CoverSources.Of(new CoverImage { Raw = "/images/vault.avif" })!.Row.Source, CoverSources.Of(new CoverImage { Raw = "/images/vault.avif" })!.Row.SourceSet));

    [Fact]
    public void A_cover_that_names_no_picture_is_none()
    {
        Assert.Null(CoverSources.Of(null));
        Assert.Null(CoverSources.Of(new CoverImage { SmallS3 = "https://s3.example/x" }));
    }
}
