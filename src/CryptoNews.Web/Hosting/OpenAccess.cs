namespace CryptoNews.Web.Hosting;

/// <summary>What scripts of other sites may read: feeds and other public data. Nothing here depends on who asks.</summary>
internal static class OpenAccess
{
    public static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head, HttpMethods.Options];
    private static readonly string Allowed = string.Join(", ", Methods);

    /// <summary>Maps GET and HEAD with the headers of cross-origin reading, and answers browsers that ask for leave first.</summary>
    public static IEndpointConventionBuilder MapOpen(this WebApplication app, string pattern, Func<HttpContext, Task<IResult>> answer) =>
        app.MapMethods(pattern, Methods, async context => await (await answer(context)).ExecuteAsync(context)).Open();

    /// <summary>The same for what is mapped with <see cref="Methods"/>.</summary>
    public static IEndpointConventionBuilder Open(this IEndpointConventionBuilder endpoint) => endpoint.WithMetadata(Mark.Instance);

    /// <summary>Opens what is marked by <see cref="Open(IEndpointConventionBuilder)"/>, errors too. Belongs behind the routing and before everything that may refuse.</summary>
    public static void UseOpenEndpoints(this WebApplication app) => app.Use((context, next) =>
        context.GetEndpoint()?.Metadata.GetMetadata<Mark>() is null ? next(context) : OpenAsync(context, next));

    /// <summary>The same for everything under an address, errors too: without the headers a script would not even learn the status.</summary>
    public static void UseOpenAccess(this WebApplication app, string root) => app.Use((context, next) =>
        context.Request.Path.StartsWithSegments(root, StringComparison.OrdinalIgnoreCase) ? OpenAsync(context, next) : next(context));

    private static Task OpenAsync(HttpContext context, RequestDelegate next)
    {
        // At the start of the answer: the error handler clears what was set before it.
        context.Response.OnStarting(() =>
        {
            Open(context.Response);
            return Task.CompletedTask;
        });
        if (!HttpMethods.IsOptions(context.Request.Method))
            return next(context);
        GiveLeave(context.Response);
        return Task.CompletedTask;
    }

    // To everybody, asked from another site or not: a shared cache gives the answer to one to all.
    private static void Open(HttpResponse response)
    {
        var headers = response.Headers;
        headers.AccessControlAllowOrigin = "*";
        headers.AccessControlExposeHeaders = "ETag, Last-Modified, Link, Retry-After";
        // The routing knows nothing of the leave that is given before it.
        if (response.StatusCode == StatusCodes.Status405MethodNotAllowed)
            headers.Allow = Allowed;
    }

    private static void GiveLeave(HttpResponse response)
    {
        var headers = response.Headers;
        headers.AccessControlAllowMethods = headers.Allow = Allowed;
        headers.AccessControlAllowHeaders = "*";
        headers.AccessControlMaxAge = "86400";
        response.StatusCode = StatusCodes.Status204NoContent;
    }

    private sealed class Mark
    {
        public static readonly Mark Instance = new();
    }
}
