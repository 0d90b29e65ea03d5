using System.Buffers;
using CryptoNews.Content;
using CryptoNews.Store;
using CryptoNews.Web.Listing;
using CryptoNews.Web.Localization;

namespace CryptoNews.Web.Search;

/// <summary>Takes the fields of a query (<c>tag:defi</c>) into the filter: a search has one address, however it was typed.</summary>
internal sealed class SearchHints(PortalContext db, Language language)
{
    // Fewer than an address may hold, so that no search leads to one that is refused.
    private const int MostTerms = 16;

    private static readonly char[] Quotes = [.. SearchQueryReader.Quotes];

    private static readonly SearchValues<char> Signs = SearchValues.Create(" :-−*");

    private readonly TermsByName _terms = new(db, language);

    private readonly FieldValues _values = new(language);

    /// <returns>
    /// The listing with its words, without fields; null when its terms are too long beside words. A field whose value means
    /// nothing, or no longer fits, leaves its value among the words.
    /// </returns>
    public async Task<ListingAddress?> TakeAsync(ListingReading reading, CancellationToken cancel)
    {
        var query = SearchQueryReader.Read(reading.Typed);
        var (text, filter) = (query.Text, reading.Address);

        // Alone, a name that nothing has would lead to a page that is not there.
        var mustExist = query.Text.Length == 0;
        foreach (var hint in query.Fields.OrderBy(f => f.IsUnwanted))
        {
            if (await TakeAsync(filter, hint, mustExist, cancel) is { FacetCount: <= MostTerms } narrowed && Asking(narrowed, reading.Typed).Fits)
                filter = narrowed;
            else
                text = $"{text} {AsWords(hint)}";
        }

        var asked = Asking(filter, await SettledAsync(text, cancel));
        return asked.Fits ? asked : null;
    }

    // Without quotes, a colon would name a field, of several unwanted words only the first would be left out, and a second
    // minus or a star would turn what is meant.
    private static string AsWords(SearchFieldHint hint)
    {
        if (!hint.IsUnwanted)
            return hint.Value.Contains(':', StringComparison.Ordinal) ? $"\"{hint.Value}\"" : hint.Value;
        var value = string.Join(' ', hint.Value.Split(Quotes, StringSplitOptions.RemoveEmptyEntries));
        return value.AsSpan().ContainsAny(Signs) ? $"-\"{value}\"" : $"-{value}";
    }

    // Values have come to the words: they may be longer now than is searched for, and to cut them may part them otherwise.
    private async Task<string> SettledAsync(string text, CancellationToken cancel)
    {
        while (true)
        {
            var query = SearchQueryReader.Read(text);
            var read = query.Text.Replace('\u00A0', ' ');
            foreach (var unwanted in query.UnwantedTerms.Reverse())
            {
                var said = await TermAsync(unwanted, cancel) is { } term ? unwanted.Saying(term) : AsWords(new(unwanted.Field, unwanted.Value, IsUnwanted: true));
                read = string.Concat(read.AsSpan(0, unwanted.Start), said, read.AsSpan(unwanted.Start + unwanted.Length));
            }

            if (read == text)
                return text;
            text = read;
        }
    }

    // Beside words, the term that was in the path stands in the query.
    private static ListingAddress Asking(ListingAddress filter, string text) => filter with { Text = text };

    private async Task<ListingAddress?> TakeAsync(ListingAddress filter, SearchFieldHint hint, bool mustExist, CancellationToken cancel)
    {
        switch (hint.Field)
        {
            case SearchField.Sentiment:
                return _values.Sentiments(hint.Value) is not { } sentiments ? null
                    : !hint.IsUnwanted ? filter.With(Facet.Sentiment, sentiments)
                    : sentiments.Aggregate((ListingAddress?)filter, (left, sentiment) => left is null ? null : Without(left, sentiment));
            case SearchField.Tag or SearchField.Category or SearchField.Source:
                var facet = FacetOf(hint.Field);
                return await TermsAsync(facet, hint.Value, mustExist, cancel) is { } terms ? filter.With(facet, terms) : null;
            case SearchField.After when !hint.IsUnwanted:
            case SearchField.Before when hint.IsUnwanted:
                return FieldValues.Day(hint.Value) is { } from ? Between(filter, from, filter.To) : null;
            default:
                return FieldValues.Day(hint.Value) is { } day && day > DateOnly.MinValue ? Between(filter, filter.From, day.AddDays(-1)) : null;
        }
    }

    // As in the form, two days in the wrong order mean the days between them; null where there is none.
    private static ListingAddress? Between(ListingAddress filter, DateOnly? from, DateOnly? to)
    {
        if (from > to)
            (from, to) = (to.Value.AddDays(1), from.Value.AddDays(-1));
        return from > to ? null : filter with { From = from, To = to, Period = null, Page = 1 };
    }

    // The others of those that are chosen, or of all; null when none is left.
    private static ListingAddress? Without(ListingAddress filter, string sentiment)
    {
        var chosen = filter[Facet.Sentiment];
        return chosen.Count == 0 ? filter.With(Facet.Sentiment, Enum.GetValues<Sentiment>().Select(SentimentSlug.Of).Where(slug => slug != sentiment))
            : chosen.Contains(sentiment) && chosen.Count == 1 ? null
            : filter.Without(Facet.Sentiment, sentiment);
    }

    private Task<string?> TermAsync(UnwantedTerm unwanted, CancellationToken cancel) => _terms.FindAsync(FacetOf(unwanted.Field), unwanted.Value, cancel);

    // A list means what stands in it, where nothing is called as the whole. What nothing is called is an address that finds nothing.
    private async Task<IReadOnlyList<string>?> TermsAsync(Facet facet, string value, bool mustExist, CancellationToken cancel)
    {
        if (await _terms.FindAsync(facet, value, cancel) is { } whole)
            return [whole];
        if (FieldValues.Parts(value) is { Length: <= MostTerms } parts)
        {
            var found = new List<string>();
            foreach (var part in parts)
            {
                if (await _terms.FindAsync(facet, part, cancel) is { } term)
                    found.Add(term);
            }

            if (found.Count > 0 && found.Count == parts.Length)
                return found;
        }

        return !mustExist && Slug.From(value) is { Length: > 0 } slug ? [slug] : null;
    }

    private static Facet FacetOf(SearchField field) => field switch
    {
        SearchField.Category => Facet.Category,
        SearchField.Source => Facet.Source,
        _ => Facet.Tag,
    };
}
