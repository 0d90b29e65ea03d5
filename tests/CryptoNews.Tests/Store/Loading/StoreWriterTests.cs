using CryptoNews.Store;

namespace CryptoNews.Tests.Store;

public sealed class StoreWriterTests
{
    [Fact]
    public void A_writer_that_could_not_be_made_leaves_nothing_open()
    {
        Assert.SkipUnless(Directory.Exists("/proc/self/fd"), "Only Linux lists what a process has open.");
        using var store = new TestStore();
        store.Execute("""DELETE FROM "State" """);

        Assert.Throws<InvalidOperationException>(() => new StoreWriter(store.File));
        store.Close();

        Assert.DoesNotContain(
            Directory.EnumerateFileSystemEntries("/proc/self/fd").Select(open => new FileInfo(open).LinkTarget ?? ""),
            path => path.StartsWith(store.DatabasePath, StringComparison.Ordinal));
    }
}
