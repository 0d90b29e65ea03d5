using CryptoNews.Content;

namespace CryptoNews.Web.Commands;

/// <summary>Paths as people write them: relative to where they stand, or to the content folder.</summary>
internal static class ContentPaths
{
    /// <summary>What a path means within the content folder.</summary>
    /// <param name="mustExist">Null is returned for what is not there; else a path is taken as one that will be.</param>
    /// <returns>Relative to the content folder, with <c>/</c> between the parts, and empty for the folder itself; null when it lies elsewhere.</returns>
    public static string? Within(ContentFolder folder, string written, bool mustExist = true)
    {
        if (written.Length == 0 || written.Contains('\0', StringComparison.Ordinal))
            return null;
        var inside = Path.EndsInDirectorySeparator(folder.Root) ? folder.Root : folder.Root + Path.DirectorySeparatorChar;
        var candidates = new[] { Path.GetFullPath(written), Path.GetFullPath(folder.FullPath(written)) }
            .Select(Path.TrimEndingDirectorySeparator)
            .Where(full => full == folder.Root || full.StartsWith(inside, StringComparison.Ordinal))
            .ToList();
        var found = candidates.Find(Path.Exists) ?? (mustExist ? null : candidates.FirstOrDefault());
        return found is null ? null : found == folder.Root ? "" : found[inside.Length..].Replace(Path.DirectorySeparatorChar, '/');
    }
}
