using CryptoNews.Benchmarks.Corpus;
using CryptoNews.Content;
using CryptoNews.Store;

namespace CryptoNews.Benchmarks.Measuring;

/// <summary>A corpus and a place for a store, gone at the end. In the system's folder for temporary files (TMPDIR).</summary>
internal sealed class TemporaryCorpus : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("cryptonews-").FullName;

    public TemporaryCorpus(int seed, int articles, int broken = 0) => CorpusFolder.Write(Content, seed, articles, broken);

    public string Content => Path.Combine(_root, "content");

    public string Store => Path.Combine(_root, "store", "portal.db");

    public static StoreFile OpenStore(string path)
    {
        var store = new StoreFile($"Data Source={path}", "benchmark");
        store.Open();
        return store;
    }

    public static ContentLoader Loader(string content, StoreFile store) =>
        new(new ContentFolder(content), new ContentRules(), store, new CorpusClock());

    public void DeleteStore()
    {
        if (Directory.Exists(Path.GetDirectoryName(Store)))
            Directory.Delete(Path.GetDirectoryName(Store)!, recursive: true);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    // The corpus ends on a fixed day: on any later one the same articles would be visible.
    private sealed class CorpusClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(Story.End);
    }
}
