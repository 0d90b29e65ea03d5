using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.Extensions.WebEncoders;

namespace CryptoNews.Web.Localization;

internal static class RequestLanguage
{
    public static void AddLanguages(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Languages>();
        builder.Services.AddSingleton<Addresses>();
        builder.Services.AddScoped<Edition>();
        // Razor would write every Cyrillic letter as a character reference of eight bytes.
        builder.Services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
    }

    /// <summary>Gives the request the language of its address; pages, errors and everything after it speak that one.</summary>
    public static void UseRequestLanguage(this WebApplication app) => app.Use((context, next) =>
    {
        var edition = context.RequestServices.GetRequiredService<Edition>();
        edition.Language = edition.Languages.OfPath(context.Request.Path);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = edition.Language.Culture;
        return next(context);
    });
}
