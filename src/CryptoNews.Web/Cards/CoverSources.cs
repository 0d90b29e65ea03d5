using System.Globalization;
using CryptoNews.Content;
using CryptoNews.Web.Localization;
using CryptoNews.Web.Media;
using Microsoft.AspNetCore.WebUtilities;

namespace CryptoNews.Web.Cards;

/// <summary>The addresses of a photograph in the sizes that the pages need.</summary>
public sealed class CoverSources
{
    private const string Unsplash = "images.unsplash.com";
    private readonly CoverImage _cover;

    // Gives the photograph in a size; null where only the sizes that the file names can be had.
    private readonly Func<int, int, string>? _cut;

    // Widths that can be had; null for any.
    private readonly IReadOnlyList<int>? _widths;

    private CoverSources(CoverImage cover)
    {
        _cover = cover;
        if (UnsplashPhoto(cover) is { } photo)
        {
            _cut = (width, height) => string.Create(CultureInfo.InvariantCulture, $"{photo}fit=crop&w={width}&h={height}&auto=format&q=75");
        }
        else if (File is { } file && ResizedPictures.CanResize(file))
        {
            // The next width, or one that is hardly less; the box crops what is too high.
            _widths = ResizedPictures.Widths;
            _cut = (width, _) => Addresses.Resized(file, _widths.FirstOrDefault(w => w >= width * 4 / 5, _widths[^1]));
        }
    }

    /// <returns>Null when there is no picture to show.</returns>
    public static CoverSources? Of(CoverImage? cover) =>
        cover?.Largest is null ? null : new CoverSources(cover);

    /// <summary>Text alternative; empty for decoration.</summary>
    public string Alt => _cover.Alt ?? "";

    public Photo Row => Sized(400, 250, [1, 2], _cover.Small ?? _cover.Thumb);

    public Photo Tile => Sized(480, 270, [1, 2], _cover.Regular ?? _cover.Small);

    /// <param name="own">Pixels that <see cref="File"/> is wide; null when unknown.</param>
    public Photo Lead(int? own) => Fluid(4, 3, [640, 960, 1280, 1920], "(width >= 64rem) 50vw, 100vw", own);

    /// <summary>The wide picture above an article.</summary>
    /// <param name="own">Pixels that <see cref="File"/> is wide; null when unknown.</param>
    public Photo Wide(int? own) => Fluid(16, 9, [640, 960, 1280, 1920, 2560], "(width >= 84rem) 84rem, 100vw", own);

    /// <summary>Path from the content folder, beginning with <c>/</c>; null for a picture of another host.</summary>
    public string? File => _cover.Largest is ['/', ..] file ? file : null;

    /// <summary>For previews elsewhere: a path or an absolute address, 1200 pixels wide where the host can cut.</summary>
    public string Preview => CanBeCut ? _cut!(1200, 675) : File is { } file ? Addresses.Media(file) : ForPreviews;

    /// <summary>Pixels of <see cref="Preview"/>; null where nobody said.</summary>
    public (int? Width, int? Height) PreviewSize =>
        CanBeCut ? (1200, 675) : ForPreviews == _cover.Largest ? (_cover.Width, _cover.Height) : default;

    /// <summary>The host cuts the picture to any size.</summary>
    public bool CanBeCut => _cut is not null && _widths is null;

    // A size that the file states is that of its largest picture, which may be too much for a preview.
    private string ForPreviews => _cover.Full is [not '/', ..] full ? full : _cover.Largest!;

    private string Any => Shown(_cover.Regular ?? _cover.Full ?? _cover.Small ?? _cover.Raw ?? _cover.Thumb!);

    private Photo Sized(int width, int height, int[] densities, string? given)
    {
        if (_cut is null)
            return new Photo(given is null ? Any : Shown(given), null, null, width, height);
        var sources = densities.Select(d => string.Create(CultureInfo.InvariantCulture, $"{_cut(width * d, height * d)} {d}x"));
        return new Photo(_cut(width, height), string.Join(", ", sources), null, width, height);
    }

    private Photo Fluid(int across, int down, int[] widths, string sizes, int? own)
    {
        var (width, height) = (widths[1], widths[1] * down / across);
        if (_cut is null)
            return new Photo(Any, null, null, width, height);
        // The first that is wider than the picture gives it as it is.
        var widest = own ?? int.MaxValue;
        var sources = widths
            .Where((w, i) => _widths?.Contains(w) != false && (i == 0 || widths[i - 1] < widest))
            .Select(w => string.Create(CultureInfo.InvariantCulture, $"{_cut(w, w * down / across)} {Math.Min(w, widest)}w"));
        return new Photo(_cut(width, height), string.Join(", ", sources), sizes, width, height);
    }

    private static string Shown(string address) => address.StartsWith('/') ? Addresses.Media(address) : address;

    // Every size is one photograph; ixid is how Unsplash counts views and has to stay.
    private static string? UnsplashPhoto(CoverImage cover)
    {
        if (!Uri.TryCreate(cover.Largest, UriKind.Absolute, out var uri) || uri.Host != Unsplash)
            return null;
        var photo = uri.GetLeftPart(UriPartial.Path);
        return QueryHelpers.ParseQuery(uri.Query).TryGetValue("ixid", out var ixid)
            ? $"{photo}?ixid={Uri.EscapeDataString(ixid.ToString())}&"
            : $"{photo}?";
    }
}

/// <summary>One picture for an <c>img</c> element.</summary>
/// <param name="Width">Pixels of the box that it fills, not of the file.</param>
public sealed record Photo(string Source, string? SourceSet, string? Sizes, int Width, int Height);
