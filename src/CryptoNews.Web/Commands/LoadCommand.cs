using System.CommandLine;
using CryptoNews.Store;
using CryptoNews.Web.Hosting;
using CryptoNews.Web.Syncing;
using Microsoft.Data.Sqlite;

namespace CryptoNews.Web.Commands;

/// <summary><c>load [--confirm-deletions]</c>: one sync without serving, and its report.</summary>
internal static class LoadCommand
{
    public static Verb Of(Invocation invocation)
    {
        var confirm = new Option<bool>("--confirm-deletions")
        {
            Description = "Takes vanished files off the site even when they are so many that an unmounted disk is likelier",
        };
        var verb = new Verb("load", "Makes the database equal to the content folder once, and reports; needs the server stopped")
        {
            Examples =
            [
                ("", "one sync, for example before a server is started for the first time"),
                ("--confirm-deletions", "after the log said that deletions are held back, and they were meant"),
            ],
            ProblemsFound = "files were rejected, or deletions held back",
            Options = { confirm },
        };
        verb.SetAction((command, _) => LoadAsync(invocation, command.GetValue(confirm)));
        return verb;
    }

    private static async Task<int> LoadAsync(Invocation invocation, bool confirmDeletions)
    {
        await using var app = invocation.Build(invocation.Settings);
        app.CheckSettings();
        app.TakeStore();
        var store = app.Services.GetRequiredService<StoreFile>();
        var log = app.Services.GetRequiredService<SyncLog>();
        if (store.Open() is { } defect)
            log.Rebuilding(store.FilePath, defect);
        try
        {
            var report = await SyncAsync(app.Services.GetRequiredService<ContentLoader>(), confirmDeletions, invocation);
            log.Synced(report);
            return report.Rejected > 0 || report.DeletionsHeldBack > 0 ? ExitCodes.ProblemsFound : ExitCodes.Fine;
        }
        catch (SqliteException e)
        {
            throw new StoreUnavailableException($"The database {store.FilePath} failed ({e.Message}). {RemedyOf(e)}", e);
        }
        catch (ContentMissingException e)
        {
            throw new StoreUnavailableException(e.Message, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException($"The content folder {Path.GetFullPath(app.Services.GetRequiredService<ContentOptions>().Path)} can't be read ({e.Message}). Make it readable, or name another one in Content:Path.", e);
        }
    }

    private static string RemedyOf(SqliteException e) => e.SqliteErrorCode switch
    {
        5 or 6 => "End what else has it open, and run it again.", // busy, locked
        8 or 10 or 13 or 14 => "Make its folder writable and leave room on the disk, and run it again.", // read only, a fault of the disk, full, can't be opened
        11 or 26 => "Delete it, and run it again: it is made anew from the content folder.", // damaged, no database
        _ => "Run it again.",
    };

    private static async Task<SyncReport> SyncAsync(ContentLoader loader, bool confirmDeletions, Invocation invocation)
    {
        using var bar = new ProgressBar(invocation.Terminal, invocation.Clock, "files loaded");
        loader.Progress = bar.Report;
        return await loader.SyncAsync(confirmDeletions: confirmDeletions);
    }
}
