using System.Text;
using CryptoNews.Content;
using CryptoNews.Web.Caching;
using CryptoNews.Web.Hosting;

namespace CryptoNews.Web.Schemas;

/// <summary><c>/schemas/article.json</c>: the JSON Schema of the front matter, for editors anywhere.</summary>
internal static class SchemaEndpoint
{
    private const string Address = "/schemas/article.json";

    public static RouteHandlerBuilder MapSchemas(this WebApplication app)
    {
        var text = Encoding.UTF8.GetBytes(Of(app.Services.GetRequiredService<SiteOptions>(), app.Services.GetRequiredService<ContentRules>()));
        return app.MapMethods(Address, SafeMethods.Names, (HttpContext context) =>
        {
            // Editors on the web ask from elsewhere. It changes with the program and its settings only, and is asked for with its tag.
            context.Response.Headers.AccessControlAllowOrigin = "*";
            context.Response.Headers.CacheControl = "public, max-age=86400";
            return Results.Bytes(text, "application/schema+json");
        }).Cached();
    }

    /// <summary>The schema as this site publishes it.</summary>
    public static string Of(SiteOptions site, ContentRules rules) => FrontMatterSchema.Of(rules, site.BaseUrl + Address);
}
