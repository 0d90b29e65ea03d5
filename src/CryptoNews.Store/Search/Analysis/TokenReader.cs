using System.Buffers;
using System.Runtime.InteropServices;

namespace CryptoNews.Store;

/// <summary>
/// Cuts a text into words, the same way for articles and for queries. A hyphen parts words, an apostrophe doesn't; a number
/// is one word however its thousands are parted; <c>C#</c> and <c>C++</c> are words; <c>ERC-20</c> and <c>ERC20</c> are both two.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal ref struct TokenReader(ReadOnlySpan<char> text)
{
    /// <summary>A hash in hexadecimal is a word too; what is longer is cut.</summary>
    private const int LongestWord = 64;

    private const char BitcoinSign = '₿';

    // Every letter of Latin, Greek and Cyrillic stands before: asking Unicode's tables for each costs more than all else here.
    private const int Tabled = 0x530;

    private static readonly SearchValues<char> GroupGaps = SearchValues.Create(' ', '\u00A0', '\u2009', '\u202F');
    private static readonly bool[] IsPart = [.. Enumerable.Range(0, Tabled).Select(c => char.IsLetterOrDigit((char)c))];

    private readonly ReadOnlySpan<char> _text = text;

    // Of the letters before digits the rest is a word of its own.
    private int _rest;

    /// <summary>Index of the word's first character.</summary>
    public int Start { get; private set; }

    /// <summary>Index after its last.</summary>
    public int End { get; private set; }

    /// <summary>What it is looked up as.</summary>
    public readonly ReadOnlySpan<char> Word
    {
        get
        {
            var word = _text.Slice(Start, Math.Min(End - Start, LongestWord));
            return char.IsHighSurrogate(word[^1]) ? word[..^1] : word;
        }
    }

    /// <summary>Goes to the next word.</summary>
    public bool MoveNext()
    {
        if (_rest > End)
        {
            (Start, End) = (End, _rest);
            return true;
        }

        for (var at = End; at < _text.Length; at++)
        {
            if (IsWordPart(at))
            {
                Start = at;
                _rest = char.IsAsciiDigit(_text[at]) ? EndOfNumber(at) : EndOfWord(at);
                End = FirstPart(at, _rest);
                return true;
            }

            if (_text[at] == BitcoinSign)
            {
                (Start, End) = (at, at + 1);
                return true;
            }
        }

        return false;
    }

    // Letters before digits are a word of their own.
    private readonly int FirstPart(int start, int end)
    {
        var raw = _text[start..end];
        if (!char.IsAsciiDigit(raw[^1]))
            return end;
        var digits = raw.IndexOfAnyInRange('0', '9');
        return digits > 0 && raw[digits..].IndexOfAnyExceptInRange('0', '9') < 0 ? start + digits : end;
    }

    private readonly bool IsWordPart(int at)
    {
        var c = _text[at];
        return c < Tabled ? IsPart[c] : char.IsLetterOrDigit(c) || IsPair(at);
    }

    private readonly bool IsPair(int at) =>
        at + 1 < _text.Length && char.IsSurrogatePair(_text[at], _text[at + 1]) && System.Text.Rune.IsLetterOrDigit(new(_text[at], _text[at + 1]));

    private readonly int EndOfWord(int at)
    {
        var start = at;
        while (at < _text.Length)
        {
            if (IsWordPart(at))
                at += char.IsHighSurrogate(_text[at]) ? 2 : 1;
            else if (_text[at] != ' ' && (Letters.IsMark(_text[at]) || (Letters.IsApostrophe(_text[at]) && at + 1 < _text.Length && char.IsLetter(_text[at + 1]))))
                at++;
            else
                break;
        }

        return at - start <= 2 && char.IsAsciiLetter(_text[start]) ? AfterSigns(at) : at;
    }

    // C#, F#, C++: a sign that ends a short name belongs to it.
    private readonly int AfterSigns(int at)
    {
        var end = at;
        while (end < _text.Length && end - at < 2 && _text[end] is '#' or '+')
            end++;
        return end < _text.Length && IsWordPart(end) ? at : end;
    }

    private readonly int EndOfNumber(int at)
    {
        var start = at;
        while (at < _text.Length)
        {
            if (char.IsAsciiDigit(_text[at]))
                at++;
            else if (_text[at] is '.' or ',' && at + 1 < _text.Length && char.IsAsciiDigit(_text[at + 1]))
                at++;
            else if (GroupGaps.Contains(_text[at]) && at - start <= 11 && IsGroup(at + 1) && IsOfGroups(start, at))
                at += 4;
            else if (IsWordPart(at))
                return EndOfWord(at);
            else
                break;
        }

        return at;
    }

    private readonly bool IsGroup(int at) =>
        at + 3 <= _text.Length && _text.Slice(at, 3).IndexOfAnyExceptInRange('0', '9') < 0 && (at + 3 == _text.Length || !IsWordPart(at + 3));

    // What has a comma or a point has its end: 840,000 840,000 are two numbers.
    private readonly bool IsOfGroups(int start, int end)
    {
        var number = _text[start..end];
        return number.IndexOfAny('.', ',') < 0 && number.Length - 1 - number.LastIndexOfAny(GroupGaps) <= 3;
    }
}
