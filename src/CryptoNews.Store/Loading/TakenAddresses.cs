using CryptoNews.Content;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Store;

/// <summary>Keeps true what files are told of who has their address: it changes hands without them.</summary>
internal static class TakenAddresses
{
    public static void Settle(StoreWriter writer, SyncProblems problems)
    {
        foreach (var file in Told(writer.Db))
        {
            if (file.Problems.FirstOrDefault(IsOurs) is not { } told)
                continue;
            var taken = writer.Addresses.Taken(file);
            var isLookedAtAgain = taken is null && file.Outcome == FileOutcome.AddressTaken;
            if (taken == told || isLookedAtAgain)
                continue;
            file.Problems = [.. taken is null ? [] : new[] { taken }, .. file.Problems.Where(p => !IsOurs(p))];
            writer.Save(file);
            problems.Replace(file.Path, ProblemKinds.AddressTaken, taken);
        }
    }

    // SQLite takes a partial index only for its own condition. Of the broken ones, only those that have lost an address are
    // read: they are few.
    private static List<StoredFile> Told(PortalContext db) =>
    [
        .. db.Files.FromSql($"""
            SELECT * FROM "Files"
            WHERE "Outcome" <> 0 AND "Outcome" IN (2, 3) AND instr("Problems", {ProblemKinds.AddressTaken.Code}) > 0
            """),
    ];

    private static bool IsOurs(ContentProblem problem) => problem.Code == ProblemKinds.AddressTaken.Code;
}
