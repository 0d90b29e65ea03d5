using CryptoNews.Content;
using CryptoNews.Store;

namespace CryptoNews.Tests.Content.Disk;

public sealed class PrivateFolderTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("cryptonews-private-").FullName;

    [Fact]
    public void The_folder_that_is_made_for_a_database_is_closed_to_other_accounts()
    {
        using (new StoreLock(Path.Combine(_root, "data", "store.db")))
            Assert.Equal(OperatingSystem.IsWindows() ? null : UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, RightsOf("data"));
    }

    [Fact]
    public void One_that_is_there_keeps_its_rights()
    {
        PrivateFolder.Make(Path.Combine(_root, "a"));
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Path.Combine(_root, "a"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead);
        var before = RightsOf("a");
        PrivateFolder.Make(Path.Combine(_root, "a"));

        Assert.Equal(before, RightsOf("a"));
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private UnixFileMode? RightsOf(string folder) => OperatingSystem.IsWindows() ? null : File.GetUnixFileMode(Path.Combine(_root, folder));
}
