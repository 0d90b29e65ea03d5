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
        ? db.Pages.Where(p => p.Slug == page.Slug && p.Language == page.Language).Select(p => p.Path).FirstOrDefault()
        : HolderOfArticle(db, file.Language!, file.Key);

    /// <summary>Files that wait for an address that nobody holds any more, one for each such address.</summary>
    public static List<string> StepUp(PortalContext db)
    {
        var waiting = db.Files.Where(f => f.Outcome == FileOutcome.AddressTaken).ToList();
        return [.. waiting
            .GroupBy(f => (f.Language, f.Key))
            .Select(claim => claim.MinBy(f => f.Path, StringComparer.Ordinal)!)
            .Where(f => !IsHeld(db, f))
            .Select(f => f.Path)];
    }

    private static readonly Func<PortalContext, string, string, string?> HolderOfArticle = EF.CompileQuery(
        (PortalContext db, string language, string key) =>
            db.Articles.Where(a => a.Language == language && a.Key == key).Select(a => a.Path).FirstOrDefault());

    private static bool IsHeld(PortalContext db, StoredFile file)
    {
        if (!file.Path.StartsWith(FileLimits.PagesFolder + "/", StringComparison.Ordinal))
            return db.Articles.Any(a => a.Language == file.Language && a.Key == file.Key);
        var slug = file.Key[(FileLimits.PagesFolder.Length + 1)..];
        return db.Pages.Any(p => p.Language == file.Language && p.Slug == slug);
    }
}
