using CryptoNews.Store;
using CryptoNews.Web.Hosting;
using CryptoNews.Web.Listing;
using CryptoNews.Web.Localization;

namespace CryptoNews.Web.Api;

/// <summary>The read-only API: everything that readers see, as data, for programs.</summary>
internal static class ApiSetup
{
    public const string Root = "/api/v1";

    public static void AddApi(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ApiLimiter>();
        builder.AddApiDescription();
    }

    /// <summary>Belongs behind the routing and before everything that may answer from memory: that counts too, and knows no other parameters.</summary>
    public static void UseApiLimits(this WebApplication app)
    {
        var limiter = app.Services.GetRequiredService<ApiLimiter>();
        app.Use((context, next) => limiter.InvokeAsync(context, next));
        app.Use(KnownParameters.ExpectAsync);
    }

    public static void MapApi(this WebApplication app)
    {
        var api = app.MapGroup(Root).WithMetadata(ApiLimiter.Limited.Mark);
        api.MapMethods("/articles", SafeMethods.Names, ArticleEndpoints.ListAsync).Described("articles", typeof(ArticleList));
        api.MapMethods("/articles/{**key}", SafeMethods.Names, ArticleEndpoints.OneAsync).Described("article", typeof(Articles.ArticleDocument));
        foreach (var (name, facet) in ((string, Facet)[])[("categories", Facet.Category), ("tags", Facet.Tag), ("sources", Facet.Source)])
        {
            api.MapMethods("/" + name, SafeMethods.Names, (HttpContext context, PortalContext db, Edition edition) =>
                TermEndpoints.ListAsync(context, db, edition, name, facet)).Described(name, typeof(TermList));
        }

        api.MapMethods("/sentiment", SafeMethods.Names, MoodEndpoint.ReadAsync).Described("sentiment", typeof(MoodDocument));
        app.MapApiDescription();
    }
}
