using CryptoNews.Store;

namespace CryptoNews.Web.Articles;

/// <summary>Whether two articles tell of one event: under one id, or under headlines of nearly the same words.</summary>
internal static class SameStory
{
    // Of the words of both headlines together: "SEC sues Kraken over staking" and "SEC sues Kraken over its staking" share 5 of 6.
    private const double Alike = 0.75;

    public static bool IsToldBy(StoredArticle a, StoredArticle b) =>
        a.Id == b.Id
        || (a.ExternalId is not null && a.ExternalId == b.ExternalId)
        || Likeness(a.Title, b.Title) >= Alike;

    /// <summary>The words of both headlines as a share of the words of either: 0 to 1.</summary>
    private static double Likeness(string a, string b)
    {
        var (words, others) = (WordsOf(a), WordsOf(b));
        var common = words.Count(others.Contains);
        var all = words.Count + others.Count - common;
        return all == 0 ? 0 : common / (double)all;
    }

    private static HashSet<string> WordsOf(string title)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var start = 0; start < title.Length;)
        {
            var end = start;
            while (end < title.Length && char.IsLetterOrDigit(title[end]))
                end++;
            if (end > start)
                words.Add(title[start..end]);
            start = end + 1;
        }

        return words;
    }
}
