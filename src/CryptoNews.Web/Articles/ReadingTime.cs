namespace CryptoNews.Web.Articles;

internal static class ReadingTime
{
    // Ukrainian words are longer than English ones.
    private static int WordsPerMinute(string language) => language.StartsWith("uk", StringComparison.Ordinal) ? 180 : 220;

    /// <summary>Whole minutes, at least one.</summary>
    public static int Minutes(int words, string language)
    {
        var pace = WordsPerMinute(language);
        return Math.Max(1, (words + pace - 1) / pace);
    }
}
