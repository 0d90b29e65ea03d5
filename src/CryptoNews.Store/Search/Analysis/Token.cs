using System.Text;

namespace CryptoNews.Store;

/// <summary>One word of a text.</summary>
/// <param name="Start">Index of its first character.</param>
/// <param name="Length">Characters.</param>
internal readonly record struct Token(int Start, int Length, Word Word)
{
    public int End => Start + Length;
}

/// <summary>A word as it is written and as it is searched.</summary>
/// <param name="Surface">Lower case, NFC, with one kind of apostrophe.</param>
/// <param name="Lexeme">The same for every inflected form, spelling and script of the word: letters and digits, never empty.</param>
internal sealed record Word(string Surface, string Lexeme)
{
    /// <summary>The lexeme in UTF-8, as the index takes it.</summary>
    public byte[] Utf8 { get; } = Encoding.UTF8.GetBytes(Lexeme);

    /// <summary>Whether it is made of letters: numbers and hashes are nobody's spelling.</summary>
    public bool IsSpelled { get; } = Surface.All(c => char.IsLetter(c) || c == Letters.Apostrophe);
}
