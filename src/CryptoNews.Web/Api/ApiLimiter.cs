using System.Globalization;
using System.Threading.RateLimiting;
using CryptoNews.Web.Hosting;

namespace CryptoNews.Web.Api;

/// <summary>
/// How many requests one client address may send: those of a minute at once, and one more whenever its share of a minute
/// has passed, so that nobody is told to wait longer than for one share (a window only knows its whole minute).
/// The framework's own middleware never disposes its limiter, whose timer then keeps a stopped application in memory: this
/// one ends with the application.
/// </summary>
internal sealed class ApiLimiter(ApiOptions options) : IDisposable
{
    private readonly PartitionedRateLimiter<HttpContext> _limiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
        RateLimitPartition.GetTokenBucketLimiter(ClientAddress.Of(context), _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = options.RequestsPerMinute,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1) / options.RequestsPerMinute,
            QueueLimit = 0,
        }));

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<Limited>() is null)
        {
            await next(context);
            return;
        }

        using var lease = _limiter.AttemptAcquire(context);
        if (lease.IsAcquired)
            await next(context);
        else
            await RefuseAsync(context, lease);
    }

    public void Dispose() => _limiter.Dispose();

    private static async Task RefuseAsync(HttpContext context, RateLimitLease lease)
    {
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var time) ? time : TimeSpan.FromMinutes(1);
        context.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        await ApiProblems.AnswerAsync(context, StatusCodes.Status429TooManyRequests);
    }

    /// <summary>Marks the endpoints whose requests count.</summary>
    public sealed class Limited
    {
        public static readonly Limited Mark = new();
    }
}
