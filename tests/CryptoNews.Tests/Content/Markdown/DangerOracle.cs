using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace CryptoNews.Tests.Content.Markdown;

/// <summary>
/// Reads HTML as a browser does and names everything in it that a body may not hold. Shares nothing with the renderer:
/// an element, an attribute or a value that is not on these lists is a danger until someone adds it here.
/// </summary>
internal static partial class DangerOracle
{
    private static readonly HashSet<string> Elements = new(StringComparer.Ordinal)
    {
        "p", "h2", "h3", "h4", "h5", "h6", "em", "strong", "del", "a", "img", "figure", "figcaption", "ul", "ol", "li", "blockquote", "footer",
        "pre", "code", "table", "thead", "tbody", "tr", "th", "td", "div", "section", "sup", "span", "svg", "path", "br", "hr",
    };

    private static readonly Dictionary<string, Regex> Attributes = new(StringComparer.Ordinal)
    {
        ["a href"] = Href(),
        ["a rel"] = Rel(),
        ["a title"] = Any(),
        ["a id"] = Id(),
        ["a aria-label"] = Any(),
        ["img src"] = Source(),
        ["img alt"] = Any(),
        ["img loading"] = Word("lazy"),
        ["img decoding"] = Word("async"),
        ["ol start"] = Number(),
        ["li id"] = Id(),
        ["h2 id"] = Id(),
        ["h3 id"] = Id(),
        ["h4 id"] = Id(),
        ["h5 id"] = Id(),
        ["h6 id"] = Id(),
        ["pre tabindex"] = Word("0"),
        ["pre role"] = Word("group"),
        ["pre aria-label"] = Word("Code"),
        ["code class"] = Language(),
        ["div class"] = Word("scroll"),
        ["div role"] = Word("region"),
        ["div tabindex"] = Word("0"),
        ["div aria-label"] = Any(),
        ["table class"] = Word("table"),
        ["th scope"] = Word("col"),
        ["th class"] = Word("[nc]"),
        ["td class"] = Word("[nc]"),
        ["section class"] = Word("voice|impact|foot-notes"),
        ["section aria-labelledby"] = Id(),
        ["p class"] = Word("by-ai"),
        ["span class"] = Word("task( task--done)?"),
        ["span role"] = Word("img"),
        ["span aria-label"] = Word("(not )?done"),
        ["svg class"] = Word("i"),
        ["svg viewBox"] = Word("0 0 24 24"),
        ["svg aria-hidden"] = Word("true"),
        ["path d"] = Word("[-MmHhAaVv0-9. ]+"),
    };

    private static readonly HtmlParser Parser = new();

    /// <summary>Empty when the HTML is harmless.</summary>
    public static IReadOnlyList<string> Dangers(string html)
    {
        var document = Parser.ParseDocument("<!doctype html><html><head></head><body><main>" + html + "</main></body></html>");
        var main = document.QuerySelector("main")!;
        return
        [
            .. document.All.Except(main.QuerySelectorAll("*")).Where(element => element.LocalName is not ("html" or "head" or "body" or "main")).Select(element => $"<{element.LocalName}> outside"),
            .. main.QuerySelectorAll("*").SelectMany(Dangers),
            .. Descendants(main).OfType<IComment>().Select(comment => $"comment {comment.Data}"),
            .. NestedLinks(html),
            .. main.QuerySelectorAll("[id]").GroupBy(element => element.Id, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => $"id {group.Key} twice"),
            .. main.TextContent.Where(c => char.IsControl(c) && c is not ('\n' or '\t')).Select(c => $"control character {(int)c:X4}"),
        ];
    }

    private static IEnumerable<string> Dangers(IElement element)
    {
        if (!Elements.Contains(element.LocalName))
            yield return $"<{element.LocalName}>";
        foreach (var attribute in element.Attributes)
        {
            if (!Attributes.TryGetValue($"{element.LocalName} {attribute.Name}", out var rule))
                yield return $"<{element.LocalName} {attribute.Name}=\"{attribute.Value}\">";
            else if (!rule.IsMatch(attribute.Value) || attribute.Value.Any(c => char.IsControl(c) && c is not ('\n' or '\t')))
                yield return $"<{element.LocalName} {attribute.Name}=\"{attribute.Value}\"> value";
        }
    }

    // Parsers take links in links apart, so that the tree doesn't show them.
    private static IEnumerable<string> NestedLinks(string html)
    {
        var open = 0;
        foreach (Match tag in LinkTag().Matches(html))
        {
            open += tag.ValueSpan.StartsWith("</") ? -1 : 1;
            if (open is not (0 or 1))
                yield return "link in a link";
        }
    }

    private static IEnumerable<INode> Descendants(INode node) => node.ChildNodes.SelectMany(child => Descendants(child).Prepend(child));

    private static Regex Word(string pattern) => new($"^(?:{pattern})$(?!\n)", RegexOptions.ExplicitCapture, TimeSpan.FromMinutes(1));

    // No scheme but these; no backslash, control character or blank; nothing that a browser takes for //host.
    [GeneratedRegex(@"\A(https?://[^/\\\s?#@]+([/?#][^\\\s]*)?|mailto:[^\\\s]*|(?!//)[^\\\s:/?#]*([/?#][^\\\s]*)?)\z", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Href();

    [GeneratedRegex(@"\A(https://images\.unsplash\.com/[^\\\s]*|/media/([^\\\s/?#.][^\\\s/?#]*/)*[^\\\s/?#.][^\\\s/?#]*\.(jpe?g|png|webp|avif|gif))\z", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Source();

    [GeneratedRegex(@"\Anoopener nofollow( sponsored)?\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Rel();

    [GeneratedRegex(@"\As-[\p{L}\p{N}\p{M}-]+\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Id();

    [GeneratedRegex(@"\Alanguage-[a-z0-9+#-]{1,30}\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Language();

    [GeneratedRegex(@"\A[0-9]{1,9}\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();

    [GeneratedRegex("<a[ >]|</a>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LinkTag();

    [GeneratedRegex("", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Any();
}
