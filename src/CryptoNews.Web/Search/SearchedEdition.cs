using CryptoNews.Store;
using CryptoNews.Web.Listing;
using CryptoNews.Web.Localization;

namespace CryptoNews.Web.Search;

/// <summary>The live articles of one language that say what a listing asks for; all of them where it asks for no words.</summary>
/// <param name="Columns">All of the language.</param>
/// <param name="Found">Those that say it; null for all.</param>
/// <param name="Understood">Null where there is nothing to look for.</param>
internal sealed record SearchedEdition(EditionColumns Columns, RowSet? Found, UnderstoodQuery? Understood)
{
    /// <param name="text">Of <see cref="ListingAddress.Text"/>. What has no word in it finds nothing.</param>
    public static async Task<SearchedEdition> ReadAsync(PortalContext db, EditionColumns columns, string language, string text, CancellationToken cancel)
    {
        if (text.Length == 0)
            return new(columns, null, null);
        var query = SearchQueryReader.Read(text);
        if (query.IsEmpty)
            return new(columns, columns.Rows([]), null);
        var understood = await db.UnderstandAsync(query, language, columns, cancel);
        return new(columns, db.Find(understood.Match, language, columns, cancel), understood);
    }

    /// <summary>In every language of the site, by its tag.</summary>
    public static async Task<IReadOnlyDictionary<string, SearchedEdition>> ReadAllAsync(
        PortalContext db, LiveColumns live, Languages languages, string text, CancellationToken cancel)
    {
        var columns = await live.ReadAsync(db, cancel);
        var editions = new Dictionary<string, SearchedEdition>(StringComparer.Ordinal);
        foreach (var language in languages.Tags)
            editions.Add(language, await ReadAsync(db, columns.GetValueOrDefault(language, EditionColumns.None), language, text, cancel));
        return editions;
    }

    public Selection Select(ArticleFilter filter) => Columns.Select(filter, Found);

    /// <summary>What each choice of <see cref="FilterForm"/> would leave.</summary>
    public FacetCounts Facets(ArticleFilter filter, Edition edition) =>
        Columns.Facets(filter, DateMenu.Starts(edition), FilterForm.MostChoices, Found);
}
