using System.Globalization;
using CryptoNews.Content;
using CryptoNews.Web.Hosting;
using Microsoft.Net.Http.Headers;

namespace CryptoNews.Web.Media;

internal static class MediaEndpoint
{
    /// <summary>Serves the pictures of the content folder at <c>/media/</c> and their path.</summary>
    public static void MapMedia(this WebApplication app)
    {
        var root = Path.GetFullPath(app.Services.GetRequiredService<ContentOptions>().Path);
        app.MapMethods("/media/{**path}", Reading.Methods, (string? path, HttpResponse response) =>
        {
            if (LocalPicture.Find(root, path ?? "") is not var (file, type))
                return Results.StatusCode(StatusCodes.Status404NotFound);

            SetHeaders(response.Headers);
            var tag = string.Create(CultureInfo.InvariantCulture, $"\"{file.LastWriteTimeUtc.Ticks:x}-{file.Length:x}\"");
            return Results.File(file.FullName, type, lastModified: new DateTimeOffset(file.LastWriteTimeUtc), entityTag: new EntityTagHeaderValue(tag), enableRangeProcessing: true);
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
