using System.Globalization;
using System.Threading.RateLimiting;
using CryptoNews.Store;
using CryptoNews.Web.Hosting;
using CryptoNews.Web.Listing;
using CryptoNews.Web.Localization;
using Microsoft.AspNetCore.RateLimiting;

namespace CryptoNews.Web.Api;

/// <summary>The read-only API: everything that readers see, as data, for programs.</summary>
internal static class ApiSetup
{
    public const string Root = "/api/v1";
    public const string Policy = "api";
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void AddApi(this WebApplicationBuilder builder)
    {
        builder.Services.AddCors(cors => cors.AddPolicy(Policy, policy => policy
            .AllowAnyOrigin().WithMethods(Reading).AllowAnyHeader().WithExposedHeaders("ETag", "Retry-After").SetPreflightMaxAge(TimeSpan.FromDays(1))));
        builder.Services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = RefuseAsync;
            limiter.AddPolicy(Policy, LimitOf);
        });
        builder.AddApiDescription();
    }

    /// <summary>Belongs behind the routing and before everything that may answer from memory: that counts too.</summary>
    public static void UseApiLimits(this WebApplication app)
    {
        app.UseCors();
        app.UseRateLimiter();
    }

    public static void MapApi(this WebApplication app)
    {
        var api = app.MapGroup(Root).RequireCors(Policy).RequireRateLimiting(Policy);
        api.MapMethods("/articles", Reading, ArticleEndpoints.ListAsync).Described("articles", typeof(ArticleList));
        api.MapMethods("/articles/{**key}", Reading, ArticleEndpoints.OneAsync).Described("article", typeof(Articles.ArticleDocument));
        foreach (var (name, kind, facet) in ((string, TermKind, Facet)[])[("categories", TermKind.Category, Facet.Category), ("tags", TermKind.Tag, Facet.Tag), ("sources", TermKind.Source, Facet.Source)])
        {
            api.MapMethods("/" + name, Reading, (HttpContext context, PortalContext db, Edition edition) =>
                TermEndpoints.ListAsync(context, db, edition, name, kind, facet)).Described(name, typeof(TermList));
        }

        api.MapMethods("/sentiment", Reading, MoodEndpoint.ReadAsync).Described("sentiment", typeof(MoodDocument));
        app.MapApiDescription();
    }

    private static RateLimitPartition<string> LimitOf(HttpContext context)
    {
        var perMinute = context.RequestServices.GetRequiredService<ApiOptions>().RequestsPerMinute;
        return RateLimitPartition.GetFixedWindowLimiter(ClientAddress.Of(context), _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = perMinute,
            Window = TimeSpan.FromMinutes(1),
            QueueLimit = 0,
        });
    }

    private static async ValueTask RefuseAsync(OnRejectedContext refused, CancellationToken cancel)
    {
        var wait = refused.Lease.TryGetMetadata(MetadataName.RetryAfter, out var time) ? time : TimeSpan.FromMinutes(1);
        refused.HttpContext.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        await ApiProblems.AnswerAsync(refused.HttpContext, StatusCodes.Status429TooManyRequests);
    }
}
