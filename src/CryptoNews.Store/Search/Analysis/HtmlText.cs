using System.Buffers;
using System.Net;

namespace CryptoNews.Store;

/// <summary>
/// The text of a stored body, which holds only markup that the renderer wrote; without the words that are the site's own
/// and stand in every article of a kind: none is about them.
/// </summary>
internal static class HtmlText
{
    /// <summary>Stands where a tag parts what is not one text: Unicode's separator of paragraphs. Line feeds are those of the source.</summary>
    public const char BlockEnd = '\u2029';

    // Inside these a word goes on; every other tag parts words.
    private static readonly string[] Inline = ["a", "b", "code", "del", "em", "i", "mark", "s", "span", "strong", "sup"];

    // How elements begin that hold no words of the author, each with the end of what is left out. The heading of the notes
    // goes with the element around it: an article may have a heading of its own with the same text, and even the same id.
    private static readonly (string Start, string End)[] NotOfTheAuthor =
    [
        ("<sup>", "</sup>"), // the number of a footnote
        ("<p class=\"by-ai\">", "</p>"),
        ("<section class=\"foot-notes\"", "</h2>"),
    ];

    [ThreadStatic]
    private static ArrayBufferWriter<char>? _text;

    public static string Of(string html) => Look(html).ToString();

    /// <summary>The same to look at only: good until this thread looks at the next.</summary>
    public static ReadOnlySpan<char> Look(string html)
    {
        var text = _text ??= new();
        text.ResetWrittenCount();
        for (var at = 0; at < html.Length;)
        {
            var tag = html.IndexOf('<', at);
            if (tag < 0)
                tag = html.Length;
            Append(text, html.AsSpan(at, tag - at));
            if (tag == html.Length)
                break;
            var end = html.IndexOf('>', tag);
            if (end < 0)
                break;

            if (!IsInline(html.AsSpan(tag + 1, end - tag - 1)))
                text.Write([BlockEnd]);
            at = AfterWhatIsNotOfTheAuthor(html, tag) ?? end + 1;
        }

        return text.WrittenSpan;
    }

    private static int? AfterWhatIsNotOfTheAuthor(string html, int tag)
    {
        foreach (var (start, end) in NotOfTheAuthor)
        {
            if (html.AsSpan(tag).StartsWith(start) && html.IndexOf(end, tag, StringComparison.Ordinal) is > 0 and var last)
                return last + end.Length;
        }

        return null;
    }

    private static void Append(ArrayBufferWriter<char> text, ReadOnlySpan<char> encoded)
    {
        if (encoded.Contains('&'))
            text.Write(WebUtility.HtmlDecode(encoded.ToString()));
        else
            text.Write(encoded);
    }

    private static bool IsInline(ReadOnlySpan<char> tag)
    {
        tag = tag.TrimStart('/');
        var end = tag.IndexOfAny(' ', '/');
        var name = end < 0 ? tag : tag[..end];
        foreach (var inline in Inline)
        {
            if (name.SequenceEqual(inline))
                return true;
        }

        return false;
    }
}
