using System.Buffers;
using System.Globalization;
using System.Text;

namespace CryptoNews.Content;

/// <summary>Collects the HTML of a body in a pooled array; refuses to grow beyond <see cref="BodyLimits.Html"/>.</summary>
internal sealed class HtmlBuffer : IDisposable
{
    /// <summary>Characters that neither HTML nor a feed may hold, the line feed and the tab excepted.</summary>
    public static readonly SearchValues<char> Controls = SearchValues.Create(ControlCharacters());

    private static readonly SearchValues<char> NotText = SearchValues.Create(['&', '<', '>', '"', .. ControlCharacters()]);

    private static readonly SearchValues<char> Address =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$()*+,;=%");

    private readonly TextBuffer _text = new();

    /// <summary>Where in the body the block begins that is being written; named when it is too much.</summary>
    public int Place { get; set; }

    /// <summary>Markup that the renderer itself is the author of.</summary>
    public HtmlBuffer Raw(ReadOnlySpan<char> markup)
    {
        if (_text.Length + markup.Length > BodyLimits.Html)
        {
            throw new BodyRefusal(
                MarkdownProblems.Html,
                Place,
                $"up to here the body becomes more than {BodyLimits.Show(BodyLimits.Html)} characters of HTML; the limit is {BodyLimits.Show(BodyLimits.Html)}",
                "divide the article");
        }

        _text.Append(markup);
        return this;
    }

    public HtmlBuffer Raw(int number)
    {
        Span<char> digits = stackalloc char[11];
        number.TryFormat(digits, out var written, provider: CultureInfo.InvariantCulture);
        return Raw(digits[..written]);
    }

    /// <summary>Text of an element, or of an attribute in double quotes. Control characters are left out.</summary>
    public HtmlBuffer Text(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOfAny(NotText); at >= 0; at = text.IndexOfAny(NotText))
        {
            Raw(text[..at]).Raw(text[at] switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", '"' => "&quot;", _ => "" });
            text = text[(at + 1)..];
        }

        return Raw(text);
    }

    /// <summary>An address in an attribute: what may not stand in one is percent-encoded.</summary>
    public HtmlBuffer Url(ReadOnlySpan<char> address)
    {
        Span<byte> utf8 = stackalloc byte[4];
        for (var at = address.IndexOfAnyExcept(Address); at >= 0; at = address.IndexOfAnyExcept(Address))
        {
            Raw(address[..at]);
            if (address[at] == '&')
            {
                Raw("&amp;");
                address = address[(at + 1)..];
                continue;
            }

            Rune.DecodeFromUtf16(address[at..], out var rune, out var consumed);
            foreach (var octet in utf8[..rune.EncodeToUtf8(utf8)])
                Raw("%").Raw(Convert.ToHexString([octet]));
            address = address[(at + consumed)..];
        }

        return Raw(address);
    }

    /// <summary>A line feed, unless one was just written.</summary>
    public void EndLine()
    {
        if (_text.Last != '\n')
            Raw("\n");
    }

    public override string ToString() => _text.ToString();

    public void Dispose() => _text.Dispose();

    private static char[] ControlCharacters() =>
        [.. Enumerable.Range(0, 0xA0).Select(c => (char)c).Where(c => char.IsControl(c) && c is not ('\t' or '\n')), '\uFFFE', '\uFFFF'];
}
