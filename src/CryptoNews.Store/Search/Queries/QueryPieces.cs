using System.Buffers;

namespace CryptoNews.Store;

/// <summary>Cuts a query where it has spaces, outside of quotes, and sees the signs before and behind each piece.</summary>
internal static class QueryPieces
{
    private static readonly SearchValues<char> Quotes = SearchValues.Create(SearchQueryReader.Quotes);

    /// <param name="line">Without gaps other than single spaces.</param>
    public static IEnumerable<QueryPiece> Of(string line)
    {
        for (var at = 0; at < line.Length;)
        {
            if (line[at] == ' ')
            {
                at++;
                continue;
            }

            var start = at;
            var isUnwanted = line[at] is '-' or '−' && at + 1 < line.Length && line[at + 1] is not (' ' or '-');
            if (isUnwanted)
                at++;
            var field = FieldAt(line, ref at);
            if (at < line.Length && Quotes.Contains(line[at]))
            {
                var close = line.AsSpan(at + 1).IndexOfAny(Quotes);
                var end = close < 0 ? line.Length : at + 1 + close;
                var inner = line[(at + 1)..end];
                var next = Math.Min(end + 1, line.Length);
                yield return new(start, line[start..next], inner, at + 1, IsQuoted: true, isUnwanted, false, inner.Trim().Length > 0 ? field : null);
                at = next;
            }
            else
            {
                var end = EndOfBare(line, at);
                var inner = line[at..end];
                var bare = inner.TrimEnd('*');
                yield return new(start, line[start..end], bare, at, IsQuoted: false, isUnwanted, bare.Length < inner.Length, bare.Length > 0 ? field : null);
                at = end;
            }
        }
    }

    private static int EndOfBare(string line, int at)
    {
        var end = line.IndexOf(' ', at);
        return end < 0 ? line.Length : end;
    }

    private static SearchField? FieldAt(string line, ref int at)
    {
        var colon = line.IndexOf(':', at);
        if (colon <= at || colon + 1 >= line.Length || line[colon + 1] == ' ' || !SearchFields.TryGet(line[at..colon], out var field))
            return null;
        at = colon + 1;
        return field;
    }
}

/// <param name="Start">Where it begins in the query.</param>
/// <param name="Whole">As typed.</param>
/// <param name="Inner">Without field, quotes and signs.</param>
/// <param name="InnerStart">Where that begins in the query.</param>
/// <param name="Field">Null where there is none, or nothing behind it.</param>
internal readonly record struct QueryPiece(int Start, string Whole, string Inner, int InnerStart, bool IsQuoted, bool IsUnwanted, bool IsBeginning, SearchField? Field);
