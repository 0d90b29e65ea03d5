using CryptoNews.Store;
using CryptoNews.Web.Hosting;
using CryptoNews.Web.Syncing;
using Microsoft.Data.Sqlite;

namespace CryptoNews.Web.Commands;

/// <summary><c>load [--confirm-deletions]</c>: one sync without serving, and its report.</summary>
internal static class LoadCommand
{
    private const string Confirm = "--confirm-deletions";

    public static bool IsAsked(string[] args) => args is ["load", ..];

    /// <summary>A word that is no command must not start a server.</summary>
    public static string? Unknown(string[] args) =>
        args is [var word, ..] && !word.StartsWith('-') && !IsAsked(args)
            ? $"Unknown command '{word}'. Write load, or nothing to serve."
            : null;

    /// <returns>Exit code: 0 fine, 1 files were rejected or deletions held back, 2 could not run.</returns>
    public static async Task<int> LoadAsync(this WebApplication app, string[] args)
    {
        if (args.Skip(1).FirstOrDefault(a => a != Confirm) is { } unknown)
        {
            await Console.Error.WriteLineAsync($"load: unknown argument '{unknown}'; write load or load {Confirm}");
            return ExitCodes.CouldNotRun;
        }

        var store = app.Services.GetRequiredService<StoreFile>();
        var log = app.Services.GetRequiredService<SyncLog>();
        if (store.Open() is { } defect)
            log.Rebuilding(store.FilePath, defect);
        try
        {
            var report = await app.Services.GetRequiredService<ContentLoader>().SyncAsync(confirmDeletions: args.Contains(Confirm));
            log.Synced(report);
            return report.Rejected > 0 || report.DeletionsHeldBack > 0 ? ExitCodes.ProblemsFound : ExitCodes.Fine;
        }
        catch (SqliteException e)
        {
            throw new StoreUnavailableException($"The database {store.FilePath} can't be written to ({e.Message}). Make its folder writable and leave room on the disk; what was committed before stays.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException($"The content folder {Path.GetFullPath(app.Services.GetRequiredService<ContentOptions>().Path)} can't be read ({e.Message}). Make it readable, or name another one in Content:Path.", e);
        }
    }
}
