namespace CryptoNews.Store;

/// <summary>
/// A query as the index of one language answers it: beginnings spelled out, and how many of the wanted words an article
/// must have. Made by <see cref="QueryUnderstanding"/>; what <see cref="ArticleSearch.Find"/> finds with it narrows any listing.
/// </summary>
public sealed class SearchMatch
{
    internal SearchMatch(IReadOnlyList<Alternatives> wanted, IReadOnlyList<Alternatives> unwanted, int atLeast)
    {
        Wanted = wanted;
        Unwanted = unwanted;
        AtLeast = atLeast;
    }

    /// <summary>One for each clause.</summary>
    internal IReadOnlyList<Alternatives> Wanted { get; }

    internal IReadOnlyList<Alternatives> Unwanted { get; }

    /// <summary>Of the wanted clauses; all of them, unless no article has all.</summary>
    internal int AtLeast { get; }

    /// <summary>Whether an article may lack some of the wanted words.</summary>
    public bool IsLoose => AtLeast < Wanted.Count;
}
