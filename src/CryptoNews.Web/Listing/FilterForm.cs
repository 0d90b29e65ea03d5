using CryptoNews.Content;
using CryptoNews.Store;
using CryptoNews.Web.Localization;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Web.Listing;

/// <summary>The form that narrows a listing or a search, with what each choice would leave.</summary>
/// <param name="Action">Where it is sent: a path. That address answers with a redirect to the canonical one.</param>
/// <param name="Kept">Parameters that are sent with it: what is searched for; the search adds how it is sorted.</param>
/// <param name="Languages">The same in the other languages; links, since a language has addresses of its own.</param>
internal sealed record FilterForm(
    string Action, IReadOnlyList<KeyValuePair<string, string>> Kept, IReadOnlyList<FacetMenu> Facets, DateMenu Dates, IReadOnlyList<LanguageChoice> Languages, Language Language)
{
    /// <summary>Choices of categories, tags and sources, each; the indexes have them all.</summary>
    public const int MostChoices = 24;

    public Words Words => Language.Words;

    public Numbers Numbers => Language.Numbers;

    /// <param name="counts">Of this filter, with <see cref="DateMenu.Starts"/> and <see cref="MostChoices"/>.</param>
    public static async Task<FilterForm> LoadAsync(
        PortalContext db, Edition edition, ListingAddress listing, ListingTerms terms, FacetCounts counts, CancellationToken cancel)
    {
        var (language, addresses) = (edition.Language, edition.Addresses);
        var (words, tag) = (language.Words, language.Tag);
        return new FilterForm(
            listing.IsSearch ? addresses.Search(tag) : addresses.Latest(tag),
            listing.IsSearch ? [new(ListingAddress.TextName, listing.Text)] : [],
            [
                await MenuAsync(Facet.Category, counts.Categories, new(words["all_categories"], addresses.Categories(tag))),
                await MenuAsync(Facet.Tag, counts.Tags, new(words["all_topics"], addresses.Tags(tag))),
                Tones(),
                await MenuAsync(Facet.Source, counts.Sources, new(words["all_sources"], addresses.Sources(tag))),
            ],
            DateMenu.Of(listing, counts, edition),
            [],
            language);

        async Task<FacetMenu> MenuAsync(Facet facet, IReadOnlyList<TermCount> choices, Cards.Link whole)
        {
            var (kind, slugs) = (facet.Kind(), choices.Select(c => c.Slug).ToList());
            var names = await db.Terms
                .Where(t => t.Kind == kind && t.Language == tag && slugs.Contains(t.Slug))
                .ToDictionaryAsync(t => t.Slug, t => t.Name, StringComparer.Ordinal, cancel);
            var chosen = listing[facet];
            return new FacetMenu(facet.Name(), words[$"facet_{facet.Name()}"], chosen.Count, [.. choices.Select(Choice)], choices.Count < MostChoices ? null : whole);

            FacetChoice Choice(TermCount choice) => new(
                names.TryGetValue(choice.Slug, out var name) ? ListingTerms.Show(facet, name, language) : terms.NameOf(facet, choice.Slug, language),
                choice.Slug,
                choice.Count,
                chosen.Contains(choice.Slug));
        }

        FacetMenu Tones()
        {
            var chosen = listing[Facet.Sentiment];
            Sentiment[] order = [Sentiment.Positive, Sentiment.Neutral, Sentiment.Negative, Sentiment.Unrated];
            return new FacetMenu(Facet.Sentiment.Name(), words["facet_sentiment"], chosen.Count,
                [.. order.Select(s => new FacetChoice(language.Names.Sentiment(s), SentimentSlug.Of(s), counts.Of(s), chosen.Contains(SentimentSlug.Of(s)), Names.MoodClass(s)))],
                null);
        }
    }
}

/// <summary>One facet of the form.</summary>
/// <param name="Parameter">Of the query.</param>
/// <param name="Chosen">How many are chosen.</param>
/// <param name="Whole">Where all choices stand, when some are left out here.</param>
internal sealed record FacetMenu(string Parameter, string Title, int Chosen, IReadOnlyList<FacetChoice> Choices, Cards.Link? Whole);

/// <param name="Value">Of the parameter.</param>
/// <param name="Count">Articles that it would leave.</param>
/// <param name="MoodClass">Of a sentiment, when it has a sign.</param>
internal sealed record FacetChoice(string Text, string Value, int Count, bool IsChosen, string? MoodClass = null);

/// <param name="Address">Of the same filter in that language.</param>
internal sealed record LanguageChoice(Language Language, string Address, int Count, bool IsChosen);
