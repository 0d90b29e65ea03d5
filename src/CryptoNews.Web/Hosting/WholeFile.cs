namespace CryptoNews.Web.Hosting;

/// <summary>Writes files beside their place and renames them into it: nobody ever reads a part of one, and a failure that the process lives through leaves none.</summary>
internal static class WholeFile
{
    /// <param name="path">In a folder that is there.</param>
    /// <param name="isReady">Asked, with the path of what is written, right before it is renamed; null for always.</param>
    /// <returns>Whether it was ready.</returns>
    /// <exception cref="IOException">It can't be written, or is there already and not to be replaced.</exception>
    /// <exception cref="UnauthorizedAccessException">As above, for want of permission.</exception>
    public static bool Write(string path, ReadOnlySpan<byte> content, bool overwrite, Func<string, bool>? isReady = null)
    {
        // Nobody reads names with a dot in front as articles.
        var part = Path.Combine(Path.GetDirectoryName(path)!, $".{Guid.NewGuid():N}.tmp");
        try
        {
            File.WriteAllBytes(part, content);
            if (isReady is not null && !isReady(part))
                return false;
            File.Move(part, path, overwrite);
            return true;
        }
        finally
        {
            if (File.Exists(part)) // to delete a file in a folder that is not there is another failure
                File.Delete(part);
        }
    }
}
