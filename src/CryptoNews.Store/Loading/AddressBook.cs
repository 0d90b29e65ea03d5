using CryptoNews.Content;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Store;

/// <summary>
/// Who holds an address. Of several files that claim one, the first in ordinal order of path holds it, whatever order
/// they are read in; the others wait, and the next one steps up when the holder goes.
/// </summary>
internal static class AddressBook
{
    /// <summary>How addresses read in messages and in <see cref="StoredFile.Key"/>.</summary>
    public static string AddressOf(ParsedFile file) =>
        file.Page is { } page ? $"/{page.Slug} ({page.Language})" : $"/news/{file.Key} ({file.Language})";

    /// <summary>Path of the file whose text stands at the address of <paramref name="file"/>, or null.</summary>
    public static string? HolderOf(PortalContext db, ParsedFile file) => file.Page is { } page
        ? HolderOfPage(db, page.Language, page.Slug)
        : HolderOfArticle(db, file.Language!, file.Key);

    /// <summary>Files that wait for an address that nobody holds any more, or a file that comes after them; one for each such address.</summary>
    public static List<string> StepUp(PortalContext db)
    {
        // Both conditions: SQLite takes a partial index only for its own.
        var waiting = db.Files.Where(f => f.Outcome != FileOutcome.Loaded && f.Outcome == FileOutcome.AddressTaken).ToList();
        return [.. waiting
            .GroupBy(f => (f.Language, f.Key))
            .Select(claim => claim.MinBy(f => f.Path, StringComparer.Ordinal)!)
            .Where(f => HolderOf(db, f) is not { } holder || string.CompareOrdinal(f.Path, holder) < 0)
            .Select(f => f.Path)];
    }

    private static readonly Func<PortalContext, string, string, string?> HolderOfArticle = EF.CompileQuery(
        (PortalContext db, string language, string key) =>
            db.Articles.Where(a => a.Language == language && a.Key == key).Select(a => a.Path).FirstOrDefault());

    private static string? HolderOf(PortalContext db, StoredFile file)
    {
        if (!file.Path.StartsWith(FileLimits.PagesFolder + "/", StringComparison.Ordinal))
            return HolderOfArticle(db, file.Language!, file.Key);
        var slug = file.Key[(FileLimits.PagesFolder.Length + 1)..];
        return HolderOfPage(db, file.Language!, slug);
    }

    private static string? HolderOfPage(PortalContext db, string language, string slug) =>
        db.Pages.Where(p => p.Slug == slug && p.Language == language).Select(p => p.Path).FirstOrDefault();
}
