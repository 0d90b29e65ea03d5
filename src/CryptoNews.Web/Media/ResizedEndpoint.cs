using CryptoNews.Content;
using CryptoNews.Store;
using CryptoNews.Web.Hosting;
using Microsoft.Net.Http.Headers;

namespace CryptoNews.Web.Media;

internal static class ResizedEndpoint
{
    // A thousand covers in all widths.
    private const long MostBytes = 256L << 20;

    public static void AddResizedPictures(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(provider => new PictureShelf(
            Path.Combine(Path.GetDirectoryName(provider.GetRequiredService<StoreFile>().FilePath)!, "pictures"),
            MostBytes,
            provider.GetRequiredService<ILogger<PictureShelf>>()));
        builder.Services.AddSingleton<ResizedPictures>();
        builder.Services.AddSingleton<PictureSizes>();
        builder.Services.AddSingleton<BodyPictures>();
        builder.Services.AddSingleton<PictureAccess>();
    }

    /// <summary>Serves the pictures of the content folder in smaller widths at <c>/resized/{width}/</c> and their path.</summary>
    public static void MapResizedPictures(this WebApplication app)
    {
        var root = Path.GetFullPath(app.Services.GetRequiredService<ContentOptions>().Path);
        app.MapMethods("/resized/{width:int}/{**path}", SafeMethods.Names, async (int width, string? path, HttpContext context, PortalContext db, ResizedPictures pictures, PictureAccess access) =>
        {
            if (!ResizedPictures.Widths.Contains(width) || !ResizedPictures.CanResize(path ?? "") || LocalPicture.Find(root, path!) is not var (original, _) || !await access.IsOpenAsync(context, db, path!))
                return Results.StatusCode(StatusCodes.Status404NotFound);

            try
            {
                var key = ResizedPictures.KeyOf(original, width);
                var picture = await pictures.ReadAsync(key, original, width, context.RequestAborted);
                if (picture.Length == 0)
                    return Results.StatusCode(StatusCodes.Status404NotFound);
                MediaEndpoint.SetHeaders(context.Response.Headers);
                return Results.Bytes(picture, "image/webp", entityTag: new EntityTagHeaderValue($"\"{key}\""));
            }
            catch (TooBusyException)
            {
                context.Response.Headers.RetryAfter = "2";
                return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Gone between two looks, or not ours to read.
                return Results.StatusCode(StatusCodes.Status404NotFound);
            }
        });
    }
}
