using System.Globalization;
using CryptoNews.Content;
using CryptoNews.Web.Localization;

namespace CryptoNews.Web.Search;

/// <summary>What readers may write behind the colon of a field, where the store need not be asked what it means.</summary>
internal sealed class FieldValues(Language language)
{
    private static readonly string[] Days = ["yyyy-MM-dd", "yyyy-M-d", "dd.MM.yyyy", "d.M.yyyy"];

    /// <summary>What stands in a list, in its order.</summary>
    public static string[] Parts(string list) => list.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A year or a month is its first day.</summary>
    public static DateOnly? Day(string value) =>
        DateOnly.TryParseExact(value, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        || DateOnly.TryParseExact(value + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day)
        || DateOnly.TryParseExact(value + "-01-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day)
            ? day
            : null;

    /// <returns>Slugs; several mean any of them. Null when one of them is none.</returns>
    public IReadOnlyList<string>? Sentiments(string value)
    {
        var named = Parts(value).Select(SentimentOf).ToList();
        return named.Count > 0 && named.TrueForAll(s => s is not null) ? named.ConvertAll(s => SentimentSlug.Of(s!.Value)) : null;
    }

    private Sentiment? SentimentOf(string value)
    {
        foreach (var sentiment in Enum.GetValues<Sentiment>())
        {
            if (value.Equals(SentimentSlug.Of(sentiment), StringComparison.OrdinalIgnoreCase)
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
}
