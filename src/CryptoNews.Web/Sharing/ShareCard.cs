using System.Security.Cryptography;
using System.Text;
using CryptoNews.Content;
using CryptoNews.Store;
using CryptoNews.Web.Covers;
using CryptoNews.Web.Hosting;
using CryptoNews.Web.Localization;

namespace CryptoNews.Web.Sharing;

/// <summary>Everything that stands on the card of an article; equal cards are equal pictures.</summary>
/// <param name="Tone">In words; null when the article is not rated.</param>
/// <param name="PaidMark">Null for what nobody paid for.</param>
/// <param name="Seed">Decides the details of the engraving.</param>
internal sealed record ShareCard(
    string Site, string Headline, string Category, string? Source, string Date, Sentiment Sentiment, string? Tone, string? PaidMark, string Language, string Motif, string Inks, string Seed)
{
    public const int Width = 1200;
    public const int Height = 630;

    // To be raised with every change of the drawing: cards are kept for good under their addresses.
    private const int Drawing = 2;

    public static ShareCard Of(StoredArticle article, Language language, SiteOptions site)
    {
        var plate = CoverMotifs.For(article.CategorySlug);
        return new ShareCard(
            site.Name,
            article.Title,
            article is { Sponsored: true, CategorySlug: Article.SponsoredCategory } ? "" : language.Names.Category(article.Category), // the mark says the same
            article.SourceName is { } source ? language.Names.Source(source) : null,
            Blanks.Ordinary(language.Dates.Date(article.PublishedAt)),
            article.Sentiment,
            article.Sentiment == Sentiment.Unrated ? null : language.Words[$"tone_{SentimentSlug.Of(article.Sentiment)}"],
            article.Sponsored ? language.Words["sponsored"] : null,
            article.Language,
            plate.Motif,
            plate.Tone,
            CoverAddress.SeedOf(article.ExternalId ?? article.Key));
    }

    /// <summary>16 hexadecimal digits that change whenever the picture does.</summary>
    public string Digest
    {
        get
        {
            // Lengths keep two texts from running into each other.
            string?[] texts = [Site, Headline, Category, Source, Date, Tone, PaidMark, Language, Motif, Inks, Seed];
            var all = new StringBuilder().Append(Drawing).Append('/').Append((int)Sentiment);
            foreach (var text in texts)
                all.Append('/').Append(text?.Length ?? -1).Append(':').Append(text);
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all.ToString())).AsSpan(0, 8));
        }
    }

    /// <summary>Path, escaped.</summary>
    public string Address(string key) =>
        $"/cards/{Language}/{Digest}/{EscapedPath.Of(key)}.png";
}
