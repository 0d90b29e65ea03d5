using System.Diagnostics;
using CryptoNews.Content;

namespace CryptoNews.Tests.Content;

public sealed class ContentFolderTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("cryptonews-").FullName;

    [Fact]
    public void Only_markdown_files_are_content()
    {
        foreach (var path in new[]
        {
            "a.md", "B.MD", "2026/01/c.uk.md", "_pages/about.md", "deep/_d.md", "deep/lost+found/e.md", "x.md/inside.md", "readme.en.md",
            "a.txt", "a.md.part", "md", "README.md", "2026/readme.MD", ".hidden.md", ".git/a.md", "_drafts/a.md", "2026/_pages/a.md", "2026/.b/a.md", "_pages/_x/a.md", "lost+found/a.md",
        })
        {
            Write(path);
        }

        Assert.Equal(["2026/01/c.uk.md", "B.MD", "_pages/about.md", "a.md", "deep/_d.md", "deep/lost+found/e.md", "readme.en.md", "x.md/inside.md"], Paths());
    }

    [Fact]
    public void Links_are_never_followed()
    {
        Write("real/a.md");
        File.CreateSymbolicLink(Full("link.md"), Full("real/a.md"));
        File.CreateSymbolicLink(Full("dead.md"), Full("nowhere.md"));
        Directory.CreateSymbolicLink(Full("linked"), Full("real"));
        Directory.CreateSymbolicLink(Full("real/loop"), _root);

        Assert.Equal(["real/a.md"], Paths());
        Assert.Null(new ContentFolder(_root).Find("link.md"));
    }

    [Fact]
    public void A_root_that_is_a_link_is_followed()
    {
        Write("here/a.md");
        Directory.CreateSymbolicLink(Full("there"), Full("here"));

        Assert.Equal("a.md", Assert.Single(new ContentFolder(Full("there")).List()).Path);
        Assert.Equal("a.md", Assert.Single(new ContentFolder(Full("there/")).List()).Path);
    }

    [Fact]
    public void Folders_are_read_thirty_two_deep()
    {
        var folder = string.Concat(Enumerable.Repeat("d/", 32));
        Write(folder + "in.md");
        Write(folder + "d/out.md");

        Assert.Equal([folder + "in.md"], Paths());
        Assert.NotNull(new ContentFolder(_root).Find(folder + "in.md"));
        Assert.Null(new ContentFolder(_root).Find(folder + "d/out.md"));
    }

    [Fact]
    public void Paths_come_in_ordinal_order()
    {
        foreach (var path in new[] { "b.md", "B.md", "a/z.md", "a-b.md", "ä.md", "a b.md" })
            Write(path);

        Assert.Equal(["B.md", "a b.md", "a-b.md", "a/z.md", "b.md", "ä.md"], Paths());
    }

    [Fact]
    public void A_stamp_is_size_and_time_and_the_same_when_asked_for_alone()
    {
        Write("a.md", "12345");
        File.SetLastWriteTimeUtc(Full("a.md"), new DateTime(2020, 2, 3, 4, 5, 6, DateTimeKind.Utc).AddTicks(7));

        var stamp = Assert.Single(new ContentFolder(_root).List());

        Assert.Equal(new ContentFileStamp("a.md", 5, new DateTime(2020, 2, 3, 4, 5, 6, DateTimeKind.Utc).AddTicks(7).Ticks), stamp with { ChangedAt = 0 });
        Assert.Equal(stamp, new ContentFolder(_root).Find("a.md"));
    }

    [Theory]
    [InlineData("missing.md")]
    [InlineData("folder.md")]
    [InlineData("_drafts/a.md")]
    [InlineData("lost+found/a.md")]
    [InlineData(".hidden.md")]
    [InlineData("a.txt")]
    public void What_is_not_content_is_not_found(string path)
    {
        Directory.CreateDirectory(Full("folder.md"));
        foreach (var other in new[] { "_drafts/a.md", "lost+found/a.md", ".hidden.md", "a.txt" })
            Write(other);

        Assert.Null(new ContentFolder(_root).Find(path));
    }

    [Fact]
    public void A_file_is_read_no_further_than_one_byte_past_the_limit()
    {
        File.WriteAllBytes(Full("large.md"), new byte[(2 * FileLimits.FileBytes) + 7]);
        var folder = new ContentFolder(_root);

        Assert.Equal(FileLimits.FileBytes + 1, folder.Read(folder.Find("large.md")!.Value).Length);
    }

    [Fact]
    public void One_folder_or_file_can_be_listed_alone_by_the_same_rules()
    {
        foreach (var path in new[] { "2026/01/a.md", "2026/01/.b.md", "2026/02/c.md", "2026/02/_x/d.md", "2026.md", "_drafts/e.md", "notes.txt" })
            Write(path);
        Directory.CreateSymbolicLink(Full("linked"), Full("2026"));
        var folder = new ContentFolder(_root);

        Assert.Equal(["2026/01/a.md", "2026/02/c.md"], folder.List("2026").Select(s => s.Path));
        Assert.Equal(["2026/02/c.md"], folder.List("2026/02").Select(s => s.Path));
        Assert.Equal(folder.Find("2026.md"), Assert.Single(folder.List("2026.md")));
        foreach (var nothing in new[] { "2027", "2026/01/z.md", "2026/02/_x", "_drafts", "_drafts/e.md", "notes.txt", "linked", "linked/01/a.md", "linked/01", "" })
            Assert.Empty(folder.List(nothing));
        Assert.Null(folder.Find("linked/01/a.md"));
    }

    [Theory]
    [InlineData("2026/a.md", true, true)]
    [InlineData("A.MD", true, true)]
    [InlineData("_pages/about.md", true, true)]
    [InlineData("2026", false, true)]
    [InlineData("images/a.webp", false, true)]
    [InlineData("a.md~", false, true)]
    [InlineData(".a.md.swp", false, false)]
    [InlineData(".git/index", false, false)]
    [InlineData("_drafts/a.md", false, false)]
    [InlineData("2026/_x/a.md", false, false)]
    public void What_an_event_names_is_judged_by_its_name(string path, bool isContent, bool concerns)
    {
        Assert.Equal(isContent, ContentNames.IsContentPath(path));
        Assert.Equal(concerns, ContentNames.Concerns(path));
    }

    [Theory]
    [InlineData("2026/01/a.md", true)]
    [InlineData("2026/01/deep/er/a.md", true)]
    [InlineData("2026/01", false)]
    [InlineData("2026/010/a.md", false)]
    [InlineData("x/2026/01/a.md", false)]
    [InlineData("a.md", false)]
    public void A_path_is_below_the_folders_that_it_goes_through(string path, bool isBelow) =>
        Assert.Equal(isBelow, ContentNames.IsBelowAny(path, new HashSet<string> { "2025", "2026/01" }));

    [Theory]
    [InlineData(2, true)] // no such file
    [InlineData(20, true)] // no folder
    [InlineData(5, false)] // the disk fails
    [InlineData(13, false)] // no permission
    [InlineData(40, false)] // links that lead in circles
    public void Only_a_folder_that_is_gone_has_no_files(int error, bool isGone)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Others have other numbers.");

        Assert.Equal(isGone, FolderListing.IsGone(error));
    }

    [Fact]
    public async Task Folders_that_vanish_while_they_are_listed_have_no_files_and_spoil_nothing()
    {
        Write("kept/a.md");
        var folder = new ContentFolder(_root);
        using var enough = new CancellationTokenSource();
        var comingAndGoing = Task.Run(() =>
        {
            while (!enough.IsCancellationRequested)
            {
                for (var i = 0; i < 50; i++)
                    Directory.CreateDirectory(Full($"d{i}"));
                for (var i = 0; i < 50; i++)
                    Directory.Delete(Full($"d{i}"));
            }
        }, TestContext.Current.CancellationToken);

        for (var i = 0; i < 500; i++)
            Assert.Equal(["kept/a.md"], folder.List().Select(s => s.Path));
        await enough.CancelAsync();
        await comingAndGoing;
    }

    [Fact]
    public void Names_that_come_alike_have_a_path_each_and_the_one_that_is_spelt_so_is_read()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Others have no such names.");
        Write("a\uFFFD.md");
        Write("a\uFFFD\uFFFD.md");
        Write("folder\uFFFD/in.md");
        Write("folder\uFFFD/in\uFFFD.md");
        Write("file.md\uFFFD");
        Write("folder\uFFFD.md/in.md");
        Shell(@"touch $'a\xe9.md' $'b\xe9.md' $'b\xe8.md' $'folder\xe9.md'; mkdir $'folder\xe9' $'file.md\xe9'; touch $'folder\xe9/not-told.md'");

        Assert.Equal(
            ["a\uFFFD.md", "a\uFFFD\uFFFD.md", "folder\uFFFD.md/in.md", "folder\uFFFD/in.md", "folder\uFFFD/in\uFFFD.md"],
            Paths().Where(path => File.Exists(Full(path))));
        Assert.Equal(
            ["a\uFFFD\uFFFD\uFFFD.md", "b\uFFFD.md", "b\uFFFD\uFFFD.md", "file.md\uFFFD\uFFFD", "folder\uFFFD\uFFFD", "folder\uFFFD\uFFFD.md"],
            Paths().Where(path => !Path.Exists(Full(path))));
        Shell("rm -r *"); // .NET can't
    }

    [Fact]
    public void A_folder_that_is_a_root_is_left_out_of_its_paths_as_any_other()
    {
        Write("a.md");
        using var files = new FolderListing(Path.GetPathRoot(_root)!, _root, deepest: 0);

        Assert.True(files.MoveNext());
        Assert.Equal(Full("a.md"), Path.GetPathRoot(_root) + files.Current.Path.Replace('/', Path.DirectorySeparatorChar));
    }

    [Fact]
    public void A_file_that_somebody_has_open_for_writing_is_not_whole()
    {
        if (!OperatingSystem.IsLinux())
            return; // only Linux tells
        Write("a.md", "half");
        var folder = new ContentFolder(_root);
        using (var writer = new FileStream(Full("a.md"), FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
        {
            var stamp = folder.Find("a.md")!.Value;
            Assert.Null(folder.ReadWhole(stamp, mayBeHeldOpen: false));
            Assert.Equal("half"u8.ToArray(), folder.ReadWhole(stamp, mayBeHeldOpen: true));
        }

        using var reader = File.OpenRead(Full("a.md"));
        Assert.Equal("half"u8.ToArray(), folder.ReadWhole(folder.Find("a.md")!.Value, mayBeHeldOpen: false));
    }

    [Fact]
    public void A_file_that_differs_from_its_stamp_is_not_whole()
    {
        Write("a.md", "half");
        var folder = new ContentFolder(_root);
        var stamp = folder.Find("a.md")!.Value;

        Assert.Null(folder.ReadWhole(stamp with { Size = 3 }, mayBeHeldOpen: true));
        Assert.Null(folder.ReadWhole(stamp with { ModifiedTicks = stamp.ModifiedTicks - 1 }, mayBeHeldOpen: true));
    }

    [Fact]
    public void A_reader_keeps_no_writer_from_its_file()
    {
        Write("a.md", new string('x', 1000));
        Write("a.gif", "GIF89a\u0001\0\u0001\0\0\0\0");
        var folder = new ContentFolder(_root);
        using var writer = new FileStream(Full("a.md"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        using var painter = new FileStream(Full("a.gif"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        Assert.Equal(1000, folder.Read(folder.Find("a.md")!.Value).Length);
        Assert.Null(folder.LookAtPicture("/a.gif")!.Value.Defect);
    }

    [Fact]
    public void A_folder_made_anew_at_the_same_path_is_another_one()
    {
        if (!OperatingSystem.IsLinux())
            return;
        var folder = new ContentFolder(Full("root"));
        Assert.Null(folder.Identity);
        Directory.CreateDirectory(folder.Root);
        var first = folder.Identity;
        Write("root/a.md");
        Assert.NotNull(first);
        Assert.Equal(first, folder.Identity);

        Directory.Move(folder.Root, Full("away"));
        Directory.CreateDirectory(folder.Root);
        Assert.NotEqual(first, folder.Identity);
    }

    [Fact]
    public void A_missing_root_is_an_error() =>
        Assert.ThrowsAny<IOException>(() => new ContentFolder(Full("missing")).List());

    [Fact]
    public void A_picture_is_looked_for_below_the_root()
    {
        Write("images/a.png");
        var folder = new ContentFolder(_root);

        Assert.False(folder.LookAtPicture("/images/a.png")!.Value.IsMissing);
        Assert.True(folder.LookAtPicture("/images")!.Value.IsMissing);
        Assert.True(folder.LookAtPicture("/images/b.png")!.Value.IsMissing);
    }

    private void Shell(string script)
    {
        using var shell = Process.Start(new ProcessStartInfo("bash", ["-c", script]) { WorkingDirectory = _root })!;
        shell.WaitForExit();
        Assert.Equal(0, shell.ExitCode);
    }

    private List<string> Paths() => [.. new ContentFolder(_root).List().Select(s => s.Path)];

    private void Write(string path, string text = "text")
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Full(path))!);
        File.WriteAllText(Full(path), text);
    }

    private string Full(string path) => Path.Combine(_root, path);

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
