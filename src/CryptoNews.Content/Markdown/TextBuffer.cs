using System.Buffers;

namespace CryptoNews.Content;

/// <summary>Collects characters in a pooled array: of a text that is only looked at, nothing is left to be collected.</summary>
internal sealed class TextBuffer : IDisposable
{
    private char[] _chars = ArrayPool<char>.Shared.Rent(16 * 1024);

    public int Length { get; private set; }

    /// <summary>What was written; good until the next change.</summary>
    public ReadOnlySpan<char> Span => _chars.AsSpan(0, Length);

    /// <summary>Line feed for nothing.</summary>
    public char Last => Length == 0 ? '\n' : _chars[Length - 1];

    public void Append(ReadOnlySpan<char> text)
    {
        text.CopyTo(Room(text.Length));
        Length += text.Length;
    }

    public void Append(char c) => Append([c]);

    /// <summary>Takes back what was written last, as far as it is this character.</summary>
    public void TrimEnd(char c)
    {
        while (Length > 0 && _chars[Length - 1] == c)
            Length--;
    }

    public override string ToString() => Span.ToString();

    public void Dispose() => ArrayPool<char>.Shared.Return(_chars);

    private Span<char> Room(int count)
    {
        if (Length + count > _chars.Length)
        {
            var larger = ArrayPool<char>.Shared.Rent(Math.Max(Length + count, _chars.Length * 2));
            Span.CopyTo(larger);
            ArrayPool<char>.Shared.Return(_chars);
            _chars = larger;
        }

        return _chars.AsSpan(Length, count);
    }
}
