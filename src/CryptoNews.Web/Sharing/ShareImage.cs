using CryptoNews.Content;
using CryptoNews.Store;
using CryptoNews.Web.Articles;
using CryptoNews.Web.Cards;
using CryptoNews.Web.Hosting;
using CryptoNews.Web.Localization;
using CryptoNews.Web.Media;

namespace CryptoNews.Web.Sharing;

/// <summary>The picture that stands for an article elsewhere: in feeds, in previews, in search results.</summary>
/// <param name="Address">Absolute.</param>
/// <param name="Width">Pixels; null when nobody said.</param>
/// <param name="Alt">Null for decoration.</param>
/// <param name="IsCover">The photograph of the article, not the card that is drawn in its place.</param>
internal sealed record ShareImage(string Address, int? Width, int? Height, string? Alt, bool IsCover);

/// <summary>Chooses between the cover of an article and its drawn card.</summary>
internal sealed class ShareImages(SiteOptions site, Addresses addresses, PictureSizes sizes)
{
    // Narrower ones are shown as a stamp beside the title, or not at all.
    private const int Narrowest = 1200;

    public ShareImage Of(StoredArticle article, Language language)
    {
        if (CoverSources.Of(article.Cover) is { } cover && SizeOf(article.Cover!, cover) is var (width, height))
            return new(cover.File is null ? cover.Preview : addresses.Absolute(cover.Preview), width, height, article.Cover!.Alt, IsCover: true);

        var card = ShareCard.Of(article, language, site);
        return new(addresses.Absolute(card.Address(article.Key)), ShareCard.Width, ShareCard.Height, MarkedTitle.Of(article, language.Words), IsCover: false);
    }

    // Pixels, as far as anybody knows; null for a picture that is of no use. A file of ours says it itself, whatever an article says of it.
    private (int? Width, int? Height)? SizeOf(CoverImage cover, CoverSources sources)
    {
        if (sources.File is { } file)
            return sizes.Of(file) is { Width: >= Narrowest } own ? own : null;
        return IsUsable(cover, sources) ? sources.PreviewSize : null;
    }

    // A size that is stated is that of the original; the regular one is too narrow whatever it says.
    private static bool IsUsable(CoverImage cover, CoverSources sources) => cover switch
    {
        { Width: < Narrowest } => false,
        { Raw: null, Full: null } => sources.CanBeCut,
        _ => true,
    };
}
