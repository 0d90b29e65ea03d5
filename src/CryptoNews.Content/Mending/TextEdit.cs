namespace CryptoNews.Content;

/// <summary>One small change of a text.</summary>
/// <param name="Start">Offset in UTF-16 units.</param>
/// <param name="Length">How much is replaced.</param>
/// <param name="Done">What it does, in a few words.</param>
internal sealed record TextEdit(int Start, int Length, string Replacement, string Done)
{
    /// <summary>The text that a value must have afterwards, on the line of the edit; null when no value changes.</summary>
    public string? Intended { get; init; }

    public string Apply(string text) => string.Concat(text.AsSpan(0, Start), Replacement, text.AsSpan(Start + Length));

    public static TextEdit Between(int start, int end, string replacement, string done) => new(start, end - start, replacement, done);
}
