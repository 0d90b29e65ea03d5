using System.Buffers;

namespace CryptoNews.Content;

/// <summary>Blank lines and invisible characters before the opening fence.</summary>
internal static class Opening
{
    private static readonly SearchValues<char> Invisible = SearchValues.Create(" \t\n\u00A0\uFEFF\u200B\u2060");

    public static bool IsAbout(string code) => code == ProblemKinds.NoOpeningFence.Code;

    public static string Mend(string text, List<string> mended)
    {
        var fence = text.AsSpan().IndexOf("---");
        if (fence <= 0 || text.AsSpan(0, fence).ContainsAnyExcept(Invisible))
            return text;
        var end = text.IndexOf('\n', fence);
        if (end < 0 || !FileParts.IsFence(text.AsSpan(fence, end - fence)))
            return text;
        mended.Add("deleted what stood before the first '---'");
        return text[fence..];
    }
}
