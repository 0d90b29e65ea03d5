using CryptoNews.Store;
using CryptoNews.Web.Articles;
using CryptoNews.Web.Feeds;
using CryptoNews.Web.Localization;

namespace CryptoNews.Web.Seo;

/// <summary>Sitemaps as XML (sitemaps.org 0.9), with pictures, languages and news in the words that Google added.</summary>
internal static class SitemapXml
{
    private const string Sitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string Images = "http://www.google.com/schemas/sitemap-image/1.1";
    private const string NewsArticles = "http://www.google.com/schemas/sitemap-news/0.9";
    private const string Xhtml = "http://www.w3.org/1999/xhtml";

    public static byte[] Index(IReadOnlyList<(SitemapPart Part, DateTime? Changed)> parts, Addresses addresses) => FeedXml.Write(xml =>
    {
        xml.WriteStartElement("sitemapindex", Sitemaps);
        foreach (var (part, changed) in parts)
        {
            xml.WriteStartElement("sitemap");
            xml.Element("loc", addresses.Absolute(part.Address));
            if (changed is { } moment)
                xml.Element("lastmod", Dates.Iso(moment));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    });

    public static byte[] Urls(IReadOnlyList<SitemapEntry> entries, Addresses addresses) => FeedXml.Write(xml =>
    {
        xml.WriteStartElement("urlset", Sitemaps);
        xml.WriteAttributeString("xmlns", "image", null, Images);
        xml.WriteAttributeString("xmlns", "xhtml", null, Xhtml);
        foreach (var entry in entries)
        {
            xml.WriteStartElement("url");
            xml.Element("loc", addresses.Absolute(entry.Address));
            if (entry.Changed is { } moment)
                xml.Element("lastmod", Dates.Iso(moment));
            foreach (var (language, address) in entry.Alternates)
                xml.Empty("link", Xhtml, ("rel", "alternate"), ("hreflang", language), ("href", addresses.Absolute(address)));
            if (entry.Picture is { } picture)
            {
                xml.WriteStartElement("image", Images);
                xml.Element("loc", picture.StartsWith('/') ? addresses.Absolute(picture) : picture, Images);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    });

    public static byte[] News(IReadOnlyList<StoredArticle> articles, string publication, Addresses addresses, DateTime now) => FeedXml.Write(xml =>
    {
        xml.WriteStartElement("urlset", Sitemaps);
        xml.WriteAttributeString("xmlns", "news", null, NewsArticles);
        foreach (var article in articles)
        {
            xml.WriteStartElement("url");
            xml.Element("loc", addresses.Absolute(addresses.Article(article.Language, article.Key)));
            xml.Element("lastmod", Dates.Iso(article.ChangedAt(now)));
            xml.WriteStartElement("news", NewsArticles);
            xml.WriteStartElement("publication", NewsArticles);
            xml.Element("name", publication, NewsArticles);
            xml.Element("language", article.Language, NewsArticles);
            xml.WriteEndElement();
            xml.Element("publication_date", Dates.Iso(article.PublishedAt), NewsArticles);
            xml.Element("title", article.Title, NewsArticles);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    });
}
