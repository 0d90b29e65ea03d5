using System.IO.Compression;
using CryptoNews.Web.Hosting;
using CryptoNews.Web.Localization;
using CryptoNews.Web.Newsroom;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Net.Http.Headers;

namespace CryptoNews.Web.Caching;

internal static class CachingSetup
{
    public static void AddCaching(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<PageCache>();
        builder.Services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
        builder.Services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Fastest);
        builder.Services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.MimeTypes =
            [
                .. ResponseCompressionDefaults.MimeTypes, "image/svg+xml", "application/atom+xml", "application/rss+xml",
                "application/feed+json", "application/problem+json", "application/manifest+json", "text/markdown",
            ];
        });
    }

    /// <summary>
    /// Answers of endpoints that allow it (<see cref="CachedPageAttribute"/>) are kept and sent ready; others are
    /// compressed as they go. Belongs behind the routing and the newsroom's gate, and before everything that asks the store.
    /// </summary>
    public static void UseCaching(this WebApplication app)
    {
        var cache = app.Services.GetRequiredService<PageCache>();
        app.Use((context, next) =>
            context.GetEndpoint()?.Metadata.GetMetadata<CachedPageAttribute>() is { } page
            && SafeMethods.Include(context.Request)
            && !PrivateAnswer.IsMarked(context) // a preview is the article's own page
            ? cache.AnswerAsync(context, next, page, context.RequestServices.GetRequiredService<Edition>().Now)
            : next(context));
        app.UseWhen(IsCompressedOnItsWay, others =>
        {
            others.Use(NameEncodingInVary);
            others.UseResponseCompression();
        });
    }

    // Who sends a cookie may be given a secret beside text that came with the address: packed together, their length
    // would give the secret away (BREACH). Readers have no cookies.
    // Files of the program have packed forms with tags of their own; packed again, two texts would have one tag.
    private static bool IsCompressedOnItsWay(HttpContext context) =>
        context.GetEndpoint()?.Metadata is var about
        && about?.GetMetadata<CachedPageAttribute>() is null
        && about?.GetMetadata<StaticAssetDescriptor>() is null
        && context.Request.Headers.Cookie.Count == 0
        && !PrivateAnswer.IsMarked(context);

    // The framework says it only of answers that it did compress; caches on the way need it on the plain ones too.
    private static Task NameEncodingInVary(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            if (Encodings.IsWorthwhile(context.Response.ContentType)
                && !headers.GetCommaSeparatedValues(HeaderNames.Vary).Contains(HeaderNames.AcceptEncoding, StringComparer.OrdinalIgnoreCase))
            {
                headers.AppendCommaSeparatedValues(HeaderNames.Vary, HeaderNames.AcceptEncoding);
            }

            return Task.CompletedTask;
        });
        return next(context);
    }
}
