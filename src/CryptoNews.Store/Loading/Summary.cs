namespace CryptoNews.Store;

/// <summary>How many files of the folder are in which state.</summary>
internal static class Summary
{
    // Good files are the rest: counting only the others keeps this cheap at 100,000 files.
    public static SyncReport Of(PortalContext db, int files)
    {
        var outcomes = db.Files
            .Where(f => f.Outcome != FileOutcome.Loaded)
            .GroupBy(f => f.Outcome)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionary(g => g.Key, g => g.Count);
        var rejected = outcomes.GetValueOrDefault(FileOutcome.Rejected) + outcomes.GetValueOrDefault(FileOutcome.AddressTaken);
        return new SyncReport
        {
            Loaded = files - rejected,
            WithWarnings = outcomes.GetValueOrDefault(FileOutcome.LoadedWithWarnings),
            Rejected = rejected,
        };
    }
}
