namespace CryptoNews.Content;

/// <summary>
/// Marks that turn the direction of the text behind them, to the end of the line when nothing closes them: embeddings,
/// overrides and isolates. U+200E and U+200F are not among them: they are read like a letter and turn nothing else.
/// </summary>
internal static class DirectionMarks
{
    public static bool Hold(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
