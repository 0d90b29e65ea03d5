using System.Collections.Frozen;

namespace CryptoNews.Web.Media;

/// <summary>The pictures of the content folder, and nothing else of it.</summary>
internal static class MediaFiles
{
    private static readonly FrozenDictionary<string, string> Types = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        [".avif"] = "image/avif",
        [".gif"] = "image/gif",
        [".jpeg"] = "image/jpeg",
        [".jpg"] = "image/jpeg",
        [".png"] = "image/png",
        [".webp"] = "image/webp",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <param name="root">Full path of the content folder.</param>
    /// <param name="path">As the address gives it, decoded.</param>
    /// <returns>Null when there is no such picture, or it is none of the reader's business.</returns>
    public static (FileInfo File, string Type)? Find(string root, string path)
    {
        if (!Types.TryGetValue(Path.GetExtension(path), out var type))
            return null;

        var parts = path.Split('/');
        var place = root;
        foreach (var part in parts)
        {
            if (!IsPlain(part))
                return null;
            place = Path.Combine(place, part);

            // A link may lead out of the folder, so none is followed, on no level.
            if (new FileInfo(place).LinkTarget is not null)
                return null;
        }

        // A pipe has no length, and opening one waits for ever.
        var file = new FileInfo(place);
        return file is { Exists: true, Length: > 0 } && !file.Attributes.HasFlag(FileAttributes.Device) ? (file, type) : null;
    }

    private static bool IsPlain(string part) =>
        part.Length > 0 && part[0] is not ('.' or '_') && !part.Any(c => char.IsControl(c) || c is '\\' or ':');
}
