using CryptoNews.Store;
using CryptoNews.Web.Pages;

namespace CryptoNews.Web.Seo;

/// <summary>What search engines may keep, by the setting <c>Seo:Index</c>.</summary>
internal sealed class Indexing(SeoOptions options)
{
    /// <summary>Says of an answer that is no page what pages say in their head.</summary>
    public const string Header = "X-Robots-Tag";

    /// <summary>False when nothing of the site is for search engines.</summary>
    public bool AllowsAnything => options.Index != "none";

    private bool AllowsRetellings => options.Index == "all";

    /// <summary>A page that has an address, wants to be found, and may be.</summary>
    public bool Allows(PortalPage page) =>
        AllowsAnything
        && page is { Canonical: not null, IsIndexed: true }
        && (page is not ArticleModel { Article: var article } || Allows(article));

    /// <summary>In every form that it has.</summary>
    public bool Allows(StoredArticle article) => Allows(article.SourceUrl);

    /// <summary>
    /// The languages of a page that name each other in <c>hreflang</c>, its own among them; empty when the page is no
    /// alternate of any other, is not to be kept, or has its original elsewhere.
    /// </summary>
    public IReadOnlyList<Counterpart> AlternatesOf(PortalPage page)
    {
        if (!Allows(page) || page.CanonicalElsewhere is not null)
            return [];
        var alternates = page.Counterparts.Where(c => c.IsTwin);
        if (page is ArticleModel model)
        {
            var languages = model.Twins.Append(model.Article.AsVersion()).Where(IsAlternate).Select(v => v.Language).ToHashSet();
            alternates = alternates.Where(c => languages.Contains(c.Language.Tag));
        }

        var named = alternates.ToList();
        return named.Count > 1 && named.Exists(c => c.Language == page.Language) ? named : [];
    }

    /// <summary>
    /// Whether an article may be named as a language of its text: only what may be kept and has its original here could
    /// name the others in turn.
    /// </summary>
    public bool IsAlternate(ArticleVersion version) => version.CanonicalUrl is null && Allows(version.SourceUrl);

    /// <summary>The articles among these that search engines may keep.</summary>
    public IQueryable<StoredArticle> Of(IQueryable<StoredArticle> articles) =>
        !AllowsAnything ? articles.Where(_ => false)
        : AllowsRetellings ? articles
        : articles.Where(a => a.SourceUrl == null);

    private bool Allows(string? sourceUrl) => AllowsAnything && (AllowsRetellings || sourceUrl is null);
}
