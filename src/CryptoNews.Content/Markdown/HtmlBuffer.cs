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

    private char[] _chars = ArrayPool<char>.Shared.Rent(16 * 1024);
    private int _length;

    /// <summary>Where in the body the block begins that is being written; named when it is too much.</summary>
    public int Place { get; set; }

    /// <summary>Markup that the renderer itself is the author of.</summary>
    public HtmlBuffer Raw(ReadOnlySpan<char> markup)
    {
        markup.CopyTo(Reserve(markup.Length));
        _length += markup.Length;
        return this;
    }

    public HtmlBuffer Raw(int number)
    {
        int written;
        while (!number.TryFormat(_chars.AsSpan(_length), out written, provider: CultureInfo.InvariantCulture))
            Reserve(16);
        _length += written;
        return this;
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
        if (_length > 0 && _chars[_length - 1] != '\n')
            Raw("\n");
    }

    public override string ToString() => new(_chars, 0, _length);

    public void Dispose() => ArrayPool<char>.Shared.Return(_chars);

    private Span<char> Reserve(int count)
    {
        if (_length + count > BodyLimits.Html)
        {
            throw new BodyRefusal(
                MarkdownProblems.Html,
                Place,
                $"up to here the body becomes more than {BodyLimits.Show(BodyLimits.Html)} characters of HTML; the limit is {BodyLimits.Show(BodyLimits.Html)}",
                "divide the article");
        }

        if (_length + count > _chars.Length)
        {
            var larger = ArrayPool<char>.Shared.Rent(Math.Max(_length + count, _chars.Length * 2));
            _chars.AsSpan(0, _length).CopyTo(larger);
            ArrayPool<char>.Shared.Return(_chars);
            _chars = larger;
        }

        return _chars.AsSpan(_length, count);
    }

    private static char[] ControlCharacters() =>
        [.. Enumerable.Range(0, 0xA0).Select(c => (char)c).Where(c => char.IsControl(c) && c is not ('\t' or '\n')), '\uFFFE', '\uFFFF'];
}
