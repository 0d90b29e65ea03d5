using CryptoNews.Web.Hosting;
using CryptoNews.Web.Localization;
using Microsoft.AspNetCore.DataProtection;

namespace CryptoNews.Web.Pages;

internal static class PortalPages
{
    public static void AddPages(this WebApplicationBuilder builder)
    {
        builder.Services.AddRazorPages(pages =>
        {
            pages.Conventions.AddPageRoute("/Listing", "archive/{year}/{month?}/{day?}");
            pages.Conventions.Add(new LanguageRoutes());
        });
        // Razor Pages bring it; nothing here is protected by it, so no keys are written to the disk.
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
    }

    public static void MapPages(this WebApplication app)
    {
        app.MapStaticAssets().WithMetadata(ServedAlways.Mark);
        app.MapRazorPages().WithStaticAssets();
    }
}
