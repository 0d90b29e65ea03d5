using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using CryptoNews.Content;
using CryptoNews.Web.Hosting;
using CryptoNews.Web.Localization;

namespace CryptoNews.Web.Media;

/// <summary>
/// Gives the pictures of a rendered body that are files of the content folder their measures, so that no text moves when
/// they arrive, and their smaller forms. The renderer of bodies can't: it reads no other file.
/// </summary>
internal sealed partial class BodyPictures(ContentOptions content)
{
    private const int MostKept = 10_000;
    private readonly string _root = Path.GetFullPath(content.Path);

    // A body may name thousands of pictures: each file is opened once, until it changes.
    private readonly ConcurrentDictionary<(string Path, long Modified, long Length), (int Width, int Height)?> _sizes = [];

    /// <param name="html">As <c>PictureHtml</c> writes it: every picture begins with its source.</param>
    public string Measure(string html)
    {
        // A small text may name one picture a thousand times, and those that are missing are looked for on the disk.
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        return Picture().Replace(html, picture =>
        {
            ref var measured = ref CollectionsMarshal.GetValueRefOrAddDefault(seen, picture.Value, out _);
            return measured ??= Measured(picture);
        });
    }

    private string Measured(Match picture)
    {
        var path = Uri.UnescapeDataString(picture.Groups["path"].Value);
        if (!ResizedPictures.CanResize(path) || LocalPicture.Find(_root, path) is not var (file, _) || SizeOf(file) is not var (width, height))
            return picture.Value;
        var smaller = string.Join(", ", ResizedPictures.Widths
            .Where(w => w <= width)
            .Select(w => string.Create(CultureInfo.InvariantCulture, $"{Addresses.Resized(path, w)} {w}w")));
        var sources = smaller.Length == 0 ? "" : $"srcset=\"{smaller}\" sizes=\"(width >= 60rem) 38rem, 100vw\" ";
        return string.Create(CultureInfo.InvariantCulture, $"<img {sources}width=\"{width}\" height=\"{height}\" {picture.Value["<img ".Length..]}");
    }

    private (int Width, int Height)? SizeOf(FileInfo file)
    {
        if (file.Length > PictureLimits.FileBytes)
            return null;
        if (_sizes.Count >= MostKept)
            _sizes.Clear();
        return _sizes.GetOrAdd((file.FullName, file.LastWriteTimeUtc.Ticks, file.Length), key => PictureResizer.SizeOf(key.Path));
    }

    [GeneratedRegex("""<img src="/media/(?<path>[^"&?#<>]+)" """, RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Picture();
}
