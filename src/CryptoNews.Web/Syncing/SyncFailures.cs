using CryptoNews.Store;
using CryptoNews.Web.Hosting;
using Microsoft.Data.Sqlite;

namespace CryptoNews.Web.Syncing;

/// <summary>Says what went wrong with a sync, and what to do.</summary>
internal sealed class SyncFailures(StoreFile store, ContentOptions content)
{
    private string Folder => Path.GetFullPath(content.Path);

    public string Explain(Exception e) => e switch
    {
        StoreUnavailableException or ContentMissingException => e.Message,
        _ when StoreFile.IsDamage(e) => $"The database {store.FilePath} is damaged ({e.Message}); it is made anew from the content folder.",
        DirectoryNotFoundException => $"The content folder {Folder} does not exist. Make it, or name another one in Content:Path; what the database holds stays on the site.",
        UnauthorizedAccessException => $"The content folder {Folder} can't be read ({e.Message}). Give the server's account the right to; what the database holds stays on the site.",
        SqliteException { SqliteErrorCode: 13 } => $"The disk of the database {store.FilePath} is full. Make room; the site goes on with what it has.",
        SqliteException { SqliteErrorCode: 8 or 14 } => $"The database {store.FilePath} can't be written to ({e.Message}). Make the file and its folder writable; the site goes on with what it has.",
        SqliteException or IOException => $"A sync failed ({e.Message}). It is tried again within {content.PollSeconds} seconds; the site goes on with what it has.",
        _ => $"A sync failed unexpectedly ({e.GetType().Name}: {e.Message}). It is tried again within {content.PollSeconds} seconds; the site goes on with what it has.",
    };
}
