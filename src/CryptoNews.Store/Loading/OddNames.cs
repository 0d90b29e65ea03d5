using CryptoNews.Content;

namespace CryptoNews.Store;

/// <summary>
/// Warns of names that end in no language of the site beside another version (<see cref="NameEndings"/>). The warning stands
/// at one file because of another, so it comes and goes with either.
/// </summary>
internal sealed class OddNames(StoreWriter writer, ContentRules rules)
{
    private readonly HashSet<string> _touched = new(StringComparer.Ordinal);

    /// <summary>A file was read, came or went.</summary>
    /// <param name="isOther">It came or went, which concerns others too. In a load of everything it does not: those are all read themselves.</param>
    public void Touch(string path, bool isOther)
    {
        if (isOther || NameEndings.IsOdd(path, rules))
            _touched.Add(NameEndings.Stem(path, rules));
    }

    /// <summary>Nobody knows any more which files came and went.</summary>
    public void TouchAll()
    {
        using var all = new PreparedQuery(writer.Db, """SELECT "Path" FROM "Files" """);
        using var rows = all.Run();
        while (rows.Read())
            Touch(rows.GetString(0), isOther: false);
    }

    /// <summary>Brings the warnings of every name that was touched since the last time up to date.</summary>
    public void Settle(SyncProblems problems)
    {
        // / comes right after the dot.
        using var beside = new PreparedQuery(writer.Db, """SELECT "Path" FROM "Files" WHERE "Path" > $from AND "Path" < $to""", "$from", "$to");
        foreach (var stem in _touched)
        {
            var paths = Paths(beside, stem);
            foreach (var path in paths.Where(path => NameEndings.IsOdd(path, rules)))
                StoredWarning.Set(writer, path, ProblemKinds.NameEndsInNoLanguage, NameEndings.Problem(path, paths, rules), problems);
        }

        _touched.Clear();
    }

    private List<string> Paths(PreparedQuery beside, string stem)
    {
        var paths = new List<string>();
        using var rows = beside.Run(stem + ".", stem + "/");
        while (rows.Read())
        {
            if (rows.GetString(0) is var path && NameEndings.Stem(path, rules) == stem)
                paths.Add(path);
        }

        return paths;
    }
}
