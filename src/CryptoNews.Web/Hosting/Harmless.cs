namespace CryptoNews.Web.Hosting;

/// <summary>
/// Text from outside for a terminal. File names, requests and arguments may hold control characters, by which they could
/// colour, move or overwrite what somebody reads, and signs that turn the direction of what follows.
/// </summary>
internal static class Harmless
{
    /// <returns>The text with U+FFFD for each such character but line feed and tab.</returns>
    public static string Of(string text) => text.Any(IsHarmful)
        ? string.Create(text.Length, text, static (shown, text) =>
        {
            for (var i = 0; i < text.Length; i++)
                shown[i] = IsHarmful(text[i]) ? '\uFFFD' : text[i];
        })
        : text;

    private static bool IsHarmful(char c) =>
        (char.IsControl(c) && c is not ('\n' or '\t')) || c is (>= '\u2028' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F' or '\u061C';
}
