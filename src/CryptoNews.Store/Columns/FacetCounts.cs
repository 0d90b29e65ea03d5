using System.Runtime.InteropServices;
using CryptoNews.Content;

namespace CryptoNews.Store;

/// <summary>
/// How many articles the choices of a filter stand for: exactly, whatever their number. Of categories, sources, sentiments
/// and dates one is chosen in the place of others, so each is counted with the rest of the filter and without what the
/// filter says of its own kind. Tags are chosen together: each is counted with the whole filter.
/// </summary>
/// <param name="Categories">Most articles first; of equals what has more without any filter, then by slug. Those without any articles fill the list up; those that the filter names are always in it.</param>
/// <param name="Tags">The same; without articles only those that the filter names.</param>
/// <param name="Sources">As categories.</param>
/// <param name="Sentiments">By number of the sentiment.</param>
/// <param name="Periods">In the order in which they were asked for.</param>
/// <param name="AllTime">With the whole filter but its dates.</param>
/// <param name="Total">With the whole filter.</param>
/// <param name="Oldest">When the first article of the language was published, whatever the filter (UTC); null when there is none.</param>
public sealed record FacetCounts(
    IReadOnlyList<TermCount> Categories,
    IReadOnlyList<TermCount> Tags,
    IReadOnlyList<TermCount> Sources,
    IReadOnlyList<int> Sentiments,
    IReadOnlyList<int> Periods,
    int AllTime,
    int Total,
    DateTime? Oldest)
{
    public int Of(Sentiment sentiment) => Sentiments[(int)sentiment];
}

/// <param name="Slug">Of a source its key.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TermCount(string Slug, int Count);
