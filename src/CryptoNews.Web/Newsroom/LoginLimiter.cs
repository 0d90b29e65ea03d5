using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace CryptoNews.Web.Newsroom;

/// <summary>How often somebody may try the password, alone and all together: guessing must be hopeless, and cheap for the server.</summary>
internal sealed class LoginLimiter : IDisposable
{
    public const int OfOneClient = 5;
    public const int OfAll = 30;
    public static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(20);

    private readonly PartitionedRateLimiter<IPAddress> _ofOneClient =
        PartitionedRateLimiter.Create<IPAddress, IPAddress>(client => RateLimitPartition.GetTokenBucketLimiter(client, _ => Bucket(OfOneClient, RetryAfter)));

    private readonly TokenBucketRateLimiter _ofAll = new(Bucket(OfAll, TimeSpan.FromSeconds(2)));

    public bool MayTry(HttpContext context)
    {
        using var own = _ofOneClient.AttemptAcquire(ClientOf(context.Connection.RemoteIpAddress ?? IPAddress.None));
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

    // One household has 2⁶⁴ addresses of IPv6.
    internal static IPAddress ClientOf(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            return address.MapToIPv4();
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
            return address;
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new IPAddress(bytes);
    }

    private static TokenBucketRateLimiterOptions Bucket(int most, TimeSpan period) =>
        new() { TokenLimit = most, TokensPerPeriod = 1, ReplenishmentPeriod = period };
}
