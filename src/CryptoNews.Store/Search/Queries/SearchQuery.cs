namespace CryptoNews.Store;

/// <summary>What a reader typed, read as words, phrases, exclusions and fields. Made by <see cref="SearchQueryReader"/>.</summary>
/// <param name="Text">As typed, on one line, without fields; never longer than <see cref="SearchQueryReader.LongestText"/>.</param>
/// <param name="Wanted">All of them must be found.</param>
/// <param name="Unwanted">None of them may be found.</param>
/// <param name="Fields">In the order of the text, their values as typed.</param>
/// <param name="WasCut">More was typed than is searched for.</param>
public sealed record SearchQuery(
    string Text,
    IReadOnlyList<SearchClause> Wanted,
    IReadOnlyList<SearchClause> Unwanted,
    IReadOnlyList<SearchFieldHint> Fields,
    bool WasCut)
{
    /// <summary>Nothing to look for: no word, no exclusion.</summary>
    public bool IsEmpty => Wanted.Count == 0 && Unwanted.Count == 0;
}

/// <summary>One word, or several that must follow each other.</summary>
/// <param name="Start">Where it begins in <see cref="SearchQuery.Text"/>.</param>
/// <param name="Length">Characters, without quotes and signs.</param>
/// <param name="Lexemes">At least one.</param>
/// <param name="IsQuoted">Typed between quotes.</param>
/// <param name="IsBeginning">Typed with a star: the last word may go on.</param>
/// <param name="LastSurface">The last word as it is written, lower case.</param>
public sealed record SearchClause(int Start, int Length, IReadOnlyList<string> Lexemes, bool IsQuoted, bool IsBeginning, string LastSurface);

/// <param name="Value">Without quotes, not empty.</param>
public sealed record SearchFieldHint(SearchField Field, string Value);

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
