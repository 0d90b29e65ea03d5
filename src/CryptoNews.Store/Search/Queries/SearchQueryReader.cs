using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CryptoNews.Store;

/// <summary>
/// Reads what a reader typed. Every text is a query: what makes no sense as syntax is a word, and what is no word is
/// passed over.
/// </summary>
public static partial class SearchQueryReader
{
    /// <summary>Characters; more is cut.</summary>
    public const int LongestText = 300;

    /// <summary>Words and phrases; more are cut.</summary>
    public const int MostClauses = 16;

    /// <summary>Words, those in phrases too; more are cut.</summary>
    public const int MostLexemes = 32;

    // Each is spelled out to many words, and every one of them costs a walk through its articles.
    private const int MostBeginnings = 3;
    private static readonly SearchValues<char> Quotes = SearchValues.Create("\"“”„«»");

    public static SearchQuery Read(string? typed)
    {
        var line = OneLine(typed ?? "");
        var text = new StringBuilder();
        var fields = new List<SearchFieldHint>();
        foreach (var piece in Pieces(line))
        {
            // Filters only take, they leave nothing out: what is not wanted of a field is a word that is not wanted.
            if (piece.Field is { } field && !piece.IsUnwanted)
                fields.Add(new(field, piece.Inner));
            else
                text.Append(text.Length > 0 ? " " : "").Append(piece.Whole);
        }

        return Read(text.ToString(), fields, typed?.Length > line.Length && line.Length == LongestText);
    }

    private static SearchQuery Read(string text, List<SearchFieldHint> fields, bool wasCut)
    {
        var clauses = new List<(SearchClause Clause, bool IsUnwanted, bool IsStop)>();
        var (lexemes, beginnings) = (0, 0);
        foreach (var whole in Pieces(text))
        {
            var (piece, tokens) = (whole, Tokens.Of(whole.Inner));
            if (tokens.Count == 0)
                continue;
            var room = clauses.Count == MostClauses ? 0 : MostLexemes - lexemes;
            if (tokens.Count > room)
            {
                wasCut = true;
                // Half of a phrase is another one, and would leave out more than was said.
                if (room == 0 || piece.IsQuoted || piece.IsUnwanted)
                    break;
                tokens = tokens[..room];
                piece = piece with { Inner = piece.Inner[..tokens[^1].End], IsBeginning = false };
            }

            lexemes += tokens.Count;
            var clause = ClauseOf(piece.InnerStart, piece.Inner.Length, tokens) with
            {
                IsQuoted = piece.IsQuoted,
                IsBeginning = piece.IsBeginning && beginnings++ < MostBeginnings,
                Parts = piece.IsQuoted || tokens.Count == 1 ? [] : PartsOf(piece.InnerStart, tokens),
            };
            clauses.Add((clause, piece.IsUnwanted, tokens.Count == 1 && !piece.IsQuoted && StopWords.Contains(clause.LastSurface)));
        }

        var wanted = clauses.Where(c => !c.IsUnwanted).ToList();
        var telling = wanted.Where(c => !c.IsStop).ToList();
        return new(
            text,
            [.. (telling.Count > 0 ? telling : wanted).Select(c => c.Clause)],
            [.. clauses.Where(c => c.IsUnwanted).Select(c => c.Clause)],
            fields,
            wasCut);
    }

    private static SearchClause ClauseOf(int start, int length, List<Token> tokens) =>
        new(start, length, [.. tokens.Select(t => t.Word.Lexeme)], IsQuoted: false, IsBeginning: false, tokens[^1].Word.Surface);

    // Letters and digits without a sign between them are one part.
    private static List<SearchClause> PartsOf(int start, List<Token> tokens)
    {
        var parts = new List<SearchClause>();
        for (var (from, to) = (0, 1); to <= tokens.Count; to++)
        {
            if (to < tokens.Count && tokens[to].Start == tokens[to - 1].End)
                continue;
            parts.Add(ClauseOf(start + tokens[from].Start, tokens[to - 1].End - tokens[from].Start, tokens[from..to]));
            from = to;
        }

        return parts.Count > 1 ? parts : [];
    }

    // Halves of surrogate pairs and control characters can't be typed, only sent.
    private static string OneLine(string typed)
    {
        var line = new StringBuilder(Math.Min(typed.Length, LongestText));
        foreach (var rune in typed.EnumerateRunes())
        {
            if (line.Length + rune.Utf16SequenceLength > LongestText)
                break;
            var isGap = Rune.IsWhiteSpace(rune) || Rune.IsControl(rune);
            if (!isGap && rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune) is not UnicodeCategory.OtherNotAssigned)
                line.Append(rune.ToString());
            else if (isGap && line.Length > 0 && line[^1] != ' ')
                line.Append(' ');
        }

        // 10 000 is one number, as in the articles.
        return Thousands().Replace(line.ToString().TrimEnd(), "\u00A0");
    }

    private static IEnumerable<Piece> Pieces(string line)
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
                yield return new(line[start..next], inner, at + 1, IsQuoted: true, isUnwanted, false, inner.Trim().Length > 0 ? field : null);
                at = next;
            }
            else
            {
                var end = EndOfBare(line, at);
                var inner = line[at..end];
                var bare = inner.TrimEnd('*');
                yield return new(line[start..end], bare, at, IsQuoted: false, isUnwanted, bare.Length < inner.Length, bare.Length > 0 ? field : null);
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

    [GeneratedRegex(@"(?<=(?<![\p{L}\p{N}]|[\p{L}\p{N}][.,])[0-9]{1,3}(\u00A0[0-9]{3})*) (?=[0-9]{3}(?![\p{L}\p{N}]))", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Thousands();

    private readonly record struct Piece(string Whole, string Inner, int InnerStart, bool IsQuoted, bool IsUnwanted, bool IsBeginning, SearchField? Field);
}
