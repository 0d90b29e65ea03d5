using System.Text;

namespace CryptoNews.Content;

/// <summary>Descriptions: made from the first paragraph, or given and perhaps only its beginning.</summary>
internal static class Standfirst
{
    /// <summary>The paragraph, cut at a word when it is longer than 180 characters, the ellipsis included; behind a sentence there is none.</summary>
    public static string FromParagraph(string paragraph)
    {
        var text = TextValue.OneLine(paragraph, out _);
        if (text.Length <= FileLimits.DerivedDescription)
            return text;
        var room = FileLimits.DerivedDescription - 1;
        var end = text.AsSpan(0, room + 1).LastIndexOf(' ');
        // One word that is longer than all of it is cut between two characters, not within one.
        if (end <= 0)
        {
            end = room;
            while (end > 1 && IsWithinCharacter(text, end))
                end--;
        }

        var beginning = text.AsSpan(0, end).TrimEnd(" ,;:–—-");
        return EndsSentence(beginning, text.AsSpan(end).TrimStart()) ? beginning.ToString() : beginning.ToString() + "…";
    }

    /// <summary>The given description, unless the body begins with the same words: then it would be read twice.</summary>
    public static string? Of(string? given, string paragraph)
    {
        if (given is null)
            return null;
        var words = given.AsSpan().TrimEnd();
        words = words.EndsWith("…") ? words[..^1] : words.EndsWith("...") ? words[..^3] : words;
        return TextValue.OneLine(paragraph, out _).AsSpan().StartsWith(words.TrimEnd(), StringComparison.Ordinal) ? null : given;
    }

    // A stop before a small letter or a digit belongs to an abbreviation.
    private static bool EndsSentence(ReadOnlySpan<char> text, ReadOnlySpan<char> next) =>
        text.TrimEnd("\"'”’“»)]") is [.., '.' or '!' or '?' or '…'] && next is [var first, ..] && !char.IsLower(first) && !char.IsDigit(first);

    private static bool IsWithinCharacter(string text, int index) =>
        char.IsLowSurrogate(text[index]) || Rune.GetUnicodeCategory(Rune.GetRuneAt(text, index)) is
            System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
