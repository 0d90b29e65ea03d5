namespace CryptoNews.Store;

/// <summary>
/// A query as the index of one language answers it: beginnings spelled out, and how many of the wanted words an article
/// must have. Made by <see cref="QueryUnderstanding"/>; what <see cref="ArticleSearch.Find"/> finds with it narrows any listing.
/// </summary>
public sealed class SearchMatch
{
    internal SearchMatch(IReadOnlyList<IReadOnlyList<IReadOnlyList<string>>> wanted, IReadOnlyList<IReadOnlyList<IReadOnlyList<string>>> unwanted, int atLeast)
    {
        Wanted = wanted;
        Unwanted = unwanted;
        AtLeast = atLeast;
    }

    /// <summary>Clauses; of each one alternative must be found, whose lexemes follow each other.</summary>
    internal IReadOnlyList<IReadOnlyList<IReadOnlyList<string>>> Wanted { get; }

    internal IReadOnlyList<IReadOnlyList<IReadOnlyList<string>>> Unwanted { get; }

    /// <summary>Of the wanted clauses; all of them, unless no article has all.</summary>
    internal int AtLeast { get; }

    /// <summary>Whether an article may lack some of the wanted words.</summary>
    public bool IsLoose => AtLeast < Wanted.Count;
}
