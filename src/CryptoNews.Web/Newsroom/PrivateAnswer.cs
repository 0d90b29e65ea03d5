namespace CryptoNews.Web.Newsroom;

/// <summary>Answers that no cache, no search engine and no other site may learn of.</summary>
internal static class PrivateAnswer
{
    // At the start of the answer: forms and sessions set weaker headers of their own before.
    public static void Mark(HttpContext context)
    {
        context.Items[typeof(PrivateAnswer)] = true;
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.CacheControl = "no-store";
            headers.Remove("Pragma");
            headers.Remove("Expires");
            headers["X-Robots-Tag"] = "noindex, nofollow, noarchive";
            headers["Referrer-Policy"] = "no-referrer";
            return Task.CompletedTask;
        });
    }

    public static bool IsMarked(HttpContext context) => context.Items.ContainsKey(typeof(PrivateAnswer));
}
