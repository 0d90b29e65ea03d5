namespace CryptoNews.Content;

/// <summary>Which names belong to content: files <c>*.md</c> in any case, no dot files, no <c>README.md</c>, no <c>_</c> folders but <c>_pages</c> at the top, and no <c>lost+found</c> of a disk.</summary>
public static class ContentNames
{
    /// <summary>Whether a path, by its name alone, can be a content file.</summary>
    /// <param name="path">Relative to the content folder.</param>
    public static bool IsContentPath(string path)
    {
        var parts = path.Split('/');
        return IsFile(parts[^1]) && AreFolders(parts.AsSpan(..^1));
    }

    /// <summary>Whether what happens at a path can concern the site: content files, folders of them, and pictures. Judged by its name alone.</summary>
    /// <param name="path">Relative to the content folder.</param>
    public static bool Concerns(string path)
    {
        var parts = path.Split('/');
        return parts[^1] is [not '.', ..] && AreFolders(parts.AsSpan(..^1));
    }

    /// <summary>Whether a path stands in one of some folders, however deep; a folder stands not in itself.</summary>
    /// <param name="path">Relative to the content folder, as the folders are.</param>
    public static bool IsBelowAny(string path, IReadOnlySet<string> folders)
    {
        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
        {
            if (folders.Contains(path[..slash]))
                return true;
        }

        return false;
    }

    internal static bool IsFile(ReadOnlySpan<char> name) =>
        name is [not '.', ..] && name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) && !name.Equals("README.md", StringComparison.OrdinalIgnoreCase);

    /// <param name="isTop">Whether it stands in the content folder itself.</param>
    internal static bool IsFolder(ReadOnlySpan<char> name, bool isTop) =>
        name switch
        {
            [] or ['.', ..] => false,
            ['_', ..] => isTop && name.SequenceEqual(FileLimits.PagesFolder),
            // At the top of every disk of Linux, where nobody but root may look.
            "lost+found" => !isTop,
            _ => true,
        };

    /// <param name="folders">One within the other, from the content folder on.</param>
    internal static bool AreFolders(ReadOnlySpan<string> folders)
    {
        for (var i = 0; i < folders.Length; i++)
        {
            if (!IsFolder(folders[i], isTop: i == 0))
                return false;
        }

        return true;
    }
}
