using CryptoNews.Web.Localization;

namespace CryptoNews.Web.Pages;

internal static class PortalPages
{
    public static void AddPages(this WebApplicationBuilder builder) =>
        builder.Services.AddRazorPages(pages => pages.Conventions.Add(new LanguageRoutes()));

    public static void MapPages(this WebApplication app) => app.MapRazorPages().WithStaticAssets();
}
