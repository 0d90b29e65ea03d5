using CryptoNews.Web.Media;
using Microsoft.Extensions.Logging.Abstractions;

namespace CryptoNews.Tests.Web.Media;

public sealed class PictureShelfTests : IDisposable
{
    private readonly string _folder = Path.Combine(Directory.CreateTempSubdirectory("cryptonews-shelf-").FullName, "pictures");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_full_shelf_lets_its_oldest_pictures_go()
    {
        var shelf = Shelf(mostBytes: 100_000);
        for (var i = 0; i < 10; i++)
        {
            shelf.Keep($"{i}", new byte[10_000]);
            File.SetLastWriteTimeUtc(Path.Combine(_folder, $"{i}.webp"), Portal.Noon.AddMinutes(i));
        }

        Assert.Equal(10, Directory.GetFiles(_folder).Length);
        shelf.Keep("newest", new byte[10_000]);

        Assert.Null(await shelf.FindAsync("0", Cancel));
        Assert.NotNull(await shelf.FindAsync("9", Cancel));
        Assert.NotNull(await shelf.FindAsync("newest", Cancel));
        Assert.Equal(8, Directory.GetFiles(_folder).Length);
    }

    [Fact]
    public void That_there_is_no_picture_takes_room_too()
    {
        var shelf = Shelf(mostBytes: 100_000);
        for (var i = 0; i < 100; i++)
            shelf.Keep($"{i}", []);

        Assert.InRange(Directory.GetFiles(_folder).Length, 1, 30);
    }

    [Fact]
    public async Task What_an_earlier_run_kept_counts()
    {
        Shelf(mostBytes: 100_000).Keep("old", new byte[90_000]);
        File.SetLastWriteTimeUtc(Path.Combine(_folder, "old.webp"), Portal.Noon);
        var shelf = Shelf(mostBytes: 100_000);
        shelf.Keep("new", new byte[20_000]);

        Assert.Null(await shelf.FindAsync("old", Cancel));
        Assert.NotNull(await shelf.FindAsync("new", Cancel));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_to_costs_nothing_but_the_keeping()
    {
        await File.WriteAllTextAsync(_folder, "a file stands where the folder should be", Cancel);
        var shelf = Shelf(mostBytes: 1000);
        shelf.Keep("a", new byte[100]);

        Assert.Null(await shelf.FindAsync("a", Cancel));
    }

    [Fact]
    public void What_could_not_be_kept_leaves_nothing_behind()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "a.webp"));
        Shelf(mostBytes: 1000).Keep("a", new byte[100]);

        Assert.Equal(["a.webp"], Directory.GetFileSystemEntries(_folder).Select(Path.GetFileName));
    }

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_folder)!, recursive: true);

    private PictureShelf Shelf(long mostBytes) => new(_folder, mostBytes, NullLogger<PictureShelf>.Instance);
}
