using System.Globalization;
using System.Security.Cryptography;
using CryptoNews.Web.Localization;
using Microsoft.AspNetCore.DataProtection;

namespace CryptoNews.Web.Newsroom;

/// <summary>
/// Links that show one unpublished article to whoever has them, until they end. Nothing is stored: a link carries the
/// article and its end, encrypted and signed.
/// </summary>
internal sealed class PreviewLinks(NewsroomKeys keys, TimeProvider clock)
{
    public const string Parameter = "link";

    /// <summary>For how many days a link may be made.</summary>
    public static readonly IReadOnlyList<int> Days = [1, 7, 30];

    private readonly IDataProtector _protector = keys.Protector.CreateProtector("preview link");

    /// <summary>The value of the parameter.</summary>
    public string Make(string language, string key, DateTime until) => _protector.Protect(
        string.Create(CultureInfo.InvariantCulture, $"{new DateTimeOffset(until).ToUnixTimeSeconds()} {language} {key}"));

    /// <returns>Null when it was not made here, or under another password.</returns>
    public PreviewGrant? Read(string link)
    {
        if (link.Length == 0)
            return null;
        try
        {
            var parts = _protector.Unprotect(link).Split(' ', 3);
            var until = DateTimeOffset.FromUnixTimeSeconds(long.Parse(parts[0], CultureInfo.InvariantCulture)).UtcDateTime;
            return new PreviewGrant(parts[1], parts[2], until, link);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public bool HasEnded(PreviewGrant link) => link.Until <= clock.GetUtcNow().UtcDateTime;

    /// <summary>Answers <c>/preview?link=</c>: the token stands in the query, which the log leaves out.</summary>
    public static void Use(WebApplication app)
    {
        var links = app.Services.GetRequiredService<PreviewLinks>();
        var languages = app.Services.GetRequiredService<Languages>();
        app.Use((context, next) =>
        {
            if (!NewsroomAddress.IsLink(context.Request.Path, languages))
                return next(context);
            var link = links.Read(context.Request.Query[Parameter].ToString());
            if (link is null || link.Language != languages.OfPath(context.Request.Path).Tag)
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            }

            PrivateAnswer.Mark(context);
            if (links.HasEnded(link))
            {
                context.Response.StatusCode = StatusCodes.Status410Gone;
                return Task.CompletedTask;
            }

            context.Features.Set(link);
            return next(context);
        });
    }
}
