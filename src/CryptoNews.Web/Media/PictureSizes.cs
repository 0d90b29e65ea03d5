using System.Collections.Concurrent;
using CryptoNews.Content;
using CryptoNews.Web.Hosting;

namespace CryptoNews.Web.Media;

/// <summary>What the pictures of the content folder measure. Each is opened once, until it changes.</summary>
internal sealed class PictureSizes(ContentOptions content)
{
    private const int MostKept = 10_000;
    private readonly string _root = Path.GetFullPath(content.Path);
    private readonly ConcurrentDictionary<(string Path, long Modified, long Length, long Changed), (int Width, int Height)?> _sizes = [];
    private readonly Lock _reading = new();

    /// <param name="path">From the content folder, without escapes; null for no file of ours.</param>
    /// <returns>Pixels of the picture as it is seen; null when there is none, or none that could be made smaller here.</returns>
    public (int Width, int Height)? Of(string? path)
    {
        if (path is null || !ResizedPictures.CanResize(path) || LocalPicture.Find(_root, path.TrimStart('/')) is not var (file, _) || file.Length > PictureLimits.FileBytes)
            return null;
        if (_sizes.Count >= MostKept)
            _sizes.Clear();
        var key = (file.FullName, file.LastWriteTimeUtc.Ticks, file.Length, FileIdentity.ChangedAt(file.FullName));
        if (_sizes.TryGetValue(key, out var size))
            return size;
        lock (_reading) // one whole file at a time
            return _sizes.GetOrAdd(key, _ => SizeOf(file));
    }

    private static (int Width, int Height)? SizeOf(FileInfo file)
    {
        try
        {
            return LocalPicture.Read(file) is { } bytes ? PictureResizer.SizeOf(bytes) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
