using System.Text;

namespace CryptoNews.Content;

/// <summary>Old addresses: paths of this site, of which every request that differs only in spelling is one.</summary>
internal static class AliasReader
{
    /// <param name="own">The article's own address, which it must not redirect to itself.</param>
    public static IReadOnlyList<string> Read(KeyedValue? value, string own, ContentRules rules, ProblemList problems)
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
                aliases.Add(alias);
        }

        return aliases;
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
