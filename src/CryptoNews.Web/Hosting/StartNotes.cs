using CryptoNews.Content;
using CryptoNews.Store;
using CryptoNews.Web.Localization;

namespace CryptoNews.Web.Hosting;

internal static partial class StartNotes
{
    /// <summary>Says once what the site is made from, and what an operator may not have meant.</summary>
    public static void TellWhatIsServed(this WebApplication app)
    {
        Serving(app.Logger, app.Services.GetRequiredService<ContentFolder>().Root, app.Services.GetRequiredService<StoreFile>().FilePath);
        foreach (var language in app.Services.GetRequiredService<Languages>().All.Where(language => !language.Words.AreOwn))
            SpeaksEnglish(app.Logger, language.Tag);
    }

    [LoggerMessage(LogLevel.Information, "Articles come from {Folder}, the database is {Database}")]
    private static partial void Serving(ILogger logger, string folder, string database);

    [LoggerMessage(LogLevel.Warning, "The interface has no words of the language {Language} and speaks English there: docs/development.md says how to add Words.{Language}.resx")]
    private static partial void SpeaksEnglish(ILogger logger, string language);
}
