namespace CryptoNews.Store;

/// <summary>How many files of the folder are in which state.</summary>
internal static class Summary
{
    // Good files are the rest: counting only the others keeps this cheap at 100,000 files.
    /// <param name="files">How many there are, where that is known: to count them takes time.</param>
    public static SyncReport Of(PortalContext db, int? files)
    {
        var outcomes = db.Files
            .Troubled()
            .GroupBy(f => f.Outcome)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionary(g => g.Key, g => g.Count);
        var rejected = outcomes.Where(o => o.Key.IsRejected()).Sum(o => o.Value);
        return new SyncReport
        {
            Loaded = (files ?? db.Files.Count()) - rejected,
            WithWarnings = outcomes.GetValueOrDefault(FileOutcome.LoadedWithWarnings),
            Rejected = rejected,
        };
    }
}
