using System.Collections.Concurrent;
using System.Text;

namespace CryptoNews.Benchmarks.Corpus;

/// <summary>Writes a corpus: the same seed gives the same bytes, and a smaller corpus is the beginning of a larger one.</summary>
internal static class CorpusFolder
{
    /// <param name="articles">Files of articles, twins counted as articles of their own.</param>
    /// <param name="broken">Files that must be rejected, besides.</param>
    public static void Write(string root, int seed, int articles, int broken)
    {
        var folders = new ConcurrentDictionary<string, DirectoryInfo>(StringComparer.Ordinal);
        Parallel.ForEach(CorpusFile.Versions(seed).Take(articles), version =>
        {
            var file = CorpusFile.Of(seed, version.Index, version.Words);
            Write(root, file.Path, Encoding.UTF8.GetBytes(file.Text), folders);
        });
        Parallel.For(0, broken, i =>
        {
            var file = BrokenFile.Of(seed, i);
            Write(root, file.Path, file.Bytes, folders);
        });
    }

    private static void Write(string root, string path, byte[] bytes, ConcurrentDictionary<string, DirectoryInfo> folders)
    {
        var target = Path.Combine(root, path);
        folders.GetOrAdd(Path.GetDirectoryName(target)!, Directory.CreateDirectory);
        File.WriteAllBytes(target, bytes);
    }
}
