namespace CryptoNews.Web.Hosting;

/// <summary>What scripts of other sites may read: feeds and other public data. Nothing here depends on who asks.</summary>
internal static class OpenAccess
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head, HttpMethods.Options];

    /// <summary>Maps GET and HEAD with the headers of cross-origin reading, and answers browsers that ask for leave first.</summary>
    public static RouteHandlerBuilder MapOpen(this WebApplication app, string pattern, Delegate answer) =>
        app.MapMethods(pattern, Methods, answer).AddEndpointFilter(async (context, next) =>
        {
            var headers = context.HttpContext.Response.Headers;
            headers.AccessControlAllowOrigin = "*";
            headers.AccessControlExposeHeaders = "ETag, Last-Modified, Link";
            if (!HttpMethods.IsOptions(context.HttpContext.Request.Method))
                return await next(context);
            headers.AccessControlAllowMethods = headers.Allow = "GET, HEAD, OPTIONS";
            headers.AccessControlAllowHeaders = "*";
            headers.AccessControlMaxAge = "86400";
            return Results.NoContent();
        });
}
