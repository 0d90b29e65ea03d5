using System.Buffers;
using System.Globalization;
using CryptoNews.Content;
using CryptoNews.Store;
using CryptoNews.Web.Listing;
using CryptoNews.Web.Localization;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Web.Search;

/// <summary>Takes the fields of a query (<c>tag:defi</c>) into the filter: a search has one address, however it was typed.</summary>
internal sealed class SearchHints(PortalContext db, Language language)
{
    // Fewer than an address may hold, so that no search leads to one that is refused.
    private const int MostTerms = 16;

    private static readonly string[] Days = ["yyyy-MM-dd", "yyyy-M-d", "dd.MM.yyyy", "d.M.yyyy"];

    private static readonly char[] Quotes = ['"', '“', '”', '„', '«', '»'];

    private static readonly SearchValues<char> Signs = SearchValues.Create(" :-−*");

    private readonly Dictionary<TermKind, List<Term>> _terms = [];

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
            if (filter.FacetCount < MostTerms && await TakeAsync(filter, hint, mustExist, cancel) is { } narrowed && Asking(narrowed, reading.Typed).Fits)
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
                var said = await FindAsync(unwanted, cancel) is { } term ? unwanted.Saying(term) : AsWords(new(unwanted.Field, unwanted.Value, IsUnwanted: true));
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
                return SentimentsOf(hint.Value) is not { } sentiments ? null
                    : !hint.IsUnwanted ? filter.With(Facet.Sentiment, sentiments)
                    : sentiments.Aggregate((ListingAddress?)filter, (left, sentiment) => left is null ? null : Without(left, sentiment));
            case SearchField.Tag:
                return Slug.From(hint.Value) is { Length: > 0 } slug && (!mustExist || await ExistsAsync(TermKind.Tag, slug, cancel)) ? filter.With(Facet.Tag, slug) : null;
            case SearchField.Category:
                return await CategoryAsync(hint.Value, mustExist, cancel) is { } category ? filter.With(Facet.Category, category) : null;
            case SearchField.Source:
                return await SourceAsync(hint.Value, mustExist, cancel) is { } source ? filter.With(Facet.Source, source) : null;
            case SearchField.After when !hint.IsUnwanted:
            case SearchField.Before when hint.IsUnwanted:
                return DayOf(hint.Value) is { } from && !(from > filter.To) ? filter with { From = from, Period = null, Page = 1 } : null;
            default:
                return DayOf(hint.Value) is { } day && day > DateOnly.MinValue && !(filter.From > day.AddDays(-1)) ? filter with { To = day.AddDays(-1), Period = null, Page = 1 } : null;
        }
    }

    // The others of those that are chosen, or of all; null when none is left.
    private static ListingAddress? Without(ListingAddress filter, string sentiment)
    {
        var chosen = filter[Facet.Sentiment];
        return chosen.Count == 0 ? filter.With(Facet.Sentiment, Enum.GetValues<Sentiment>().Select(Addresses.SlugOf).Where(slug => slug != sentiment))
            : chosen.Contains(sentiment) && chosen.Count == 1 ? null
            : filter.Without(Facet.Sentiment, sentiment);
    }

    /// <returns>Null for what nothing is called.</returns>
    private async Task<string?> FindAsync(UnwantedTerm unwanted, CancellationToken cancel) => unwanted.Field switch
    {
        SearchField.Category => await CategoryAsync(unwanted.Value, mustExist: true, cancel),
        SearchField.Source => await SourceAsync(unwanted.Value, mustExist: true, cancel),
        _ => Slug.From(unwanted.Value) is { Length: > 0 } slug && await ExistsAsync(TermKind.Tag, slug, cancel) ? slug : null,
    };

    private Task<string?> CategoryAsync(string value, bool mustExist, CancellationToken cancel) =>
        FindAsync(TermKind.Category, value, language.Names.Category, mustExist, cancel);

    private Task<string?> SourceAsync(string value, bool mustExist, CancellationToken cancel) =>
        FindAsync(TermKind.Source, value, language.Names.Source, mustExist, cancel);

    // By its address, its name, or its name in reader's form; what nothing is called is an address that finds nothing. A term
    // that only another language has articles of has a page in this one too.
    private async Task<string?> FindAsync(TermKind kind, string value, Func<string, string> shown, bool mustExist, CancellationToken cancel)
    {
        var slug = Slug.From(value);
        if (slug.Length == 0)
            return null;
        if (!_terms.TryGetValue(kind, out var terms))
            _terms[kind] = terms = await db.Terms.Where(t => t.Kind == kind).OrderByDescending(t => t.Language == language.Tag).ThenByDescending(t => t.Count).ThenBy(t => t.Slug).ToListAsync(cancel);
        return ListingTerms.Spelled([.. terms.Select(t => t.Slug)], value)
            ?? terms.Find(t => Slug.From(t.Name) == slug || Slug.From(shown(t.Name)) == slug)?.Slug
            ?? (mustExist ? null : slug);
    }

    private Task<bool> ExistsAsync(TermKind kind, string slug, CancellationToken cancel) =>
        db.Terms.AnyAsync(t => t.Kind == kind && t.Slug == slug, cancel);

    // Several mean any of them; null when one of them is none.
    private List<string>? SentimentsOf(string value)
    {
        var named = value.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(SentimentOf).ToList();
        return named.Count > 0 && named.TrueForAll(s => s is not null) ? named.ConvertAll(s => Addresses.SlugOf(s!.Value)) : null;
    }

    private Sentiment? SentimentOf(string value)
    {
        foreach (var sentiment in Enum.GetValues<Sentiment>())
        {
            if (value.Equals(Addresses.SlugOf(sentiment), StringComparison.OrdinalIgnoreCase)
                || Means(value, language.Names.Sentiment(sentiment)))
            {
                return sentiment;
            }
        }

        return null;
    }

    // Негативний, негативна: the beginning tells them apart.
    private static bool Means(string value, string name)
    {
        const int Telling = 5;
        return value.Equals(name, StringComparison.OrdinalIgnoreCase)
            || (value.Length >= Telling && name.StartsWith(value[..Telling], StringComparison.OrdinalIgnoreCase));
    }

    // A year or a month is its first day.
    private static DateOnly? DayOf(string value) =>
        DateOnly.TryParseExact(value, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        || DateOnly.TryParseExact(value + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day)
        || DateOnly.TryParseExact(value + "-01-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day)
            ? day
            : null;
}
