namespace CryptoNews.Web.Hosting;

internal static class DoubledSlashes
{
    /// <summary>
    /// Reads an address with doubled slashes as the same one with a slash at its end: from there whatever has one address
    /// leads to it in one hop, as from any other spelling. The address itself is never sent back: <c>//evil.example</c> would
    /// name another host. Belongs before everything that looks at the path.
    /// </summary>
    public static void UseSingleSlashes(this WebApplication app) => app.Use((context, next) =>
    {
        var request = context.Request;
        if (request.Path.Value?.Contains("//", StringComparison.Ordinal) != true || !SafeMethods.Include(request))
            return next(context);

        var parts = request.Path.Value.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length > 0)
        {
            request.Path = $"/{string.Join('/', parts)}/";
            return next(context);
        }

        // The home page has a slash at its end.
        context.Response.Redirect("/", permanent: true);
        return Task.CompletedTask;
    });
}
