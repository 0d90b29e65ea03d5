using System.Security.Cryptography;
using System.Text;
using CryptoNews.Web.Newsroom;
using Microsoft.Net.Http.Headers;

namespace CryptoNews.Web.Metrics;

/// <summary>
/// The door of the metrics. They count files that nobody may see yet, and say how busy the site is, so that they are
/// for operators alone. Closed, it is as if nothing were behind it.
/// </summary>
internal sealed class MetricsGate(MetricsOptions options, IHostEnvironment environment)
{
    private const string Scheme = "Bearer ";

    public async Task InvokeAsync(HttpContext context, RequestDelegate answer)
    {
        if (HasToken(context.Request) || (environment.IsDevelopment() && DirectLoopback.Is(context)))
        {
            context.Response.Headers.CacheControl = "no-store";
            await answer(context);
        }
        else if (options.HasToken)
        {
            context.Response.Headers.WWWAuthenticate = Scheme.TrimEnd();
            context.Response.ContentType = "text/plain; charset=utf-8";
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            await context.Response.WriteAsync($"Send the setting {MetricsOptions.Section}:{nameof(options.Token)} as Authorization: {Scheme}…\n", context.RequestAborted);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    private bool HasToken(HttpRequest request) =>
        options.HasToken
        && request.Headers[HeaderNames.Authorization] is [{ } sent]
        && sent.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
        && CryptographicOperations.FixedTimeEquals(Digest(sent[Scheme.Length..].Trim()), Digest(options.Token));

    // Digests are of one length: comparing them tells nothing of the token's.
    private static byte[] Digest(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
