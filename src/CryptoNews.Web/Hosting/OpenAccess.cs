namespace CryptoNews.Web.Hosting;

/// <summary>What scripts of other sites may read: feeds and other public data. Nothing here depends on who asks.</summary>
internal static class OpenAccess
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head, HttpMethods.Options];

    /// <summary>Maps GET and HEAD with the headers of cross-origin reading, and answers browsers that ask for leave first.</summary>
    public static IEndpointConventionBuilder MapOpen(this WebApplication app, string pattern, Func<HttpContext, Task<IResult>> answer) =>
        app.MapMethods(pattern, Methods, async context =>
        {
            Open(context.Response.Headers);
            if (HttpMethods.IsOptions(context.Request.Method))
                GiveLeave(context.Response);
            else
                await (await answer(context)).ExecuteAsync(context);
        });

    /// <summary>The same for everything under an address, errors too: without the headers a script would not even learn the status.</summary>
    public static void UseOpenAccess(this WebApplication app, string root) => app.Use((context, next) =>
    {
        if (!context.Request.Path.StartsWithSegments(root, StringComparison.OrdinalIgnoreCase))
            return next(context);

        // At the start of the answer: the error handler clears what was set before it.
        context.Response.OnStarting(() =>
        {
            Open(context.Response.Headers);
            return Task.CompletedTask;
        });
        if (!HttpMethods.IsOptions(context.Request.Method))
            return next(context);
        GiveLeave(context.Response);
        return Task.CompletedTask;
    });

    // To everybody, asked from another site or not: a shared cache gives the answer to one to all.
    private static void Open(IHeaderDictionary headers)
    {
        headers.AccessControlAllowOrigin = "*";
        headers.AccessControlExposeHeaders = "ETag, Last-Modified, Link, Retry-After";
    }

    private static void GiveLeave(HttpResponse response)
    {
        var headers = response.Headers;
        headers.AccessControlAllowMethods = headers.Allow = "GET, HEAD, OPTIONS";
        headers.AccessControlAllowHeaders = "*";
        headers.AccessControlMaxAge = "86400";
        response.StatusCode = StatusCodes.Status204NoContent;
    }
}
