namespace CryptoNews.Web.Seo;

internal static class SeoSetup
{
    public static void AddSeo(this WebApplicationBuilder builder) => builder.Services.AddSingleton<Publisher>();
}
