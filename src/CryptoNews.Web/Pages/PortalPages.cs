using CryptoNews.Web.Hosting;
using CryptoNews.Web.Localization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CryptoNews.Web.Pages;

internal static class PortalPages
{
    private const string ArticlePage = "/Article";

    public static void AddPages(this WebApplicationBuilder builder)
    {
        builder.Services.AddRazorPages(pages =>
        {
            // The very page that readers get, so that a preview can't look otherwise.
            pages.Conventions.AddPageRoute(ArticlePage, "newsroom/preview/{**key}");
            pages.Conventions.AddPageRoute(ArticlePage, "preview");
            pages.Conventions.AddPageRoute("/Listing", "archive/{year}/{month?}/{day?}");
        });
        builder.Services.AddOptions<RazorPagesOptions>().Configure<Languages>((pages, languages) => pages.Conventions.Add(new LanguageRoutes(languages)));
    }

    public static void MapPages(this WebApplication app)
    {
        app.MapStaticAssets().WithMetadata(ServedAlways.Mark);
        app.MapRazorPages().WithStaticAssets();
    }
}
