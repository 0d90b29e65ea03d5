using System.Text.Json.Serialization;
using CryptoNews.Content;
using CryptoNews.Web.Localization;

namespace CryptoNews.Web.Articles;

/// <summary>The cover of an article as data, with the names of the front matter; every size is an absolute address.</summary>
internal sealed record ArticleCover
{
    private ArticleCover(CoverImage cover, Addresses addresses)
    {
        Raw = Absolute(cover.Raw);
        Full = Absolute(cover.Full);
        Regular = Absolute(cover.Regular);
        Small = Absolute(cover.Small);
        Thumb = Absolute(cover.Thumb);
        SmallS3 = cover.SmallS3;
        Alt = cover.Alt;
        Width = cover.Width;
        Height = cover.Height;
        Author = cover is { AuthorName: null, AuthorUrl: null } ? null : new(cover.AuthorName, cover.AuthorUrl);

        string? Absolute(string? address) => address is ['/', ..] ? addresses.Absolute(Addresses.Media(address)) : address;
    }

    public string? Raw { get; }
    public string? Full { get; }
    public string? Regular { get; }
    public string? Small { get; }
    public string? Thumb { get; }

    [JsonPropertyName("small_s3")]
    public string? SmallS3 { get; }

    public string? Alt { get; }
    public int? Width { get; }
    public int? Height { get; }
    public CoverAuthor? Author { get; }

    public static ArticleCover Of(CoverImage cover, Addresses addresses) => new(cover, addresses);

    /// <summary>Who made the picture of a cover.</summary>
    public sealed record CoverAuthor(string? Name, string? Url);
}

/// <summary>The picture that stands for an article elsewhere: its cover, or a card that is drawn in its place.</summary>
/// <param name="Width">Pixels; left out when nobody said.</param>
internal sealed record ArticleImage(string Url, int? Width, int? Height);
