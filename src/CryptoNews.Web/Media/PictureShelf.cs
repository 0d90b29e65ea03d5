using CryptoNews.Web.Hosting;

namespace CryptoNews.Web.Media;

/// <summary>A folder of small files that can be made again: bounded in size, the oldest go first.</summary>
/// <param name="folder">Full path; made when something is to be kept.</param>
/// <param name="mostBytes">Above that, the oldest files are deleted until a fifth of the room is free.</param>
internal sealed partial class PictureShelf(string folder, long mostBytes, ILogger<PictureShelf> log)
{
    // Of an empty file too the disk keeps something, and "no picture" is one.
    private const long LeastRoom = 4096;

    private readonly Lock _tidying = new();
    private long _bytes = -1;

    public async Task<byte[]?> FindAsync(string key, CancellationToken cancel)
    {
        try
        {
            return await File.ReadAllBytesAsync(PathOf(key), cancel);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Keeps a file if it can; a full disk costs the making again, not the picture.</summary>
    public void Keep(string key, byte[] content)
    {
        try
        {
            Directory.CreateDirectory(folder);
            WholeFile.Write(PathOf(key), content, overwrite: true);
            lock (_tidying)
                TidyUp(RoomOf(content.Length));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            NotKept(log, e.Message);
        }
    }

    private string PathOf(string key) => Path.Combine(folder, key + ".webp");

    // Counted once, then kept in mind; counted again whenever that says the shelf is full.
    private void TidyUp(long added)
    {
        if (_bytes >= 0 && (_bytes += added) <= mostBytes)
            return;
        var files = new DirectoryInfo(folder).GetFiles();
        _bytes = files.Sum(f => RoomOf(f.Length));
        if (_bytes <= mostBytes)
            return;
        foreach (var file in files.OrderBy(f => f.LastWriteTimeUtc).TakeWhile(_ => _bytes > mostBytes / 5 * 4))
        {
            // Before it is deleted: a file that is gone has no length.
            _bytes -= RoomOf(file.Length);
            file.Delete();
        }
    }

    private static long RoomOf(long length) => Math.Max(LeastRoom, length);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A resized picture can't be kept and will be made again when it is asked for: {Reason}")]
    private static partial void NotKept(ILogger log, string reason);
}
