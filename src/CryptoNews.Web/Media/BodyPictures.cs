using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using CryptoNews.Web.Localization;

namespace CryptoNews.Web.Media;

/// <summary>
/// Gives the pictures of a rendered body that are files of the content folder their measures, so that no text moves when
/// they arrive, and their smaller forms. The renderer of bodies can't: it reads no other file.
/// </summary>
internal sealed partial class BodyPictures(PictureSizes sizes)
{
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
        if (sizes.Of(path) is not var (width, height))
            return picture.Value;
        var smaller = string.Join(", ", ResizedPictures.Widths
            .Where(w => w <= width)
            .Select(w => string.Create(CultureInfo.InvariantCulture, $"{Addresses.Resized(path, w)} {w}w")));
        var sources = smaller.Length == 0 ? "" : $"srcset=\"{smaller}\" sizes=\"(width >= 60rem) 38rem, 100vw\" ";
        return string.Create(CultureInfo.InvariantCulture, $"<img {sources}width=\"{width}\" height=\"{height}\" {picture.Value["<img ".Length..]}");
    }

    [GeneratedRegex("""<img src="/media/(?<path>[^"&?#<>]+)" """, RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Picture();
}
