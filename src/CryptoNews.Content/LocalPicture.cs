using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Win32.SafeHandles;

namespace CryptoNews.Content;

/// <summary>
/// Which files of the content folder are pictures for readers: the one rule of the parser, which warns of any other; of
/// the loader, which warns of one that is not there; and of the server, which serves these and nothing else.
/// </summary>
public static class LocalPicture
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

    private static readonly string Extensions = string.Join(", ", Types.Keys.Order(StringComparer.Ordinal));

    /// <summary>
    /// Finds the file for a reader. No link is followed on any level, because one may lead out of the folder; a file of no
    /// bytes may be a pipe, and opening one waits for ever. What is missing is not looked for any deeper.
    /// </summary>
    /// <param name="root">Full path of the content folder.</param>
    /// <param name="path">Relative to it, with <c>/</c> between the parts, without escapes.</param>
    /// <returns>The file and its media type; null when there is no such picture, or it is none of the reader's business.</returns>
    public static (FileInfo File, string Type)? Find(string root, string path)
    {
        var parts = path.Split('/');
        if (Refusal(parts) is not null)
            return null;
        var place = root;
        foreach (var part in parts)
        {
            place = Path.Combine(place, part);
            if (!Stands(place) || !(OperatingSystem.IsLinux() || IsSpeltSo(place)))
                return null;
        }

        var file = new FileInfo(place);
        return file is { Exists: true, Length: > 0 }
            ? (file, Types[Path.GetExtension(path)])
            : null;
    }

    /// <summary>
    /// Whether the disk has exactly this name. Where it finds names in any case, or with letters composed otherwise, a picture
    /// would have many addresses: those that nothing names are hidden from nobody, and other disks would not find it.
    /// </summary>
    internal static bool IsSpeltSo(string place) =>
        Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(place)!).Any(entry => string.Equals(entry, place, StringComparison.Ordinal));

    /// <summary>Opens a file that <see cref="Find"/> gave, unless something else has taken its place since.</summary>
    /// <exception cref="IOException">It is gone, is by now, on Linux, a link, a pipe or a folder, or can't be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static SafeFileHandle Open(FileInfo file) => ContentFile.Open(file.FullName);

    /// <summary>Reads a file that <see cref="Find"/> gave.</summary>
    /// <returns>Null when it has more than <see cref="PictureLimits.FileBytes"/>.</returns>
    /// <inheritdoc cref="Open" path="/exception"/>
    public static byte[]? Read(FileInfo file)
    {
        using var opened = Open(file);
        var bytes = ContentFile.Read(opened, PictureLimits.FileBytes);
        return bytes.Length <= PictureLimits.FileBytes ? bytes : null;
    }

    /// <summary>Whether a path ends as names of pictures do.</summary>
    internal static bool IsPictureName(string path) => Types.ContainsKey(Path.GetExtension(path));

    /// <summary>Follows a path as an article writes it: from the content folder when it begins with <c>/</c>, else from the article's folder.</summary>
    /// <param name="path">Without escapes.</param>
    /// <param name="folder">Of the article; empty for the content folder itself.</param>
    /// <param name="resolved">From the content folder, beginning with <c>/</c>.</param>
    /// <param name="refusal">Why no reader can ever get it, as the end of a sentence that begins with "the address".</param>
    internal static bool TryResolve(string path, string folder, [NotNullWhen(true)] out string? resolved, [NotNullWhen(false)] out string? refusal)
    {
        resolved = null;
        var parts = new List<string>(path.StartsWith('/') ? [] : folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var part in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part != "..")
            {
                if (part != ".")
                    parts.Add(part);
            }
            else if (parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else
            {
                refusal = "leaves the content folder";
                return false;
            }
        }

        refusal = path.EndsWith('/') ? NoPicture : Refusal(parts);
        if (refusal is null)
            resolved = "/" + string.Join('/', parts);
        return refusal is null;
    }

    // A name that no disk can have, and what stands in a folder that is closed to the process, is not there.
    private static bool Stands(string place)
    {
        try
        {
            var entry = new FileInfo(place);
            return entry.Attributes != (FileAttributes)(-1) && entry.LinkTarget is null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string NoPicture => $"names no picture file ({Extensions})";

    private static string? Refusal(IReadOnlyList<string> parts) =>
        parts.Any(part => part is "" or ['.' or '_', ..]) ? "names a hidden file: no part of it may begin with '.' or '_'"
        : parts.Any(part => part.Any(c => char.IsControl(c) || c is '\\' or ':')) ? "holds a character that names of pictures may not have"
        : parts.Count > FileLimits.Folders + 1 ? $"names a file more than {FileLimits.Folders} folders deep"
        : parts.Count == 0 || !IsPictureName(parts[^1]) ? NoPicture
        : null;
}
