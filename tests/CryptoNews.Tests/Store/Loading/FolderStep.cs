using System.Text;
using CryptoNews.Tests.Oracle;

namespace CryptoNews.Tests.Store;

/// <summary>One thing that happens to a content folder or to the clock; done to the disk and to the oracle alike.</summary>
public abstract record FolderStep
{
    public abstract void Do(TestStore store, OracleFolder oracle);

    public sealed record Put(string Path, byte[] Bytes, string What) : FolderStep
    {
        public Put(string path, ArticleFile article)
            : this(path, Encoding.UTF8.GetBytes(article.ToString()), article.ToString())
        {
        }

        public override void Do(TestStore store, OracleFolder oracle)
        {
            store.Write(Path, Bytes);
            oracle.Files[Path] = Bytes;
        }

        public override string ToString() => $"Put {Path}: {What.ReplaceLineEndings(" ")}";
    }

    public sealed record Delete(string Path) : FolderStep
    {
        public override void Do(TestStore store, OracleFolder oracle)
        {
            if (oracle.Files.Remove(Path))
                store.Delete(Path);
        }
    }

    public sealed record Move(string From, string To) : FolderStep
    {
        public override void Do(TestStore store, OracleFolder oracle)
        {
            if (From == To || !oracle.Files.Remove(From, out var bytes))
                return;
            store.Move(From, To);
            oracle.Files[To] = bytes;
        }
    }

    public sealed record Touch(string Path) : FolderStep
    {
        public override void Do(TestStore store, OracleFolder oracle)
        {
            if (oracle.Files.ContainsKey(Path))
                store.Touch(Path);
        }
    }

    public sealed record Advance(TimeSpan By) : FolderStep
    {
        public override void Do(TestStore store, OracleFolder oracle) => store.Clock.Advance(By);
    }

    /// <summary>The store looks at the folder here; killed first after some transactions, when <paramref name="Killed"/> is not 0.</summary>
    public sealed record Sync(int Killed = 0) : FolderStep
    {
        public override void Do(TestStore store, OracleFolder oracle) => oracle.Sync();
    }

    /// <summary>Only the clock is looked at here.</summary>
    public sealed record Turn : FolderStep
    {
        public override void Do(TestStore store, OracleFolder oracle)
        {
        }
    }
}

/// <param name="FilesOfTransaction">Few make a sync of many transactions.</param>
/// <param name="GivesWay">After each transaction others are let pass, where that may be.</param>
public sealed record FolderHistory(IReadOnlyList<FolderStep> Steps, int FilesOfTransaction, bool GivesWay)
{
    public override string ToString() => $"{FilesOfTransaction} files a transaction{(GivesWay ? ", giving way" : "")}\n{string.Join('\n', Steps)}";
}
