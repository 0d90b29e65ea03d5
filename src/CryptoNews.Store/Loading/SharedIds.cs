using CryptoNews.Content;

namespace CryptoNews.Store;

/// <summary>
/// Warns of articles of one language that share an external id: all but the first in order of path, which drafts are only among
/// themselves. The warning stands at one file because of another, so it comes and goes with either.
/// </summary>
internal sealed class SharedIds(StoreWriter writer)
{
    private readonly Dictionary<(string Language, string ExternalId), Claimants> _touched = [];

    /// <summary>An article with an id, or without one, was stored.</summary>
    public void Came(Article article) => Touched(article.Language, article.ExternalId)?.Came.Add(article.Path);

    /// <summary>An article with an id, or without one, was deleted.</summary>
    public void Went(StoredArticle article) => Touched(article.Language, article.ExternalId)?.Leave(new(article.Draft, article.Path));

    /// <summary>Brings the warnings of every id that was touched since the last time up to date; of a first load, those of all there are.</summary>
    public void Settle(SyncProblems problems)
    {
        using var claimants = new PreparedQuery(
            writer.Db, """SELECT "Draft", "Path" FROM "Articles" WHERE "Language" = $language AND "ExternalId" = $id""", "$language", "$id");
        foreach (var (language, id) in writer.Complete ? _touched.Keys : Repeated().Union(Reported()))
        {
            var claims = Claims(claimants, language, id);
            foreach (var claim in _touched.TryGetValue((language, id), out var touched) ? touched.ToldAnew(claims) : claims)
                StoredWarning.Set(writer, claim.Path, ProblemKinds.ExternalIdTwice, claim == claims[0] ? null : FolderProblems.SameExternalId(claim.Path, language, id, claims[0].Path), problems);
        }

        _touched.Clear();
    }

    // Of a first load nothing need be remembered.
    private Claimants? Touched(string language, string? externalId)
    {
        if (externalId is null || !writer.Complete)
            return null;
        if (!_touched.TryGetValue((language, externalId), out var claimants))
            _touched.Add((language, externalId), claimants = new());
        return claimants;
    }

    private static List<Claim> Claims(PreparedQuery claimants, string language, string id)
    {
        var claims = new List<Claim>();
        using var rows = claimants.Run(language, id);
        while (rows.Read())
            claims.Add(new(rows.GetBoolean(0), rows.GetString(1)));
        claims.Sort(Claim.Order);
        return claims;
    }

    private IEnumerable<(string Language, string ExternalId)> Repeated() => writer.Db.Articles
        .Where(a => a.ExternalId != null)
        .GroupBy(a => new { a.ExternalId, a.Language })
        .Where(g => g.Count() > 1)
        .Select(g => g.Key)
        .ToList()
        .Select(key => (key.Language, key.ExternalId!));

    private IEnumerable<(string Language, string ExternalId)> Reported() => writer.Db.Files
        .Troubled()
        .Where(f => f.Outcome == FileOutcome.LoadedWithWarnings)
        .AsEnumerable()
        .Where(f => f.Problems.Any(IsOurs))
        .ToList()
        .Select(f => writer.Db.Articles.FirstOrDefault(a => a.Path == f.Path))
        .Where(a => a?.ExternalId is not null)
        .Select(a => (a!.Language, a.ExternalId!));

    private static bool IsOurs(ContentProblem problem) => problem.Code == ProblemKinds.ExternalIdTwice.Code;

    /// <summary>Who came and who went of those with one id.</summary>
    private sealed class Claimants
    {
        private Claim? _firstThatWent;

        public HashSet<string> Came { get; } = new(StringComparer.Ordinal);

        public void Leave(Claim claim)
        {
            if (!Came.Contains(claim.Path) && (_firstThatWent is null || Claim.Order.Compare(claim, _firstThatWent) < 0))
                _firstThatWent = claim;
        }

        // What the others are told names the first alone. Thousands may have one id by mistake.
        public IEnumerable<Claim> ToldAnew(List<Claim> claims)
        {
            var firstBefore = claims.Where(claim => !Came.Contains(claim.Path)).Append(_firstThatWent).OfType<Claim>().Min(Claim.Order);
            var told = claims.Count > 0 && firstBefore == claims[0] ? claims.Where(claim => Came.Contains(claim.Path)) : claims;
            return told.Where(claim => claim != claims[0] || !Came.Contains(claim.Path)); // who came first was just stored without a warning
        }
    }

    private sealed record Claim(bool IsDraft, string Path)
    {
        /// <summary>The first owns the id: drafts come last.</summary>
        public static readonly Comparer<Claim> Order = Comparer<Claim>.Create((a, b) =>
            a.IsDraft == b.IsDraft ? string.CompareOrdinal(a.Path, b.Path) : a.IsDraft.CompareTo(b.IsDraft));
    }
}
