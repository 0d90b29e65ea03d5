namespace CryptoNews.Store;

internal static class ColumnTotals
{
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
