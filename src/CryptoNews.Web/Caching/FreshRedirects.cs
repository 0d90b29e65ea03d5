using Microsoft.Net.Http.Headers;

namespace CryptoNews.Web.Caching;

internal static class FreshRedirects
{
    /// <summary>
    /// Browsers keep a permanent redirect for good unless they are told otherwise: a file that is moved and later moved back
    /// would lead them in a circle.
    /// </summary>
    public static void UseFreshRedirects(this WebApplication app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            if (context.Response.StatusCode == StatusCodes.Status301MovedPermanently)
                context.Response.Headers.TryAdd(HeaderNames.CacheControl, "no-cache");
            return Task.CompletedTask;
        });
        return next(context);
    });
}
