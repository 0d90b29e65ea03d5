using CryptoNews.Store;
using CryptoNews.Web.Localization;
using CryptoNews.Web.Search;

namespace CryptoNews.Web.Listing;

/// <summary>What a request for a listing asks for, once the store has said what its names mean: the same on pages, in feeds and in the API.</summary>
/// <param name="Listing">Fields of its query are in its filter; keys of sources are spelled as they are, not as they were asked for.</param>
/// <param name="Terms">Of this listing.</param>
internal sealed record ListingQuestion(ListingAddress Listing, ListingTerms Terms)
{
    /// <summary>Whether it names nothing that no article has in any language. A search for such a thing finds nothing; it may tomorrow.</summary>
    public bool IsKnown => Terms.AllExist(Listing);

    /// <param name="reading">Not refused.</param>
    /// <param name="language">In which names are understood.</param>
    /// <returns>Null when its terms are too long beside words: a bad request.</returns>
    public static async Task<ListingQuestion?> ReadAsync(PortalContext db, ListingReading reading, Language language, Languages languages, CancellationToken cancel)
    {
        if (await new SearchHints(db, language).TakeAsync(reading, cancel) is not { } asked)
            return null;
        var question = new ListingQuestion(asked, await ListingTerms.LoadAsync(db, asked, languages, cancel));
        if (question.IsKnown)
            return question;
        var respelled = await ListingTerms.RespelledAsync(db, asked, cancel);
        return new(respelled, await ListingTerms.LoadAsync(db, respelled, languages, cancel));
    }
}
