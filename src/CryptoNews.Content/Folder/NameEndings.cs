namespace CryptoNews.Content;

/// <summary>
/// Names that end as if in a language, and the site has none of that name: <c>story.ua.md</c> is an article of its own in the
/// site's language. Alone it may be meant so; beside another version of the same name it is a slip. Of a language that there
/// is elsewhere the file itself is told too (<see cref="LanguageTag.Of"/>).
/// </summary>
public static class NameEndings
{
    /// <summary>The path without <c>.md</c> and without what names a language, or seems to.</summary>
    public static string Stem(string path, ContentRules rules)
    {
        var (whole, ending) = Split(path);
        return LooksLikeLanguage(ending) || LanguageTag.Find(ending, rules) is not null ? whole[..^(ending.Length + 1)] : whole;
    }

    /// <summary>Whether the path ends as if in a language, and the site has none of that name.</summary>
    public static bool IsOdd(string path, ContentRules rules) =>
        Split(path).Ending is { Length: > 0 } ending && LooksLikeLanguage(ending) && LanguageTag.Find(ending, rules) is null;

    /// <param name="path">One that is odd.</param>
    /// <param name="sameStem">Paths of all files with the same stem.</param>
    /// <returns>Null when no other version stands beside it.</returns>
    public static ContentProblem? Problem(string path, IEnumerable<string> sameStem, ContentRules rules)
    {
        var others = sameStem.Where(other => other != path && !IsOdd(other, rules)).Order(StringComparer.Ordinal).ToList();
        if (others.Count == 0)
            return null;
        var (whole, ending) = Split(path);
        var taken = others.Select(other => LanguageTag.Find(Split(other).Ending, rules) ?? rules.DefaultLanguage).ToHashSet(StringComparer.Ordinal);
        var name = whole[(whole.LastIndexOf('/') + 1)..^(ending.Length + 1)];
        var free = rules.Languages.Where(language => !taken.Contains(language)).Select(language => $"'{ProblemList.Quote(name)}.{language}.md'").ToList();
        return FolderProblems.Of(
            path, 1, ProblemKinds.NameEndsInNoLanguage,
            $"'{ProblemList.Quote(ending)}' is no language of the site ({string.Join(", ", rules.Languages)}), so it is a part of the address and makes this no version of {others[0]}",
            LanguageTag.OfWorld(ending) is { } other ? $"add '{other}' to Site:Languages, or give the file another name"
            : free.Count > 0 ? $"rename it: {string.Join(" or ", free)}"
            : "write it into the file of its language, or give it another name");
    }

    // Pages of the site's own are named as articles are.
    private static (string Whole, string Ending) Split(string path)
    {
        var whole = path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path;
        var dot = whole.LastIndexOf('.');
        return dot > whole.LastIndexOf('/') + 1 ? (whole, whole[(dot + 1)..]) : (whole, "");
    }

    // No digits: v1.2.md is a name.
    private static bool LooksLikeLanguage(string ending) => ending.Length switch
    {
        2 => AreLetters(ending),
        5 => ending[2] is '-' or '_' && AreLetters(ending.AsSpan(0, 2)) && AreLetters(ending.AsSpan(3)),
        _ => false,
    };

    private static bool AreLetters(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetter(c))
                return false;
        }

        return true;
    }
}
