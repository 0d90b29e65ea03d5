using CryptoNews.Content;
using CryptoNews.Store;
using CryptoNews.Web.Localization;
using CryptoNews.Web.Syncing;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Web.Newsroom;

/// <summary>A file that one of the last syncs read or took off the site, as it stands now.</summary>
/// <param name="At">When that sync ended, UTC.</param>
/// <param name="File">Null when the folder no longer has it.</param>
/// <param name="Article">Null when no text of it is stored, or it is a page of the site's own.</param>
internal sealed record LoadedFile(string Path, DateTime At, StoredFile? File, StoredArticle? Article, string? Address)
{
    public int Warnings => File?.Problems.Count(p => p.Severity == ProblemSeverity.Warning) ?? 0;

    /// <summary>Class of its mark.</summary>
    public string Severity => File switch
    {
        null => "info",
        { Outcome: var outcome } when outcome.IsRejected() => "error",
        { Outcome: FileOutcome.LoadedWithWarnings } => "warn",
        _ when Article is { Status: not ArticleStatus.Live } => "info",
        _ => "ok",
    };

    public string State(Words words) => File switch
    {
        null => words["newsroom_file_deleted"],
        { Outcome: var outcome } when outcome.IsRejected() => words["newsroom_file_rejected"],
        _ when Warnings > 0 => $"{StatusIn(words)}, {words.Count("newsroom_file_warnings", Warnings)}",
        _ => StatusIn(words),
    };

    /// <summary>The newest first; each file once.</summary>
    public static async Task<IReadOnlyList<LoadedFile>> ReadAsync(PortalContext db, Edition edition, IReadOnlyList<SyncEntry> syncs, int most, CancellationToken cancel)
    {
        var last = syncs
            .Where(s => s.Report is not null)
            .SelectMany(s => s.Report!.Files.Select(f => (f.Path, s.At)))
            .DistinctBy(f => f.Path).Take(most).ToList();
        var paths = last.ConvertAll(f => f.Path);
        var files = await db.Files.Where(f => paths.Contains(f.Path)).ToDictionaryAsync(f => f.Path, StringComparer.Ordinal, cancel);
        var articles = await db.Articles.Where(a => paths.Contains(a.Path)).ToDictionaryAsync(a => a.Path, StringComparer.Ordinal, cancel);
        return
        [
            .. last.Select(f => articles.GetValueOrDefault(f.Path) is { } article
                ? new LoadedFile(f.Path, f.At, files.GetValueOrDefault(f.Path), article, edition.Addresses.OfEditors(article))
                : new LoadedFile(f.Path, f.At, files.GetValueOrDefault(f.Path), null, null)),
        ];
    }

    private string StatusIn(Words words) => words[$"newsroom_file_{(Article?.Status ?? ArticleStatus.Live).ToString().ToLowerInvariant()}"];
}
