namespace CryptoNews.Store;

/// <summary>Columns of the next generation out of those of an earlier one and the ids that were touched between.</summary>
internal static class ColumnPatch
{
    public static Dictionary<string, EditionColumns> Apply(
        IReadOnlyDictionary<string, EditionColumns> editions, PortalContext db, IReadOnlyCollection<long> touched)
    {
        var present = db.Articles.Visible()
            .Where(a => touched.Contains(a.Id))
            .OrderBy(a => a.Id)
            .Select(a => new { a.Language, a.Id, a.CategorySlug, a.SourceKey, a.Sentiment, a.Tags })
            .AsEnumerable()
            .ToLookup(a => a.Language, StringComparer.Ordinal);
        var patched = new Dictionary<string, EditionColumns>(StringComparer.Ordinal);
        foreach (var language in editions.Keys.Union(present.Select(p => p.Key), StringComparer.Ordinal))
        {
            var before = editions.GetValueOrDefault(language) ?? new EditionColumns();
            var gone = touched.Where(id => Array.BinarySearch(before.Ids, id) >= 0).ToHashSet();
            List<ColumnRow> added =
            [
                .. present[language].Select(a => new ColumnRow(
                    a.Id,
                    before.CategoryTerms.FindOrAdd(a.CategorySlug),
                    a.SourceKey is { } key ? before.SourceTerms.FindOrAdd(key) : -1,
                    a.Sentiment,
                    [.. a.Tags.Select(t => before.TagTerms.FindOrAdd(t.Slug))])),
            ];
            patched.Add(language, gone.Count == 0 && added.Count == 0 ? before : Merge(before, gone, added));
        }

        return patched;
    }

    /// <param name="added">In order of id.</param>
    private static EditionColumns Merge(EditionColumns before, HashSet<long> gone, List<ColumnRow> added)
    {
        var rows = new RowsInOrder(before.Count - gone.Count + added.Count, before.Tags.Length);
        var next = 0;
        for (var row = 0; row < before.Count; row++)
        {
            var id = before.Ids[row];
            while (next < added.Count && added[next].Id < id)
                rows.Add(added[next++]);
            if (gone.Count == 0 || !gone.Contains(id))
                rows.Add(id, before.Categories[row], before.Sources[row], before.Sentiments[row], before.TagsOf(row));
        }

        while (next < added.Count)
            rows.Add(added[next++]);
        return rows.ToColumns(before);
    }
}
