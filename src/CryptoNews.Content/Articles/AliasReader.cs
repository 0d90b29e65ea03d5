using System.Text;

namespace CryptoNews.Content;

/// <summary>Old addresses: paths of this site, of which every request that differs only in spelling is one.</summary>
internal static class AliasReader
{
    /// <param name="own">The article's own address, which it must not redirect to itself.</param>
    /// <param name="language">Of the article.</param>
    public static IReadOnlyList<string> Read(KeyedValue? value, string own, string language, ContentRules rules, ProblemList problems)
    {
        var aliases = new List<string>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in ListValue.Read(value, problems))
        {
            if (Normalise(item.Text) is not { } alias)
                problems.Add(ProblemKinds.UnusableAlias, item.Place, $"the alias '{ProblemList.Quote(item.Text)}' is not a path of this site", "write a path such as /old/address, without host, query and '..'");
            else if (alias == own)
                problems.Add(ProblemKinds.AliasOfItself, item.Place, $"'{ProblemList.Quote(alias)}' is the article's own address", "delete it");
            else if (OwnAddresses.Hold(alias, rules))
                problems.Add(ProblemKinds.AliasOfTheSite, item.Place, $"the site itself answers at '{ProblemList.Quote(alias)}', so the alias leads nowhere", "delete it");
            else if (known.Add(alias))
                Take(item, alias);
        }

        return aliases;

        void Take(ListItem item, string alias)
        {
            aliases.Add(alias);
            if (alias.EndsWith(".md", StringComparison.Ordinal))
                problems.Add(ProblemKinds.AliasIsFile, item.Place, $"the alias '{ProblemList.Quote(item.Text)}' is the path of a file, and no address", $"write the address that the file had: '{ProblemList.Quote(AddressOf(alias, language, rules))}'");
        }
    }

    private static string AddressOf(string file, string language, ContentRules rules)
    {
        var path = file.AsSpan(1);
        foreach (var folder in (ReadOnlySpan<string>)["content/", "news/"])
            path = path.StartsWith(folder) ? path[folder.Length..] : path;
        var old = ContentPath.Of(path.ToString(), rules);
        return ArticleAddress.Of(old.Language ?? language, old.Key, rules);
    }

    /// <summary>Without escapes, NFC, lower case, one slash at the beginning, none at the end.</summary>
    public static string? Normalise(string written)
    {
        if (written.Length > FileLimits.Address)
            return null;
        var path = Uri.UnescapeDataString(written);
        if (!AddressValue.IsHarmless(path, blanks: true) || path.AsSpan().ContainsAny("?#\uFFFD\uFFFE"))
            return null;
        if (!path.StartsWith('/'))
            path = path.Contains(':', StringComparison.Ordinal) ? "" : "/" + path;
        path = path.Normalize(NormalizationForm.FormC).ToLowerInvariant().TrimEnd('/');
        return path.Length > 1 && path[1..].Split('/').All(part => part.Trim() is not ("" or "." or "..")) ? path : null;
    }
}
