namespace CryptoNews.Store;

internal static class ColumnTotals
{
    private const int Few = 128;

    /// <summary>Whether most terms stand in no row any more: numbers are never given back, and each is looked at whenever choices are counted.</summary>
    public static bool AreOfThePast(int[] totals) => totals.Length > Few && totals.AsSpan().Count(0) > totals.Length / 2;

    /// <summary>How often each term stands in a column.</summary>
    public static int[] Of(int[] column, ColumnTerms terms)
    {
        var totals = new int[terms.Count];
        foreach (var term in column)
        {
            if (term >= 0)
                totals[term]++;
        }

        return totals;
    }
}
