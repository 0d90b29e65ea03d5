using System.Text.RegularExpressions;

namespace CryptoNews.Content;

/// <summary>What a path says of its file: key, language, folder.</summary>
/// <param name="Path">Relative to the content folder, with <c>/</c> between the parts.</param>
/// <param name="Folder">Without slash at the end; empty for the root.</param>
/// <param name="Key">Path without language and extension, as an address.</param>
/// <param name="Language">The language that the name ends with; null when it names none of the site's.</param>
/// <param name="OtherLanguage">A language that the name ends with, and that the site does not have, as settings write it.</param>
internal sealed partial record ContentPath(string Path, string Folder, string Key, string? Language, string? OtherLanguage)
{
    /// <summary>A page of the site's own.</summary>
    public bool IsPage => Path.StartsWith(FileLimits.PagesFolder + "/", StringComparison.Ordinal);

    public static ContentPath Of(string path, ContentRules rules)
    {
        var slash = path.LastIndexOf('/');
        var stem = path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path;
        var dot = stem.LastIndexOf('.');
        var ending = dot > slash ? stem[(dot + 1)..] : "";
        var language = LanguageTag.Find(ending, rules);
        return new ContentPath(
            path,
            slash < 0 ? "" : path[..slash],
            Slug.KeyFromPath(language is null ? stem : stem[..dot]),
            language,
            language is null ? LanguageTag.OfWorld(ending) : null);
    }

    /// <summary>Reports a path that can't be an address.</summary>
    public void Check(ContentRules rules, ProblemList problems)
    {
        if (!Path.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
            problems.Add(ProblemKinds.UnusablePath, 0, "the name does not end with '.md'", "rename the file");
        if (Path.Split('/').Any(part => part is "" or "." or "..") || Key.Split('/').Contains(""))
            problems.Add(ProblemKinds.UnusablePath, 0, "a part of the path is empty, or leads out of its folder", "give the file and its folders names of letters and digits");
        if (MayBeCopy(Path) && CopyName().IsMatch(Path))
            problems.Add(ProblemKinds.CopyOfAnotherFile, 0, "by its name the file is a copy that a program for syncing or merging made", "compare it with the original, then delete it; an article of its own needs another name");
        var address = $"/{rules.DefaultLanguage}/news/{Uri.EscapeDataString(Key)}";
        if (address.Length > FileLimits.Address)
            problems.Add(ProblemKinds.AddressTooLong, 0, "the path makes an address of more than 2,048 characters", "shorten the names of the file and its folders");
    }

    // The expression is not even made for a folder without such names: that takes longer than to parse a hundred files.
    private static bool MayBeCopy(string path) =>
        path.Contains('(', StringComparison.Ordinal) || path.Contains('_', StringComparison.Ordinal) || path.Contains(".sync-conflict-", StringComparison.Ordinal);

    // Of Dropbox and Nextcloud, of Syncthing, and of git mergetool. The name of the original stands before it.
    [GeneratedRegex(@"[^/](\([^()/]*(?i:conflicted copy)[^()/]*\)|\.sync-conflict-[0-9]{8}-[^/]*|_(BACKUP|BASE|LOCAL|REMOTE)_[0-9]+)\.(?i:md)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex CopyName();
}
