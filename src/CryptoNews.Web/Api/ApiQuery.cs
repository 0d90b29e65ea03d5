using System.Globalization;
using CryptoNews.Content;
using CryptoNews.Store;
using CryptoNews.Web.Listing;
using CryptoNews.Web.Localization;

namespace CryptoNews.Web.Api;

/// <summary>The parameters of a request, read; and what is wrong with them, by name, with what to write instead.</summary>
internal sealed class ApiQuery
{
    private const string FilterAdvice = "Write at most 20 values and 2048 characters, without control characters.";

    private static readonly string WordsAdvice = string.Create(
        CultureInfo.InvariantCulture,
        $"Write words, at most {SearchQueryReader.LongestText} characters, {SearchQueryReader.MostClauses} words and phrases, and {SearchQueryReader.MostLexemes} words with those in phrases.");

    private readonly IQueryCollection _query;

    private ApiQuery(IQueryCollection query, Language language)
    {
        _query = query;
        Language = language;
    }

    public Language Language { get; private set; }

    public Dictionary<string, string> Errors { get; } = new(StringComparer.Ordinal);

    public static ApiQuery Of(HttpRequest request, Edition edition)
    {
        var query = new ApiQuery(request.Query, edition.Languages.Default);
        foreach (var name in request.Query.Keys.Where(n => !MayBeRepeated(n) && query.Values(n).Skip(1).Any()))
            query.Errors[name.ToLowerInvariant()] = "Write it once.";
        if (query.Value("lang") is { } tag)
        {
            if (edition.Languages.Find(tag) is { } language)
                query.Language = language;
            else
                query.Errors["lang"] = $"Write one of {string.Join(", ", edition.Languages.Tags)}.";
        }

        return query;
    }

    /// <summary>The filter, from the same parameters as every listing of the site.</summary>
    public ListingReading Filter(HttpRequest request)
    {
        Check(ListingAddress.TextName, Words, WordsAdvice);
        Check("category", Slug, "Write a name or a slug, for example MARKET or digital-asset-treasury.");
        Check("tag", Slug, "Write a name or a slug, for example DeFi or spot-etf.");
        Check("sentiment", v => Enum.GetNames<Sentiment>().Contains(v, StringComparer.OrdinalIgnoreCase), "Write positive, neutral, negative or unrated.");
        Check("source", v => v.Length > 0, "Write the key of a source, for example coindesk.");
        Check("from", Day, "Write a day as 2026-01-31.");
        Check("to", Day, "Write a day as 2026-01-31.");
        Check("period", v => Periods.Parse(v) is not null || Periods.TryParseInterval(v, out _, out _), "Write 7d, 30d, 90d or 1y.");
        // A page leads to the days in their order; a program that mixed them up is told.
        if (Errors.Count == 0 && Value("from") is { } from && Value("to") is { } to && string.CompareOrdinal(from, to) > 0)
            Errors["to"] = "Write a day that is not before from.";
        if (Errors.Count > 0)
            return Nothing;
        var reading = ListingReading.Of("latest", null, request.QueryString.Value);
        if (reading.Status < StatusCodes.Status400BadRequest)
            return reading;
        Errors["query"] = FilterAdvice;
        return Nothing;
    }

    /// <summary>The filter that is meant, as on the pages. One that names what nobody knows lists nothing.</summary>
    /// <param name="reading">From <see cref="Filter"/>, without errors.</param>
    /// <returns>Null when it can't be answered, which <see cref="Errors"/> says.</returns>
    public async Task<ListingAddress?> UnderstandAsync(PortalContext db, ListingReading reading, Languages languages, CancellationToken cancel)
    {
        if (await ListingQuestion.ReadAsync(db, reading, Language, languages, cancel) is { } question)
            return question.Listing;
        Errors["query"] = FilterAdvice;
        return null;
    }

    public int Limit(int usual, int most)
    {
        if (Value("limit") is not { } text)
            return usual;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit >= 1 && limit <= most)
            return limit;
        Errors["limit"] = string.Create(CultureInfo.InvariantCulture, $"Write a whole number from 1 to {most}.");
        return usual;
    }

    public T? Cursor<T>(Func<string, T?> read)
    {
        if (Value("cursor") is not { } text)
            return default;
        var cursor = read(text);
        if (cursor is null)
            Errors["cursor"] = "Take it from the next of an earlier answer, unchanged.";
        return cursor;
    }

    /// <summary>Null when it is missing or empty, as a form would send it.</summary>
    private string? Value(string name) => Values(name).FirstOrDefault();

    private IEnumerable<string> Values(string name) => _query[name].Where(v => !string.IsNullOrWhiteSpace(v)).Select(v => v!);

    private void Check(string name, Func<string, bool> isRight, string advice)
    {
        if (!Values(name).All(isRight))
            Errors[name] = advice;
    }

    private static bool MayBeRepeated(string name) => Enum.GetValues<Facet>().Any(f => name.Equals(f.Name(), StringComparison.OrdinalIgnoreCase));

    private static ListingReading Nothing { get; } = new(StatusCodes.Status400BadRequest, ListingAddress.Latest);

    // A reader sees on the page what is searched for; a program would not notice that words were cut off.
    private static bool Words(string value) =>
        SearchQueryReader.Read(value) is { WasCut: false } query && (query.Text.Length > 0 || query.Fields.Count > 0);

    private static bool Slug(string value) => Content.Slug.From(value).Length > 0;

    private static bool Day(string value) => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
