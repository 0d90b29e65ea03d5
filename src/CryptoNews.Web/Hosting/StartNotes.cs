using CryptoNews.Content;
using CryptoNews.Store;
using CryptoNews.Web.Localization;
using CryptoNews.Web.Seo;

namespace CryptoNews.Web.Hosting;

internal static partial class StartNotes
{
    /// <summary>Says once what the site is made from, and what an operator may not have meant.</summary>
    public static void TellWhatIsServed(this WebApplication app)
    {
        Serving(app.Logger, app.Services.GetRequiredService<ContentFolder>().Root, app.Services.GetRequiredService<StoreFile>().FilePath);
        foreach (var language in app.Services.GetRequiredService<Languages>().All.Where(language => !language.Words.AreOwn))
            SpeaksEnglish(app.Logger, language.Tag);
        if (app.Services.GetRequiredService<PublisherOptions>().Logo is ['/', ..] logo && !IsThere(logo, app))
            HasNoLogo(app.Logger, logo);
    }

    private static bool IsThere(string address, WebApplication app)
    {
        const string Media = "/media/";
        var path = Uri.UnescapeDataString(address.Split('?', '#')[0]);
        return path.StartsWith(Media, StringComparison.OrdinalIgnoreCase)
            ? LocalPicture.Find(app.Services.GetRequiredService<ContentFolder>().Root, path[Media.Length..]) is not null
            : ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
                .Any(endpoint => path[1..].Equals(endpoint.RoutePattern.RawText?.TrimStart('/'), StringComparison.OrdinalIgnoreCase));
    }

    [LoggerMessage(LogLevel.Information, "Articles come from {Folder}, the database is {Database}")]
    private static partial void Serving(ILogger logger, string folder, string database);

    [LoggerMessage(LogLevel.Warning, "The interface has no words of the language {Language} and speaks English there: docs/development.md says how to add Words.{Language}.resx")]
    private static partial void SpeaksEnglish(ILogger logger, string language);

    [LoggerMessage(LogLevel.Warning, "Publisher:Logo is {Logo}, and the program serves no such picture: write the address of one of the program's (/img/icon-512.png), of one of the content folder (/media/logo.png), or of another host (https://…)")]
    private static partial void HasNoLogo(ILogger logger, string logo);
}
