namespace CryptoNews.Web.Seo;

internal static class SeoSetup
{
    public static void AddSeo(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Publisher>();
        builder.Services.AddSingleton<Indexing>();
        builder.Services.AddSingleton<ArticleData>();
        builder.Services.AddSingleton<StructuredData>();
        builder.Services.AddScoped<SitemapIndex>();
        builder.Services.AddScoped<Sitemap>();
    }

    /// <summary>With <c>Seo:Index</c> at <c>none</c>, every answer says that it is not to be kept: also feeds, pictures and data.</summary>
    public static void UseIndexing(this WebApplication app)
    {
        if (app.Services.GetRequiredService<Indexing>().AllowsAnything)
            return;
        app.Use((context, next) =>
        {
            context.Response.OnStarting(() =>
            {
                context.Response.Headers[Indexing.Header] = "noindex";
                return Task.CompletedTask;
            });
            return next(context);
        });
    }

    public static void MapSeo(this WebApplication app)
    {
        app.MapSitemaps();
        app.MapMachineFiles();
    }
}
