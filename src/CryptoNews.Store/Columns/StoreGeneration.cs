using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Store;

/// <summary>Which state of which file a context sees: what is made from it can be kept under this name.</summary>
/// <param name="Instance">Of the file: a file made anew counts its generations from the beginning.</param>
public sealed record StoreGeneration(string Instance, long Generation)
{
    public static Task<StoreGeneration> ReadAsync(PortalContext db, CancellationToken cancellationToken) =>
        db.State.Select(s => new StoreGeneration(s.Instance, s.Generation)).SingleAsync(cancellationToken);
}
