using System.Globalization;
using CryptoNews.Content;
using CryptoNews.Web.Hosting;
using Microsoft.Net.Http.Headers;

namespace CryptoNews.Web.Media;

internal static class MediaEndpoint
{
    private const int BufferSize = 64 * 1024;

    /// <summary>Serves the pictures of the content folder at <c>/media/</c> and their path.</summary>
    public static void MapMedia(this WebApplication app)
    {
        var root = Path.GetFullPath(app.Services.GetRequiredService<ContentOptions>().Path);
        app.MapMethods("/media/{**path}", Reading.Methods, (string? path, HttpResponse response) =>
        {
            if (LocalPicture.Find(root, path ?? "") is not var (file, type))
                return Results.StatusCode(StatusCodes.Status404NotFound);

            try
            {
                var bytes = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, BufferSize, FileOptions.Asynchronous | FileOptions.SequentialScan);
                var written = File.GetLastWriteTimeUtc(bytes.SafeFileHandle); // of this file, were it replaced by now
                var tag = string.Create(CultureInfo.InvariantCulture, $"\"{written.Ticks:x}-{bytes.Length:x}\"");
                SetHeaders(response.Headers);
                return Results.Stream(bytes, type, lastModified: new DateTimeOffset(written), entityTag: new EntityTagHeaderValue(tag), enableRangeProcessing: true);
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
