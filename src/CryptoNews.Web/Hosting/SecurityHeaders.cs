namespace CryptoNews.Web.Hosting;

internal static class SecurityHeaders
{
    // Half a year, for this host alone: what else an operator runs beside it, under the same domain, is not ours to bind.
    private const string TlsOnly = "max-age=15552000";

    /// <summary>On every answer; an endpoint may set a stricter policy of its own.</summary>
    public static void UseSecurityHeaders(this WebApplication app)
    {
        var site = app.Services.GetRequiredService<SiteOptions>();
        var policy = Policy(site, app.Services.GetRequiredService<ContentOptions>());
        // A browser would take it for every other program on the machine of a developer.
        var isTlsOnly = site.IsSecure && !new Uri(site.BaseUrl).IsLoopback;
        app.Use((context, next) =>
        {
            // At the start of the answer: the error handler clears what was set before it.
            context.Response.OnStarting(() =>
            {
                var headers = context.Response.Headers;
                headers.TryAdd("Content-Security-Policy", policy);
                headers.TryAdd("X-Content-Type-Options", "nosniff");
                headers.TryAdd("X-Frame-Options", "DENY");
                headers.TryAdd("Referrer-Policy", "strict-origin-when-cross-origin");
                headers.TryAdd("Cross-Origin-Opener-Policy", "same-origin");
                if (isTlsOnly)
                    headers.TryAdd("Strict-Transport-Security", TlsOnly);
                headers.TryAdd("Permissions-Policy", "browsing-topics=(), camera=(), geolocation=(), interest-cohort=(), microphone=()");
                return Task.CompletedTask;
            });
            return next(context);
        });
    }

    private static string Policy(SiteOptions site, ContentOptions content)
    {
        var hosts = string.Concat(content.ImageHosts.Select(host => $" https://{host}"));
        // Told to a site without TLS, browsers would ask for style sheets where nobody answers.
        var upgrade = site.IsSecure ? "; upgrade-insecure-requests" : "";
        return "default-src 'none'; script-src 'self'; style-src 'self'; "
            + $"img-src 'self'{hosts}; font-src 'self'; connect-src 'self'; manifest-src 'self'; "
            + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'; "
            + $"require-trusted-types-for 'script'; trusted-types cryptonews{upgrade}";
    }
}
