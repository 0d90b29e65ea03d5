using System.Text;
using CryptoNews.Content;
using CryptoNews.Tests.Web.Media;
using SkiaSharp;

namespace CryptoNews.Tests.Content;

public sealed class PictureProblemsTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("cryptonews-pictures-").FullName;

    [Fact]
    public void Those_of_pictures_stand_among_the_others_in_the_order_of_the_file()
    {
        var bytes = Encoding.UTF8.GetBytes(SmallFile.With("coverImage: /none.png", "sentiment: GREAT") + "\n![A chart](/missing.png)\n");
        var file = PictureCheck.Complete(new ArticleParser(new ContentRules()).Parse("a.md", bytes), new ContentFolder(_root), bytes);

        Assert.Equal([4, 5, 11], file.Problems.Select(p => p.Line));
    }

    [Fact]
    public void Of_very_many_pictures_that_are_not_there_no_more_are_told_than_of_other_problems()
    {
        var pictures = string.Concat(Enumerable.Range(0, 300).Select(i => $"![A chart](/missing-{i}.png)\n"));
        var bytes = Encoding.UTF8.GetBytes(SmallFile.With("sentiment: GREAT") + "\n" + pictures);
        var file = PictureCheck.Complete(new ArticleParser(new ContentRules()).Parse("a.md", bytes), new ContentFolder(_root), bytes);

        Assert.Equal(100, file.Problems.Count);
        Assert.Contains(file.Problems, p => p.SourceLine == "sentiment: GREAT");
        Assert.Equal(300, file.PictureStates.Count);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void A_file_that_is_larger_than_the_site_opens_is_of_no_use(int beyond, bool isTooLarge)
    {
        var path = Path.Combine(_root, "a.png");
        File.WriteAllBytes(path, Pictures.Encode(8, 6, SKEncodedImageFormat.Png));
        using (var file = new FileStream(path, FileMode.Open))
            file.SetLength(PictureLimits.FileBytes + beyond);

        var state = new ContentFolder(_root).LookAtPicture("/a.png")!.Value;

        Assert.Equal(isTooLarge ? "has 33 MB, more than the 32 MB that the site opens" : null, state.Defect?.Message);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
