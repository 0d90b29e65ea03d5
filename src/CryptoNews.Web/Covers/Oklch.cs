namespace CryptoNews.Web.Covers;

/// <summary>Colours by lightness, chroma and hue, in the OKLCH space.</summary>
internal static class Oklch
{
    private const double ChromaStep = .004;
    private const double Tolerance = .0005;

    /// <summary>The colour as <c>#rrggbb</c>, its chroma reduced until it is inside sRGB.</summary>
    /// <param name="hue">Degrees.</param>
    public static string ToHex(double lightness, double chroma, double hue)
    {
        while (chroma > 0 && !IsInside(ToLinear(lightness, chroma, hue)))
            chroma -= ChromaStep;

        var (red, green, blue) = ToLinear(lightness, Math.Max(chroma, 0), hue);
        return $"#{ToByte(red):x2}{ToByte(green):x2}{ToByte(blue):x2}";
    }

    private static (double Red, double Green, double Blue) ToLinear(double lightness, double chroma, double hue)
    {
        var a = chroma * Math.Cos(hue * Math.PI / 180);
        var b = chroma * Math.Sin(hue * Math.PI / 180);
        var longCone = Math.Pow(lightness + .3963377774 * a + .2158037573 * b, 3);
        var mediumCone = Math.Pow(lightness - .1055613458 * a - .0638541728 * b, 3);
        var shortCone = Math.Pow(lightness - .0894841775 * a - 1.291485548 * b, 3);
        return (
            4.0767416621 * longCone - 3.3077115913 * mediumCone + .2309699292 * shortCone,
            -1.2684380046 * longCone + 2.6097574011 * mediumCone - .3413193965 * shortCone,
            -.0041960863 * longCone - .7034186147 * mediumCone + 1.707614701 * shortCone);
    }

    private static bool IsInside((double Red, double Green, double Blue) colour) =>
        IsChannel(colour.Red) && IsChannel(colour.Green) && IsChannel(colour.Blue);

    private static bool IsChannel(double value) => value is >= -Tolerance and <= 1 + Tolerance;

    private static byte ToByte(double channel)
    {
        var linear = Math.Clamp(channel, 0, 1);
        var encoded = linear <= .0031308 ? 12.92 * linear : 1.055 * Math.Pow(linear, 1 / 2.4) - .055;
        return (byte)Rounding.HalfUp(encoded * 255);
    }
}
