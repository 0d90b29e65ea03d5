using CryptoNews.Content;
using CryptoNews.Store;
using CryptoNews.Web.Listing;
using CryptoNews.Web.Localization;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Web.Search;

/// <summary>Finds the term that a reader means: by its address, its name, or its name in reader's form. Categories and sources are read once.</summary>
internal sealed class TermsByName(PortalContext db, Language language)
{
    private readonly Dictionary<TermKind, List<Term>> _terms = [];

    /// <returns>The slug, or the key of a source; null for what nothing is called.</returns>
    public async Task<string?> FindAsync(Facet facet, string name, CancellationToken cancel)
    {
        var (kind, slug) = (facet.Kind(), Slug.From(name));
        if (slug.Length == 0)
            return null;

        // There may be 60,000 tags, and no rule but that of slugs spells them.
        if (kind == TermKind.Tag)
            return await db.Terms.AnyAsync(t => t.Kind == kind && t.Slug == slug, cancel) ? slug : null;

        // A term that only another language has articles of has a page in this one too.
        if (!_terms.TryGetValue(kind, out var terms))
            _terms[kind] = terms = await db.Terms.Where(t => t.Kind == kind).OrderByDescending(t => t.Language == language.Tag).ThenByDescending(t => t.Count).ThenBy(t => t.Slug).ToListAsync(cancel);
        return ListingTerms.Spelled([.. terms.Select(t => t.Slug)], name)
            ?? terms.Find(t => Slug.From(t.Name) == slug || Slug.From(ListingTerms.Show(facet, t.Name, language)) == slug)?.Slug;
    }
}
