using CryptoNews.Content;
using CryptoNews.Web.Feeds;
using CryptoNews.Web.Listing;
using CryptoNews.Web.Localization;

namespace CryptoNews.Web.Hosting;

/// <summary>
/// Addresses that readers and programs try by themselves: the beginning of one that there is, and where other sites have
/// their feed. Where nothing else answers they lead to what was looked for.
/// </summary>
internal static class GuessedAddresses
{
    /// <summary>Belongs before the aliases, which are tried first.</summary>
    public static void UseGuessedAddresses(this WebApplication app) => app.UseLastResort(context =>
    {
        var services = context.RequestServices;
        if (SitePath.Read(context.Request.Path.Value!, services.GetRequiredService<ContentRules>()) is { } path
            && Find(path, services.GetRequiredService<Addresses>()) is { } address)
        {
            context.Response.Redirect(address, permanent: true);
        }

        return Task.CompletedTask;
    });

    /// <returns>A path; null for any other address.</returns>
    internal static string? Find(SitePath path, Addresses addresses) => path.Rest switch
    {
        "/index.html" or "/index.htm" or "/index.php" or "/home" => addresses.Home(path.Language),
        "/news" or "/articles" => addresses.Latest(path.Language),
        "/category" => addresses.Categories(path.Language),
        "/tag" or "/topics" => addresses.Tags(path.Language),
        "/source" => addresses.Sources(path.Language),
        "/rss" or "/rss.xml" or "/feed" or "/feeds" or "/index.xml" => addresses.Feed(path.Language, ListingAddress.Latest, FeedFormat.Rss.File),
        "/atom" => addresses.Feed(path.Language, ListingAddress.Latest, FeedFormat.Atom.File),
        _ => null,
    };
}
