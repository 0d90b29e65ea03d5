namespace CryptoNews.Web.Listing;

/// <summary>The numbers under a listing: the first page, the last, the present one and those beside it.</summary>
internal static class PageLinks
{
    /// <returns>Ascending; null stands for a gap of two pages or more.</returns>
    public static IReadOnlyList<int?> Around(int page, int last)
    {
        var shown = Enumerable.Range(page - 1, 3).Append(1).Append(last)
            // A gap of one page takes the room of its number.
            .Append(page - 2 == 2 ? 2 : 1).Append(page + 2 == last - 1 ? last - 1 : last)
            .Where(n => n >= 1 && n <= last).Distinct().Order().ToList();
        var links = new List<int?>();
        foreach (var number in shown)
        {
            if (links is [.., int previous] && number > previous + 1)
                links.Add(null);
            links.Add(number);
        }

        return links;
    }
}
