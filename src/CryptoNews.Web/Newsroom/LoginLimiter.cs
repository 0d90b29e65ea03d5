using System.Threading.RateLimiting;
using CryptoNews.Web.Hosting;

namespace CryptoNews.Web.Newsroom;

/// <summary>How often somebody may try the password, alone and all together: guessing must be hopeless, and cheap for the server.</summary>
internal sealed class LoginLimiter : IDisposable
{
    public const int OfOneClient = 5;
    public const int OfAll = 30;
    public static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(20);

    private readonly PartitionedRateLimiter<HttpContext> _ofOneClient =
        PartitionedRateLimiter.Create<HttpContext, string>(context => RateLimitPartition.GetTokenBucketLimiter(ClientAddress.Of(context), _ => Bucket(OfOneClient, RetryAfter)));

    private readonly TokenBucketRateLimiter _ofAll = new(Bucket(OfAll, TimeSpan.FromSeconds(2)));

    public bool MayTry(HttpContext context)
    {
        using var own = _ofOneClient.AttemptAcquire(context);
        if (!own.IsAcquired)
            return false;
        using var all = _ofAll.AttemptAcquire();
        return all.IsAcquired;
    }

    public void Dispose()
    {
        _ofOneClient.Dispose();
        _ofAll.Dispose();
    }

    private static TokenBucketRateLimiterOptions Bucket(int most, TimeSpan period) =>
        new() { TokenLimit = most, TokensPerPeriod = 1, ReplenishmentPeriod = period };
}
