using System.Buffers;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace CryptoNews.Content;

/// <summary>
/// Makes links of bare <c>https://</c>, <c>http://</c>, <c>www.</c> and <c>mailto:</c> addresses. Markdig's own parser
/// for them goes back to the start of the paragraph for each (looking for HTML, which we never have): quadratic.
/// </summary>
internal sealed class BareLinkParser : InlineParser
{
    private const string Emphasis = "*_~";
    private static readonly SearchValues<char> Before = SearchValues.Create("*_~(");

    public BareLinkParser() => OpeningCharacters = ['h', 'm', 'w'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var before = slice.PeekCharExtra(-1);
        if (before != '\0' && !char.IsWhiteSpace(before) && !Before.Contains(before))
            return false;
        var prefix = PrefixLength(slice.AsSpan());
        if (prefix == 0 || IsInBrackets(processor.Inline))
            return false;

        // A longer address would be refused anyway; the window keeps a run of half addresses from being read to its end each time.
        var window = slice;
        window.End = Math.Min(slice.End, slice.Start + FileLimits.Address);
        if (!LinkHelper.TryParseUrl(ref window, out var address, out _, isAutoLink: true) || address.Length > FileLimits.Address)
            return false;
        address = WithoutClosingMarks(address, processor.Inline);
        var host = slice.CurrentChar == 'm' ? address.IndexOf('@', StringComparison.Ordinal) + 1 : prefix;
        if (host < prefix || host == prefix + 1 || !LinkHelper.IsValidDomain(address, host))
            return false;

        processor.Inline = Link(processor, slice, address);
        slice.Start += address.Length;
        return true;
    }

    /// <summary>0 when no address begins here.</summary>
    private static int PrefixLength(ReadOnlySpan<char> text)
    {
        foreach (var prefix in (ReadOnlySpan<string>)["https://", "http://", "www.", "mailto:"])
        {
            if (text.StartsWith(prefix, StringComparison.Ordinal))
                return prefix.Length;
        }

        return 0;
    }

    // The text of a link may not hold a link.
    private static bool IsInBrackets(Inline? inline)
    {
        for (; inline is not null; inline = inline.Parent)
        {
            if (inline is LinkDelimiterInline { IsActive: true, IsImage: false })
                return true;
        }

        return false;
    }

    // In *https://a.example* the last star closes the emphasis.
    private static string WithoutClosingMarks(string address, Inline? inline)
    {
        if (!Emphasis.Contains(address[^1], StringComparison.Ordinal))
            return address;
        var open = new HashSet<char>();
        for (; inline is not null; inline = inline.Parent)
        {
            if (inline is EmphasisDelimiterInline mark)
                open.Add(mark.DelimiterChar);
        }

        return address.TrimEnd([.. open]);
    }

    private static LinkInline Link(InlineProcessor processor, StringSlice slice, string address)
    {
        var end = slice.Start + address.Length - 1;
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        var link = new LinkInline
        {
            Span = new(start, processor.GetSourcePosition(end)),
            Line = line,
            Column = column,
            Url = slice.CurrentChar == 'w' ? "https://" + address : address,
            IsAutoLink = true,
            IsClosed = true,
        };
        link.AppendChild(new LiteralInline
        {
            Span = link.Span,
            Line = line,
            Column = column,
            Content = new StringSlice(slice.Text, slice.Start, end),
            IsClosed = true,
        });
        return link;
    }
}
