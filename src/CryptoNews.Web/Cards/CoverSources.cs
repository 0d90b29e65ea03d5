using System.Globalization;
using CryptoNews.Content;
using CryptoNews.Web.Localization;
using Microsoft.AspNetCore.WebUtilities;

namespace CryptoNews.Web.Cards;

/// <summary>The addresses of a photograph in the sizes that the pages need.</summary>
public sealed class CoverSources
{
    private const string Unsplash = "images.unsplash.com";
    private readonly CoverImage _cover;
    private readonly string? _unsplash;

    private CoverSources(CoverImage cover)
    {
        _cover = cover;
        _unsplash = UnsplashPhoto(cover);
    }

    /// <returns>Null when there is no picture to show.</returns>
    public static CoverSources? Of(CoverImage? cover) =>
        cover is { Raw: null, Full: null, Regular: null, Small: null, Thumb: null } or null ? null : new CoverSources(cover);

    /// <summary>Text alternative; empty for decoration.</summary>
    public string Alt => _cover.Alt ?? "";

    public Photo Row => Sized(400, 250, [1, 2], _cover.Small ?? _cover.Thumb);

    public Photo Tile => Sized(480, 270, [1, 2], _cover.Regular ?? _cover.Small);

    public Photo Lead => Fluid(4, 3, [640, 960, 1280, 1600], "(width >= 64rem) 50vw, 100vw");

    /// <summary>The wide picture above an article.</summary>
    public Photo Wide => Fluid(16, 9, [640, 960, 1280, 1920, 2560], "(width >= 84rem) 84rem, 100vw");

    /// <summary>For previews elsewhere: a path or an absolute address, 1200 pixels wide where the host can cut.</summary>
    public string Preview => _unsplash is null ? Any : Cut(1200, 675);

    /// <summary>Pixels of <see cref="Preview"/>; null where nobody said.</summary>
    public (int? Width, int? Height) PreviewSize => _unsplash is null ? (_cover.Width, _cover.Height) : (1200, 675);

    /// <summary>The host cuts the picture to any size.</summary>
    public bool CanBeCut => _unsplash is not null;

    private string Any => Shown(_cover.Regular ?? _cover.Full ?? _cover.Small ?? _cover.Raw ?? _cover.Thumb!);

    private Photo Sized(int width, int height, int[] densities, string? given)
    {
        if (_unsplash is null)
            return new Photo(given is null ? Any : Shown(given), null, null, width, height);
        var sources = densities.Select(d => string.Create(CultureInfo.InvariantCulture, $"{Cut(width * d, height * d)} {d}x"));
        return new Photo(Cut(width, height), string.Join(", ", sources), null, width, height);
    }

    private Photo Fluid(int across, int down, int[] widths, string sizes)
    {
        var (width, height) = (widths[1], widths[1] * down / across);
        if (_unsplash is null)
            return new Photo(Any, null, null, width, height);
        var sources = widths.Select(w => string.Create(CultureInfo.InvariantCulture, $"{Cut(w, w * down / across)} {w}w"));
        return new Photo(Cut(width, height), string.Join(", ", sources), sizes, width, height);
    }

    private string Cut(int width, int height) =>
        string.Create(CultureInfo.InvariantCulture, $"{_unsplash}fit=crop&w={width}&h={height}&auto=format&q=75");

    private static string Shown(string address) => address.StartsWith('/') ? Addresses.Media(address) : address;

    // Every size is one photograph; ixid is how Unsplash counts views and has to stay.
    private static string? UnsplashPhoto(CoverImage cover)
    {
        var given = cover.Raw ?? cover.Full ?? cover.Regular ?? cover.Small ?? cover.Thumb;
        if (!Uri.TryCreate(given, UriKind.Absolute, out var uri) || uri.Host != Unsplash)
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
