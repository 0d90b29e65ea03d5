using CryptoNews.Content;

namespace CryptoNews.Store;

/// <summary>
/// Who holds an address. Of several files that claim one, the first in ordinal order of path holds it, whatever order
/// they are read in; the others wait, and the next one steps up when the holder goes.
/// </summary>
internal sealed class AddressBook(PortalContext db) : IDisposable
{
    private readonly PreparedQuery _holderOfArticle = new(
        db, """SELECT "Path" FROM "Articles" WHERE "Language" = $language AND "Key" = $key""", "$language", "$key");

    // The first condition is that of the index.
    private readonly PreparedQuery _waiting = new(
        db, """SELECT "Path" FROM "Files" WHERE "Outcome" <> 0 AND "Outcome" = 3 AND "Language" = $language AND "Key" = $key""", "$language", "$key");

    /// <summary>Path of the file whose text stands at the address of <paramref name="file"/>, or null.</summary>
    public string? HolderOf(ParsedFile file) => file.Page is { } page
        ? HolderOfPage(page.Language, page.Slug)
        : HolderOfArticle(file.Language!, file.Key);

    /// <summary>The first of the files that wait for the address of <paramref name="file"/> and come before it, or null: it steps up, as soon as the address is free.</summary>
    /// <param name="gone">Files that have vanished.</param>
    public string? WaitingBefore(ParsedFile file, IReadOnlySet<string> gone)
    {
        string? first = null;
        using var rows = _waiting.Run(file.Language!, file.Key);
        while (rows.Read())
        {
            var path = rows.GetString(0);
            if (AddressClaim.ComesFirst(path, first ?? file.Path) && !gone.Contains(path))
                first = path;
        }

        return first;
    }

    /// <summary>Files that wait for an address that nobody holds any more, or a file that comes after them; one for each such address.</summary>
    public List<string> StepUp()
    {
        var waiting = db.Files.Troubled().Where(f => f.Outcome == FileOutcome.AddressTaken).ToList();
        return [.. waiting
            .GroupBy(f => (f.Language, f.Key))
            .Select(claim => claim.MinBy(f => f.Path, StringComparer.Ordinal)!)
            .Where(f => HolderOf(f) is not { } holder || AddressClaim.ComesFirst(f.Path, holder))
            .Select(f => f.Path)];
    }

    /// <summary>What a file that waits for an address, or has lost it, is to be told of whoever has it.</summary>
    /// <returns>Null when nobody that comes before it has it.</returns>
    public ContentProblem? Taken(StoredFile file) =>
        HolderOf(file) is { } holder && AddressClaim.ComesFirst(holder, file.Path) ? FolderProblems.AddressTaken(file.Path, ClaimOf(file), holder) : null;

    public void Dispose()
    {
        _holderOfArticle.Dispose();
        _waiting.Dispose();
    }

    private string? HolderOf(StoredFile file) =>
        SlugOf(file) is { } slug ? HolderOfPage(file.Language!, slug) : HolderOfArticle(file.Language!, file.Key);

    private static AddressClaim ClaimOf(StoredFile file) => new(file.Language!, SlugOf(file) is { } slug ? $"/{slug}" : $"/news/{file.Key}");

    // Null of an article.
    private static string? SlugOf(StoredFile file) =>
        file.Path.StartsWith(FileLimits.PagesFolder + "/", StringComparison.Ordinal) ? file.Key[(FileLimits.PagesFolder.Length + 1)..] : null;

    private string? HolderOfArticle(string language, string key)
    {
        using var row = _holderOfArticle.Run(language, key);
        return row.Read() ? row.GetString(0) : null;
    }

    private string? HolderOfPage(string language, string slug) =>
        db.Pages.Where(p => p.Slug == slug && p.Language == language).Select(p => p.Path).FirstOrDefault();
}
