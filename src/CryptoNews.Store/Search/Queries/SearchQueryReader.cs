using System.Globalization;
using System.Text;
using CryptoNews.Content;

namespace CryptoNews.Store;

/// <summary>
/// Reads what a reader typed. Every text is a query: what makes no sense as syntax is a word, and what is no word is
/// passed over.
/// </summary>
public static class SearchQueryReader
{
    /// <summary>Characters; more is cut.</summary>
    public const int LongestText = 300;

    /// <summary>Words and phrases; more are cut.</summary>
    public const int MostClauses = 16;

    /// <summary>Words, those in phrases too; more are cut.</summary>
    public const int MostLexemes = 32;

    /// <summary>Every sign that begins a phrase, or ends it: they need not match.</summary>
    public const string Quotes = "\"“”„«»";

    // Each is spelled out to many words, and every one of them costs a walk through its articles.
    private const int MostBeginnings = 3;

    public static SearchQuery Read(string? typed)
    {
        var (line, wasCut) = OneLine(typed ?? "");
        var text = new StringBuilder();
        var fields = new List<SearchFieldHint>();
        foreach (var piece in QueryPieces.Of(line))
        {
            // Filters only take, they leave nothing out. Without one tone or one side of a day the others are asked for; a term
            // that is not wanted stays among the words, as one that is not wanted.
            if (piece.Field is { } field && (!piece.IsUnwanted || field is SearchField.Sentiment or SearchField.After or SearchField.Before))
                fields.Add(new(field, piece.Inner, piece.IsUnwanted));
            else
                text.Append(text.Length > 0 ? " " : "").Append(piece.Whole);
        }

        return Read(text.ToString(), fields, wasCut);
    }

    private static SearchQuery Read(string text, List<SearchFieldHint> fields, bool wasCut)
    {
        var clauses = new List<(SearchClause Clause, bool IsUnwanted, bool IsStop)>();
        var (lexemes, beginnings) = (0, 0);
        var said = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var whole in QueryPieces.Of(text))
        {
            var (piece, tokens) = (whole, Tokens.Of(whole.Inner));
            // What was said before asks for no more, and takes no room.
            if (tokens.Count == 0 || !said.Add(whole.Whole))
                continue;
            if (UnwantedLexeme(whole) is { } lexeme)
            {
                if (clauses.Count == MostClauses || lexemes == MostLexemes)
                {
                    wasCut = true;
                    break;
                }

                lexemes++;
                clauses.Add((new(whole.InnerStart, whole.Inner.Length, [lexeme], IsQuoted: true, IsBeginning: false, whole.Inner), true, false));
                continue;
            }

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
            [.. QueryPieces.Of(text).Where(p => UnwantedLexeme(p) is not null).Select(p => new UnwantedTerm(p.Field!.Value, p.Inner, p.Start, p.Whole.Length))],
            wasCut);
    }

    // What stands in the index for a tag, category or source that is not wanted; null for any other piece.
    private static string? UnwantedLexeme(QueryPiece piece) => !piece.IsUnwanted ? null : piece.Field switch
    {
        SearchField.Tag => IndexTerms.TagLexeme(Slug.From(piece.Inner)),
        SearchField.Category => IndexTerms.CategoryLexeme(Slug.From(piece.Inner)),
        SearchField.Source => IndexTerms.SourceLexeme(piece.Inner),
        SearchField.Sentiment or SearchField.After or SearchField.Before or null => null,
    };

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
    private static (string Line, bool WasCut) OneLine(string typed)
    {
        var wasCut = false;
        var line = new StringBuilder(Math.Min(typed.Length, LongestText));
        foreach (var rune in typed.EnumerateRunes())
        {
            var isGap = Rune.IsWhiteSpace(rune) || Rune.IsControl(rune);
            var isText = !isGap && rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune) is not UnicodeCategory.OtherNotAssigned;
            wasCut = isText && line.Length + rune.Utf16SequenceLength > LongestText;
            if (wasCut)
                break;
            if (isText)
                line.Append(rune.ToString());
            else if (isGap && line.Length is > 0 and < LongestText && line[^1] != ' ')
                line.Append(' ');
        }

        return (WithThousands(line.ToString().TrimEnd()), wasCut);
    }

    // 10 000 is one number, as in the articles. By hand: the one expression that says it needs a limit of time, and a machine
    // that stands still for a second would make an error of any search.
    internal static string WithThousands(string line) => string.Create(line.Length, line, static (joined, line) =>
    {
        for (var i = 0; i < line.Length; i++)
            joined[i] = line[i] == ' ' && EndsInGroup(line.AsSpan(..i)) && BeginsWithGroup(line.AsSpan(i + 1)) ? '\u00A0' : line[i];
    });

    // One to three digits, alone: 1,234 and a2 are other numbers.
    private static bool EndsInGroup(ReadOnlySpan<char> text)
    {
        var start = text.LastIndexOfAnyExceptInRange('0', '9') + 1;
        return text.Length - start is >= 1 and <= 3
            && (start == 0 || !IsOfWord(text[start - 1]))
            && (start < 2 || text[start - 1] is not ('.' or ',') || !IsOfWord(text[start - 2]));
    }

    private static bool BeginsWithGroup(ReadOnlySpan<char> text) =>
        text.Length >= 3 && text.IndexOfAnyExceptInRange('0', '9') is -1 or 3 && (text.Length == 3 || !IsOfWord(text[3]));

    private static bool IsOfWord(char c) => char.IsLetter(c) || char.IsNumber(c);
}
