using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;

namespace CryptoNews.Web.Covers;

/// <summary>A piece of SVG being written. Numbers in interpolated text are rounded to tenths and written as short as SVG allows.</summary>
internal sealed class Drawing
{
    private readonly StringBuilder text = new();

    public bool IsEmpty => text.Length == 0;

    public void Write(string svg) => text.Append(svg);

    public void Write(char svg) => text.Append(svg);

    public void Write(Drawing other) => text.Append(other.text);

    /// <summary>Takes <c>$"M{x} {y}"</c>: its <see cref="Fragment"/> has written itself before the call.</summary>
    [SuppressMessage("Performance", "CA1822", Justification = "The compiler hands the receiver to the fragment.")]
    public void Write([InterpolatedStringHandlerArgument("")] ref Fragment fragment) => _ = fragment;

    /// <summary>Tenths as a decimal number: 5 → <c>.5</c>, -12 → <c>-1.2</c>, 30 → <c>3</c>.</summary>
    public void WriteTenths(int tenths)
    {
        if (tenths < 0)
            text.Append('-');
        var (whole, tenth) = Math.DivRem(Math.Abs(tenths), 10);
        if (whole != 0 || tenth == 0)
            text.Append(whole);
        if (tenth != 0)
            text.Append('.').Append((char)('0' + tenth));
    }

    public override string ToString() => text.ToString();

    /// <summary>Writes the parts of an interpolated text straight into the drawing.</summary>
    [InterpolatedStringHandler]
    internal readonly ref struct Fragment
    {
        private readonly Drawing drawing;

        public Fragment(int literalLength, int formattedCount, Drawing drawing) => this.drawing = drawing;

        public void AppendLiteral(string svg) => drawing.Write(svg);

        public void AppendFormatted(string svg) => drawing.Write(svg);

        public void AppendFormatted(Drawing other) => drawing.Write(other);

        public void AppendFormatted(double value) => drawing.WriteTenths(Rounding.ToTenths(value));
    }
}
