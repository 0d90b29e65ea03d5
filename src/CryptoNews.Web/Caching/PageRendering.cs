using Microsoft.Net.Http.Headers;

namespace CryptoNews.Web.Caching;

/// <summary>Lets an endpoint write into memory.</summary>
internal static class PageRendering
{
    /// <summary>Runs the endpoint as for GET, with the query of the key.</summary>
    /// <returns>
    /// The answer, of which nothing is sent yet; null when it is not one for everybody: no page, or with a cookie, or cut
    /// short because the reader went away. It is sent then, as far as the endpoint gave it a body.
    /// </returns>
    public static async Task<KeptAnswer?> RunAsync(HttpContext context, RequestDelegate next, PageKey key)
    {
        var (request, response) = (context.Request, context.Response);
        var (method, query, body) = (request.Method, request.QueryString, response.Body);
        using var buffer = new MemoryStream();
        try
        {
            (request.Method, request.QueryString, response.Body) = (HttpMethods.Get, new QueryString(key.Query), buffer);
            await next(context);
            await response.BodyWriter.FlushAsync(context.RequestAborted);
        }
        finally
        {
            (request.Method, request.QueryString, response.Body) = (method, query, body);
        }

        if (IsForEverybody(context))
            return new KeptAnswer(response, buffer.ToArray());
        await PassOnAsync(context, buffer);
        return null;
    }

    private static bool IsForEverybody(HttpContext context)
    {
        var headers = context.Response.Headers;
        return context.Response.StatusCode == StatusCodes.Status200OK
            && headers.SetCookie.Count == 0
            && headers.ContentEncoding.Count == 0
            && !MentionsPrivacy(headers.CacheControl)
            && !context.RequestAborted.IsCancellationRequested;
    }

    private static bool MentionsPrivacy(string? cacheControl) =>
        CacheControlHeaderValue.TryParse(cacheControl, out var control) && (control.NoStore || control.Private);

    // Without a body the error pages give it one.
    private static async Task PassOnAsync(HttpContext context, MemoryStream buffer)
    {
        if (buffer.Length == 0 || context.RequestAborted.IsCancellationRequested)
            return;
        context.Response.ContentLength ??= buffer.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.Body.WriteAsync(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), context.RequestAborted);
    }
}
