using CryptoNews.Content;
using CryptoNews.Store;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CryptoNews.Tests.Store;

public sealed class BatchesTests
{
    // Few files fill a batch by their size, many by their number.
    private static readonly Gen<int[]> Sizes =
        from large in Gen.Choose(0, 40)
        from sizes in Gen.ArrayOf(Gen.Choose(0, 4_000_000), large)
        from small in Gen.Choose(0, 1_300)
        select (int[])[.. sizes, .. Enumerable.Repeat(10, small)];

    [Property]
    public Property Batches_are_bounded_and_hold_every_file_once_in_order() => Prop.ForAll(Sizes.ToArbitrary(), sizes =>
    {
        ContentFileStamp[] stamps = [.. sizes.Select((size, i) => new ContentFileStamp($"{i}", size, 0))];

        var batches = Batches.Of(stamps);

        Assert.Equal(stamps, batches.SelectMany(b => b));
        Assert.All(batches, b => Assert.InRange(b.Count, stamps.Length == 0 ? 0 : 1, 500));
        Assert.All(batches, b => Assert.InRange(b.Sum(s => Math.Min(s.Size, FileLimits.FileBytes)), 0, 8 * 1024 * 1024));
    });

    [Fact]
    public void Small_files_go_five_hundred_to_a_transaction() =>
        Assert.Equal([500, 500, 1], Batches.Of([.. Enumerable.Range(0, 1_001).Select(i => new ContentFileStamp($"{i}", 5_000, 0))]).Select(b => b.Count));

    [Fact]
    public void Files_of_the_largest_size_go_eight_to_a_transaction() =>
        Assert.Equal([8, 8, 4], Batches.Of([.. Enumerable.Range(0, 20).Select(i => new ContentFileStamp($"{i}", long.MaxValue, 0))]).Select(b => b.Count));

    [Fact]
    public void No_file_is_one_empty_transaction() => Assert.Empty(Assert.Single(Batches.Of([])));
}
