using System.Buffers;

namespace CryptoNews.Store;

/// <summary>
/// Cuts a text into words, the same way for articles and for queries. A hyphen parts words, an apostrophe doesn't; a number
/// is one word however its thousands are parted; <c>C#</c> and <c>C++</c> are words; <c>ERC-20</c> and <c>ERC20</c> are both two.
/// </summary>
internal static class Tokens
{
    /// <summary>A hash in hexadecimal is a word too; what is longer is cut.</summary>
    private const int LongestWord = 64;

    private static readonly SearchValues<char> GroupGaps = SearchValues.Create(' ', '\u00A0', '\u2009', '\u202F');

    public static List<Token> Of(string text) => [.. In(text)];

    /// <summary>One after the other, for a text of which nothing is kept.</summary>
    public static IEnumerable<Token> In(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            if (text[at] == '₿')
            {
                yield return new Token(at, 1, Lexemes.Of("₿"));
                at++;
            }
            else if (IsWordPart(text, at))
            {
                var end = char.IsAsciiDigit(text[at]) ? EndOfNumber(text, at) : EndOfWord(text, at);
                var part = FirstPart(text, at, end);
                yield return One(text, at, part);
                if (part < end)
                    yield return One(text, part, end);
                at = end;
            }
            else
            {
                at++;
            }
        }
    }

    private static Token One(string text, int start, int end)
    {
        var raw = text.AsSpan(start, Math.Min(end - start, LongestWord));
        return new Token(start, end - start, Lexemes.Of(char.IsHighSurrogate(raw[^1]) ? raw[..^1] : raw));
    }

    // Letters before digits are a word of their own.
    private static int FirstPart(string text, int start, int end)
    {
        var raw = text.AsSpan(start, end - start);
        var digits = raw.IndexOfAnyInRange('0', '9');
        return digits > 0 && raw[digits..].IndexOfAnyExceptInRange('0', '9') < 0 ? start + digits : end;
    }

    private static bool IsWordPart(string text, int at) =>
        char.IsLetterOrDigit(text[at]) || (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLetterOrDigit(text, at));

    private static int EndOfWord(string text, int at)
    {
        var start = at;
        while (at < text.Length)
        {
            if (IsWordPart(text, at))
                at += char.IsHighSurrogate(text[at]) ? 2 : 1;
            else if (Letters.IsMark(text[at]) || (Letters.IsApostrophe(text[at]) && at + 1 < text.Length && char.IsLetter(text[at + 1])))
                at++;
            else
                break;
        }

        return at - start <= 2 && char.IsAsciiLetter(text[start]) ? AfterSigns(text, at) : at;
    }

    // C#, F#, C++: a sign that ends a short name belongs to it.
    private static int AfterSigns(string text, int at)
    {
        var end = at;
        while (end < text.Length && end - at < 2 && text[end] is '#' or '+')
            end++;
        return end < text.Length && IsWordPart(text, end) ? at : end;
    }

    private static int EndOfNumber(string text, int at)
    {
        var start = at;
        while (at < text.Length)
        {
            if (char.IsAsciiDigit(text[at]))
                at++;
            else if (text[at] is '.' or ',' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))
                at++;
            else if (GroupGaps.Contains(text[at]) && at - start <= 11 && IsGroup(text, at + 1) && IsOfGroups(text, start, at))
                at += 4;
            else if (IsWordPart(text, at))
                return EndOfWord(text, at);
            else
                break;
        }

        return at;
    }

    private static bool IsGroup(string text, int at) =>
        at + 3 <= text.Length && text.AsSpan(at, 3).IndexOfAnyExceptInRange('0', '9') < 0 && (at + 3 == text.Length || !IsWordPart(text, at + 3));

    // What has a comma or a point has its end: 840,000 840,000 are two numbers.
    private static bool IsOfGroups(string text, int start, int end)
    {
        var number = text.AsSpan(start, end - start);
        return number.IndexOfAny('.', ',') < 0 && number.Length - 1 - number.LastIndexOfAny(GroupGaps) <= 3;
    }
}
