using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CryptoNews.Content;

namespace CryptoNews.Web.Media;

/// <summary>
/// Pictures of the content folder in the widths that pages ask for, made when first asked for and kept beside the
/// database. The folder may be deleted at any moment.
/// </summary>
internal sealed class ResizedPictures(PictureShelf shelf) : IDisposable
{
    /// <summary>Pixels; any other width is no address, or a stranger could fill the disk.</summary>
    public static IReadOnlyList<int> Widths { get; } = [320, 640, 960, 1280, 1920];

    private const int MostWaiting = 64;

    private readonly ConcurrentDictionary<string, Lazy<Task<byte[]?>>> _inWork = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _turn = new(Math.Max(1, Environment.ProcessorCount / 2));

    /// <summary>Formats that can be made smaller here; the rest is served as it is.</summary>
    public static bool CanResize(string path) =>
        Path.GetExtension(path).ToUpperInvariant() is ".JPG" or ".JPEG" or ".PNG" or ".WEBP" or ".GIF";

    /// <summary>Changes whenever the picture or its resized form does.</summary>
    public static string KeyOf(FileInfo original, int width)
    {
        var identity = string.Create(CultureInfo.InvariantCulture, $"2/{original.FullName}/{original.LastWriteTimeUtc.Ticks}/{original.Length}/{FileIdentity.ChangedAt(original.FullName)}/{width}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(identity)).AsSpan(0, 16));
    }

    /// <param name="key">Of the picture and the width (<see cref="KeyOf"/>).</param>
    /// <returns>WebP; empty when no picture can be made of the file.</returns>
    /// <exception cref="TooBusyException">Too many others wait.</exception>
    public async Task<byte[]> ReadAsync(string key, FileInfo original, int width, CancellationToken cancel)
    {
        if (await shelf.FindAsync(key, cancel) is { } kept)
            return kept;
        if (_inWork.Count >= MostWaiting && !_inWork.ContainsKey(key))
            throw new TooBusyException();

        // However many ask at once, it is made once, and none of them takes it away from the others by leaving.
        var work = _inWork.GetOrAdd(key, _ => new(() => MakeAsync(key, original, width)));
        return await work.Value.WaitAsync(cancel) ?? [];
    }

    public void Dispose() => _turn.Dispose();

    private async Task<byte[]?> MakeAsync(string key, FileInfo original, int width)
    {
        await _turn.WaitAsync();
        try
        {
            var made = await Task.Run(() => LocalPicture.Read(original) is { } file ? PictureResizer.Resize(file, width) : null);
            shelf.Keep(key, made ?? []);
            return made;
        }
        finally
        {
            _turn.Release();
            _inWork.TryRemove(key, out _);
        }
    }
}

/// <summary>More pictures are asked for than can be made soon.</summary>
internal sealed class TooBusyException() : Exception("Too many pictures are waiting to be resized.");
