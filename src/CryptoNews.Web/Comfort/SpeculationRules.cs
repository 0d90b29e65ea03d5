using CryptoNews.Web.Caching;
using CryptoNews.Web.Hosting;

namespace CryptoNews.Web.Comfort;

/// <summary>
/// Tells browsers that can to fetch a page when the reader points at its link. In a header, because the policy allows
/// no rules within the page.
/// </summary>
internal static class SpeculationRules
{
    private const string Address = "/speculation-rules.json";

    // Pages of articles and listings only: what costs the server more than a cached page, or is no page, waits for the click.
    private const string Rules = """
        {"prefetch":[{"eagerness":"moderate","where":{"and":[
          {"href_matches":"/*"},
          {"not":{"href_matches":["/search","/:language/search","/newsroom","/newsroom/*","/:language/newsroom","/:language/newsroom/*","/api","/:language/api","/api/*","/openapi/*","/id/*","/:language/id/*","/media/*","/*.xml","/*.json","/*.md","/*.txt","/*.opml"]}},
          {"not":{"selector_matches":"[download], [rel~=nofollow]"}}]}}]}
        """;

    public static void UseSpeculationRules(this WebApplication app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            if (context.Response is { StatusCode: StatusCodes.Status200OK, ContentType: { } type } && type.StartsWith("text/html", StringComparison.Ordinal))
                context.Response.Headers["Speculation-Rules"] = $"\"{Address}\"";
            return Task.CompletedTask;
        });
        return next(context);
    });

    public static IEndpointConventionBuilder MapSpeculationRules(this WebApplication app) =>
        app.MapMethods(Address, SafeMethods.Names, (HttpResponse response) =>
        {
            response.Headers.CacheControl = "public, max-age=86400";
            return Results.Text(Rules, "application/speculationrules+json");
        }).Cached();
}
