namespace CryptoNews.Web.Hosting;

/// <summary>What scripts of other sites may read: feeds and other public data. Nothing here depends on who asks.</summary>
internal static class OpenAccess
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head, HttpMethods.Options];

    /// <summary>Maps GET and HEAD with the headers of cross-origin reading, and answers browsers that ask for leave first.</summary>
    public static IEndpointConventionBuilder MapOpen(this WebApplication app, string pattern, Func<HttpContext, Task<IResult>> answer) =>
        app.MapMethods(pattern, Methods, async context =>
        {
            var headers = context.Response.Headers;
            headers.AccessControlAllowOrigin = "*";
            headers.AccessControlExposeHeaders = "ETag, Last-Modified, Link";
            if (!HttpMethods.IsOptions(context.Request.Method))
            {
                await (await answer(context)).ExecuteAsync(context);
                return;
            }

            headers.AccessControlAllowMethods = headers.Allow = "GET, HEAD, OPTIONS";
            headers.AccessControlAllowHeaders = "*";
            headers.AccessControlMaxAge = "86400";
            context.Response.StatusCode = StatusCodes.Status204NoContent;
        });
}
