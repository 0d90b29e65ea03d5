namespace CryptoNews.Content;

/// <summary>Lists in brackets with a comma too few, or one too many: <c>["BTC" "ETH"]</c>, <c>[BTC,, ETH]</c>.</summary>
internal static class ListCommas
{
    /// <param name="list">From its bracket to the end of the line.</param>
    /// <param name="place">Of the bracket.</param>
    public static FileDefect? Defect(string list, int place)
    {
        if (list[0] != '[')
            return null;
        for (var i = 1; i < list.Length && list[i] != ']'; i++)
        {
            var rest = list.AsSpan(i + 1).TrimStart();
            if (list[i] == ',' && rest is [',', ..])
                return At(rest, "a comma follows a comma", "delete one of them, or write what stands between them");
            // An apostrophe within a word is no quote.
            if (list[i] is not ('"' or '\'') || list.AsSpan(0, i).TrimEnd() is not [.., '[' or ','] || YamlDiagnosis.ClosingQuote(list[i..]) is not (> 0 and var end))
                continue;
            i += end;
            rest = list.AsSpan(i + 1).TrimStart();
            if (rest is [var next, ..] && (next is '"' or '\'' || char.IsLetterOrDigit(next)))
                return At(rest, "no comma stands between two items of the list", "write a comma before this one");
        }

        return null;

        FileDefect At(ReadOnlySpan<char> rest, string found, string remedy) =>
            new(ProblemKinds.UnclosedBracket, place + list.Length - rest.Length, found, remedy);
    }
}
