using CryptoNews.Store;
using CryptoNews.Web.Localization;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Web.Newsroom;

/// <summary>Files with errors or warnings: errors first, then by path.</summary>
/// <param name="Total">Files of the whole list.</param>
internal sealed record TroubledFiles(int Total, IReadOnlyList<TroubledFile> Files)
{
    /// <param name="text">Part of the path; empty for all.</param>
    public static async Task<TroubledFiles> ReadAsync(
        PortalContext db, Edition edition, bool onlyErrors, string text, int skip, int take, CancellationToken cancel)
    {
        var all = onlyErrors ? db.Files.Rejected() : db.Files.Troubled();
        if (text.Length > 0)
            all = all.Where(f => f.Path.Contains(text));

        // Their paths first: sorted with their problems they would be megabytes.
        var paths = await all.OrderByDescending(f => f.Outcome).ThenBy(f => f.Path).Select(f => f.Path).Skip(skip).Take(take).ToListAsync(cancel);
        var files = await db.Files.Where(f => paths.Contains(f.Path)).ToDictionaryAsync(f => f.Path, StringComparer.Ordinal, cancel);
        var articles = await db.Articles.Where(a => paths.Contains(a.Path)).ToDictionaryAsync(a => a.Path, StringComparer.Ordinal, cancel);
        var pages = await db.Pages.Where(p => paths.Contains(p.Path)).Select(p => p.Path).ToListAsync(cancel);
        return new(await all.CountAsync(cancel),
        [
            .. paths.Where(files.ContainsKey).Select(path => new TroubledFile(
                files[path],
                IsOnSite: articles.ContainsKey(path) || pages.Contains(path),
                articles.TryGetValue(path, out var article) ? edition.Addresses.OfEditors(article) : null)),
        ]);
    }
}

/// <param name="IsOnSite">Some text of it is stored: its present one, or its last good one.</param>
/// <param name="Address">Of the article or its preview; null when there is none.</param>
internal sealed record TroubledFile(StoredFile File, bool IsOnSite, string? Address)
{
    public bool IsRejected => File.Outcome.IsRejected();

    /// <summary>Key of the words that say what readers see of it.</summary>
    public string StateKey => (IsRejected, IsOnSite, Address) switch
    {
        (true, true, _) => "newsroom_state_last_good",
        (true, false, _) => "newsroom_state_rejected",
        _ => "newsroom_state_warnings",
    };
}
