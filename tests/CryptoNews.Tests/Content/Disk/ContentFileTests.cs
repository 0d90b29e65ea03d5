using System.Diagnostics;
using CryptoNews.Content;

namespace CryptoNews.Tests.Content.Disk;

/// <summary>What stands at a path when it is opened, whatever stood there when the folder was listed.</summary>
public sealed class ContentFileTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("cryptonews-file-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_took_the_place_of_a_file_is_not_read()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Elsewhere it is not told from a file.");
        await File.WriteAllTextAsync(Full("a.md"), "text", Cancel);
        File.CreateSymbolicLink(Full("link.md"), Full("a.md"));
        Directory.CreateDirectory(Full("folder.md"));
        using (var made = Process.Start("mkfifo", [Full("pipe.md")]))
            await made.WaitForExitAsync(Cancel);

        foreach (var name in (string[])["link.md", "folder.md", "pipe.md"])
        {
            // Whoever opens a pipe waits for one who writes into it.
            var opening = Task.Run(() => Assert.Throws<IOException>(() => ContentFile.Open(Full(name))), Cancel);
            Assert.Contains(name, (await opening.WaitAsync(TimeSpan.FromMinutes(1), Cancel)).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_file_below_a_link_is_read()
    {
        Directory.CreateDirectory(Full("folder"));
        File.WriteAllText(Full("folder/a.md"), "text");
        Directory.CreateSymbolicLink(Full("link"), Full("folder"));
        using var file = ContentFile.Open(Full("link/a.md"));

        Assert.Equal("text"u8.ToArray(), ContentFile.Read(file, most: 100));
    }

    // One is gone, the other has a problem that an editor is told of.
    [Fact]
    public async Task A_file_that_is_gone_is_told_from_one_that_may_not_be_read()
    {
        Assert.Throws<FileNotFoundException>(() => ContentFile.Open(Full("a.md")));
        Assert.Throws<FileNotFoundException>(() => ContentFile.Open(Full("folder/a.md")));
        if (OperatingSystem.IsWindows() || await Privileges.RanWithoutThemAsync())
            return;
        await File.WriteAllTextAsync(Full("a.md"), "text", Cancel);
        File.SetUnixFileMode(Full("a.md"), UnixFileMode.UserWrite);

        Assert.Throws<UnauthorizedAccessException>(() => ContentFile.Open(Full("a.md")));
    }

    [Fact]
    public void Who_reads_a_file_does_not_keep_others_from_it()
    {
        File.WriteAllText(Full("a.md"), "text");
        using var file = ContentFile.Open(Full("a.md"));
        using (var alone = new FileStream(Full("a.md"), FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            if (OperatingSystem.IsLinux())
                Assert.True(LinuxFiles.IsOpenForWriting(file));
        }

        Assert.False(LinuxFiles.IsOpenForWriting(file));
        using var later = new FileStream(Full("a.md"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Assert.Equal("text"u8.ToArray(), ContentFile.Read(file, most: 100));
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private string Full(string name) => Path.Combine(_root, name);
}
