using System.Net;
using System.Text;

namespace CryptoNews.Web.Feeds;

/// <summary>
/// The HTML of a body for a place where neither our page nor our style sheet is: addresses absolute, no ids, classes or
/// roles, signs that the style sheet draws written as characters. Reads what the renderer of bodies writes, in which every
/// attribute is quoted and no value holds an angle bracket. Absolute addresses may make ten times as much of it: what has
/// become longer than any feed takes ends there.
/// </summary>
internal static class FeedBody
{
    private const string WayBack = "<svg";
    private static readonly string[] Kept = ["href", "title", "src", "alt", "rel", "start", "scope"];

    /// <param name="page">Absolute address of the article.</param>
    public static string Of(string html, string page)
    {
        var text = new StringBuilder(html.Length + 512);
        var rest = html.AsSpan();
        for (var at = rest.IndexOf('<'); at >= 0 && text.Length <= FeedReading.LongestText; at = rest.IndexOf('<'))
        {
            text.Append(rest[..at]);
            rest = rest[at..];
            if (rest.StartsWith(WayBack))
            {
                text.Append('↩');
                rest = rest[(rest.IndexOf("</svg>") + "</svg>".Length)..];
                continue;
            }

            var end = rest.IndexOf('>');
            Tag(text, rest[1..end], page);
            rest = rest[(end + 1)..];
        }

        return text.Append(rest).ToString();
    }

    private static void Tag(StringBuilder text, ReadOnlySpan<char> tag, string page)
    {
        var blank = tag.IndexOf(' ');
        text.Append('<').Append(blank < 0 ? tag : tag[..blank]);
        for (var rest = blank < 0 ? [] : tag[(blank + 1)..]; rest.IndexOf("=\"") is var equals && equals > 0;)
        {
            var name = rest[..equals].TrimStart().ToString();
            rest = rest[(equals + 2)..];
            var end = rest.IndexOf('"');
            if (Kept.Contains(name))
                text.Append(' ').Append(name).Append("=\"").Append(name is "href" or "src" ? Absolute(rest[..end].ToString(), page) : rest[..end]).Append('"');
            rest = rest[(end + 1)..];
        }

        text.Append('>');
        if (tag.StartsWith("span class=\"task"))
            text.Append(tag.StartsWith("span class=\"task task--done") ? '☑' : '☐');
    }

    // As a browser resolves it on the article's page. The framework reads fewer addresses of mail than there are, none to
    // two people: these have a scheme and need no page.
    private static string Absolute(string written, string page)
    {
        if (written.StartsWith('#'))
            return WebUtility.HtmlEncode(page) + written;
        return Uri.TryCreate(new Uri(page), WebUtility.HtmlDecode(written), out var resolved)
            ? WebUtility.HtmlEncode(resolved.AbsoluteUri)
            : written;
    }
}
