namespace CryptoNews.Content;

/// <summary>Optimal string alignment: insertions, deletions, replacements and swaps of neighbours cost one each.</summary>
public static class EditDistance
{
    private const int OnStack = 64;

    /// <summary>
    /// The number of such steps, in UTF-16 units, that make one text of the other. Takes time of the product of both
    /// lengths, and room of the second.
    /// </summary>
    public static int Of(ReadOnlySpan<char> a, ReadOnlySpan<char> b) => Of(a, b, int.MaxValue)!.Value;

    /// <summary>The same as far as it matters: texts that have little in common are given up after a few letters.</summary>
    /// <returns>Null when it takes more than <paramref name="most"/> steps.</returns>
    public static int? Of(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most)
    {
        if (Math.Abs(a.Length - b.Length) > most)
            return null;

        // Three rows of the table are enough: what is two above is overwritten.
        var width = b.Length + 1;
        var rows = width <= OnStack ? stackalloc int[3 * OnStack] : new int[3 * width];
        for (var j = 0; j <= b.Length; j++)
            rows[j] = j;
        var leastAbove = 0;
        for (var i = 1; i <= a.Length; i++)
        {
            var row = rows.Slice(i % 3 * width, width);
            var above = rows.Slice((i - 1) % 3 * width, width);
            var before = rows.Slice((i + 1) % 3 * width, width);
            var least = row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.Min(replaced, Math.Min(above[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                least = Math.Min(least, row[j]);
            }

            // All ways lead through one of two rows.
            if (least > most && leastAbove > most)
                return null;
            leastAbove = least;
        }

        var steps = rows[(a.Length % 3 * width) + b.Length];
        return steps <= most ? steps : null;
    }
}
