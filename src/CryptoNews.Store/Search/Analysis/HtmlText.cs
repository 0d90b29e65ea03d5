using System.Buffers;
using System.Net;

namespace CryptoNews.Store;

/// <summary>The text of a stored body, which holds only markup that the renderer wrote.</summary>
internal static class HtmlText
{
    /// <summary>Stands where a tag parts what is not one text: Unicode's separator of paragraphs. Line feeds are those of the source.</summary>
    public const char BlockEnd = '\u2029';

    // Inside these a word goes on; every other tag parts words.
    private static readonly string[] Inline = ["a", "b", "code", "del", "em", "i", "mark", "s", "span", "strong"];

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

            // The number of a footnote is no word of the text.
            if (html.AsSpan(tag + 1).StartsWith("sup") && html.IndexOf("</sup>", end, StringComparison.Ordinal) is > 0 and var after)
            {
                at = after + "</sup>".Length;
                continue;
            }
            if (!IsInline(html.AsSpan(tag + 1, end - tag - 1)))
                text.Write([BlockEnd]);
            at = end + 1;
        }

        return text.WrittenSpan;
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
