using CryptoNews.Store;
using CryptoNews.Web.Pages;

namespace CryptoNews.Web.Seo;

/// <summary>What search engines may keep, by the setting <c>Seo:Index</c>.</summary>
internal sealed class Indexing(SeoOptions options)
{
    /// <summary>False when nothing of the site is for search engines.</summary>
    public bool AllowsAnything => options.Index != "none";

    private bool AllowsRetellings => options.Index == "all";

    /// <summary>A page that has an address, wants to be found, and may be.</summary>
    public bool Allows(PortalPage page) =>
        AllowsAnything
        && page is { Canonical: not null, IsIndexed: true }
        && (AllowsRetellings || page is not ArticleModel { Article.SourceUrl: not null });

    /// <summary>The articles among these that search engines may keep.</summary>
    public IQueryable<StoredArticle> Of(IQueryable<StoredArticle> articles) =>
        !AllowsAnything ? articles.Where(_ => false)
        : AllowsRetellings ? articles
        : articles.Where(a => a.SourceUrl == null);
}
