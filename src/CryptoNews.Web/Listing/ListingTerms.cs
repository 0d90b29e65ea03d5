using CryptoNews.Content;
using CryptoNews.Store;
using CryptoNews.Web.Localization;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Web.Listing;

/// <summary>What the store knows of the terms of a listing: whether they exist, and their names.</summary>
internal sealed class ListingTerms
{
    private readonly List<Term> _terms;

    private ListingTerms(List<Term> terms) => _terms = terms;

    /// <summary>One short query for each facet in use.</summary>
    public static async Task<ListingTerms> LoadAsync(PortalContext db, ListingAddress address, Languages languages, CancellationToken cancel)
    {
        var tags = languages.Tags;
        var terms = new List<Term>();
        foreach (var (facet, values) in address.Facets)
        {
            var kind = facet.Kind();
            var slugs = values.ToList();
            terms.AddRange(await db.Terms
                .Where(t => t.Kind == kind && tags.Contains(t.Language) && slugs.Contains(t.Slug))
                .ToListAsync(cancel));
        }

        return new ListingTerms(terms);
    }

    /// <summary>Whether some article in some language has each of them. A sentiment exists even when no article has it.</summary>
    public bool AllExist(ListingAddress address) => address.Facets
        .Where(f => f.Key != Facet.Sentiment)
        .All(f => f.Value.All(value => Find(f.Key, value).Any()));

    /// <summary>
    /// The listing with the keys of its sources, which no rule spells, in the case that they have; what nobody knows stays as
    /// it is.
    /// </summary>
    public static async Task<ListingAddress> RespelledAsync(PortalContext db, ListingAddress address, CancellationToken cancel)
    {
        var asked = address[Facet.Source].ToList();
        var keys = db.Terms.Where(t => t.Kind == TermKind.Source).Select(t => t.Slug).Distinct();
        if (asked.Count == 0 || await keys.CountAsync(key => asked.Contains(key), cancel) == asked.Count)
            return address;
        var all = await keys.ToListAsync(cancel);
        foreach (var key in asked)
        {
            if (Spelled(all, key) is { } known)
                address = address.Without(Facet.Source, key).With(Facet.Source, known) with { Page = address.Page };
        }

        return address;
    }

    /// <summary>The one of these that is meant by a spelling in any case: the same one however many articles each has.</summary>
    public static string? Spelled(IReadOnlyList<string> slugs, string spelling) => slugs.Contains(spelling, StringComparer.Ordinal)
        ? spelling
        : slugs.Where(slug => slug.Equals(spelling, StringComparison.OrdinalIgnoreCase)).Min(StringComparer.Ordinal);

    /// <summary>In reader's form; spelled as in <paramref name="language"/> where that has the term.</summary>
    public string NameOf(Facet facet, string value, Language language)
    {
        var name = Find(facet, value).OrderByDescending(t => t.Language == language.Tag).ThenByDescending(t => t.Count).FirstOrDefault()?.Name ?? value;
        return Show(facet, name, language);
    }

    /// <summary>The stored name of a term in reader's form.</summary>
    public static string Show(Facet facet, string name, Language language) => facet switch
    {
        Facet.Category => language.Names.Category(name),
        Facet.Source => language.Names.Source(name),
        Facet.Tag => language.Names.Tag(name),
        Facet.Sentiment => language.Names.Sentiment(Enum.Parse<Sentiment>(name, ignoreCase: true)),
    };

    private IEnumerable<Term> Find(Facet facet, string value) => _terms.Where(t => t.Kind == facet.Kind() && t.Slug == value);
}
