namespace CryptoNews.Content;

/// <summary>What mending made of a file.</summary>
/// <param name="Text">As the file was, with LF line ends and without byte order mark.</param>
/// <param name="MendedText">As it should be; the whole file is this text in UTF-8.</param>
/// <param name="Mended">What was mended, in a few words each; empty when nothing was, and then the file must be left as it is.</param>
public sealed record MendedFile(string Text, string MendedText, IReadOnlyList<string> Mended)
{
    public bool IsChanged => Mended.Count > 0;

    internal static MendedFile Untouched { get; } = new("", "", []);
}
