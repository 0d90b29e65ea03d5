namespace CryptoNews.Store;

/// <summary>What a reader typed, read as words, phrases, exclusions and fields. Made by <see cref="SearchQueryReader"/>.</summary>
/// <param name="Text">As typed, on one line, without fields; never longer than <see cref="SearchQueryReader.LongestText"/>.</param>
/// <param name="Wanted">All of them must be found.</param>
/// <param name="Unwanted">None of them may be found.</param>
/// <param name="Fields">In the order of the text, their values as typed.</param>
/// <param name="UnwantedTerms">Tags, categories and sources that are to be left out: they stay in the text, and are among what is unwanted.</param>
/// <param name="WasCut">More was typed than is searched for.</param>
public sealed record SearchQuery(
    string Text,
    IReadOnlyList<SearchClause> Wanted,
    IReadOnlyList<SearchClause> Unwanted,
    IReadOnlyList<SearchFieldHint> Fields,
    IReadOnlyList<UnwantedTerm> UnwantedTerms,
    bool WasCut)
{
    /// <summary>Nothing to look for: no word, no exclusion.</summary>
    public bool IsEmpty => Wanted.Count == 0 && Unwanted.Count == 0;

    /// <summary>The same with the parts of some clauses in their place, each said once, as far as a query may have so many words.</summary>
    /// <param name="clauses">Wanted ones that have parts.</param>
    internal SearchQuery Apart(IReadOnlyCollection<SearchClause> clauses)
    {
        if (clauses.Count == 0)
            return this;
        var (wanted, wasCut) = (new List<SearchClause>(), WasCut);
        var room = SearchQueryReader.MostClauses - Wanted.Count - Unwanted.Count;
        var said = new HashSet<(string, bool, bool)>();
        foreach (var clause in Wanted)
        {
            var words = clauses.Contains(clause) ? clause.Words() : [clause];
            words.RemoveAll(w => !said.Add((Text.Substring(w.Start, w.Length).ToUpperInvariant(), w.IsQuoted, w.IsBeginning)));
            var fitting = Math.Min(words.Count, room + 1);
            wasCut |= fitting < words.Count;
            room -= fitting - 1;
            wanted.AddRange(words[..fitting]);
        }

        return this with { Wanted = wanted, WasCut = wasCut };
    }
}

/// <summary>One word, or several that must follow each other.</summary>
/// <param name="Start">Where it begins in <see cref="SearchQuery.Text"/>.</param>
/// <param name="Length">Characters, without quotes and signs.</param>
/// <param name="Lexemes">At least one.</param>
/// <param name="IsQuoted">Typed between quotes.</param>
/// <param name="IsBeginning">Typed with a star: the last word may go on.</param>
/// <param name="LastSurface">The last word as it is written, lower case.</param>
public sealed record SearchClause(int Start, int Length, IReadOnlyList<string> Lexemes, bool IsQuoted, bool IsBeginning, string LastSurface)
{
    /// <summary>
    /// What signs part in it (<c>ethereum.org</c>, <c>wallet-connect</c>), each a clause of its own. None in a single word
    /// (<c>BIP39</c>, <c>1.5</c>), and none in quotes: that is meant as it stands.
    /// </summary>
    public IReadOnlyList<SearchClause> Parts { get; init; } = [];

    // Little words tell nothing beside others, here as anywhere; what may still go on is none yet.
    internal List<SearchClause> Words()
    {
        List<SearchClause> words = [.. Parts.SkipLast(1), Parts[^1] with { IsBeginning = IsBeginning }];
        var telling = words.FindAll(w => w.IsBeginning || !StopWords.ContainsPart(w.LastSurface));
        return telling.Count > 0 ? telling : words;
    }
}

/// <param name="Value">Without quotes, not empty.</param>
/// <param name="IsUnwanted">What the field says is to be left out; of a tone or a day only.</param>
public sealed record SearchFieldHint(SearchField Field, string Value, bool IsUnwanted = false);

/// <summary>A tag, category or source that is to be left out: filters only take.</summary>
/// <param name="Value">As typed, without quotes.</param>
/// <param name="Start">Where it begins in <see cref="SearchQuery.Text"/>, with its sign.</param>
/// <param name="Length">Characters, sign, field and quotes included.</param>
public sealed record UnwantedTerm(SearchField Field, string Value, int Start, int Length)
{
    /// <summary>How the query says it.</summary>
    /// <param name="term">Slug of the tag or category, key of the source.</param>
    public string Saying(string term) => $"-{Field.ToString().ToLowerInvariant()}:{term}";
}

public enum SearchField
{
    Tag,
    Category,
    Source,
    Sentiment,

    /// <summary>Published on that day or later.</summary>
    After,

    /// <summary>Published before that day.</summary>
    Before,
}
