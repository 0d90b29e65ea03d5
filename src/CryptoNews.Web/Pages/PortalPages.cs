using CryptoNews.Web.Hosting;
using CryptoNews.Web.Localization;

namespace CryptoNews.Web.Pages;

internal static class PortalPages
{
    public static void AddPages(this WebApplicationBuilder builder)
    {
        builder.Services.AddRazorPages(pages =>
        {
            // The very page that readers get, so that a preview can't look otherwise.
            pages.Conventions.AddPageRoute("/Article", "newsroom/preview/{**key}");
            pages.Conventions.AddPageRoute("/Article", "preview");
            pages.Conventions.Add(new LanguageRoutes());
        });
    }

    public static void MapPages(this WebApplication app)
    {
        app.MapStaticAssets().WithMetadata(ServedAlways.Mark);
        app.MapRazorPages().WithStaticAssets();
    }
}
