using System.Globalization;
using CryptoNews.Content;
using CryptoNews.Store;
using CryptoNews.Web.Hosting;
using Microsoft.Net.Http.Headers;

namespace CryptoNews.Web.Media;

internal static class MediaEndpoint
{
    private const int BufferSize = 64 * 1024;

    // What was written a moment ago may be half of what is being copied here.
    private static readonly TimeSpan Young = TimeSpan.FromSeconds(10);

    /// <summary>Serves the pictures of the content folder at <c>/media/</c> and their path.</summary>
    public static void MapMedia(this WebApplication app)
    {
        var root = Path.GetFullPath(app.Services.GetRequiredService<ContentOptions>().Path);
        app.MapMethods("/media/{**path}", SafeMethods.Names, async (string? path, HttpContext context, PortalContext db, PictureAccess access, TimeProvider clock) =>
        {
            if (LocalPicture.Find(root, path ?? "") is not var (file, type) || !await access.IsOpenAsync(context, db, path!))
                return Results.StatusCode(StatusCodes.Status404NotFound);

            try
            {
                var bytes = new FileStream(LocalPicture.Open(file), FileAccess.Read, BufferSize);
                var written = File.GetLastWriteTimeUtc(bytes.SafeFileHandle); // of this file, were it replaced by now
                var tag = string.Create(CultureInfo.InvariantCulture, $"\"{written.Ticks:x}-{bytes.Length:x}-{FileIdentity.ChangedAt(bytes.SafeFileHandle):x}\"");
                SetHeaders(context.Response.Headers);
                if ((clock.GetUtcNow().UtcDateTime - written).Duration() < Young)
                    context.Response.Headers.CacheControl = "no-cache";

                // Without a date: an older file that is moved here is another picture all the same.
                return Results.Stream(bytes, type, entityTag: new EntityTagHeaderValue(tag), enableRangeProcessing: true);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Gone between two looks, or not ours to read.
                return Results.StatusCode(StatusCodes.Status404NotFound);
            }
        });
    }

    public static void SetHeaders(IHeaderDictionary headers)
    {
        // Editors may replace a picture under its name: browsers ask again after an hour, and mostly learn that it is the same.
        headers.CacheControl = "public, max-age=3600";
        headers.ContentSecurityPolicy = "default-src 'none'";
        headers.XContentTypeOptions = "nosniff";
    }
}
