namespace CryptoNews.Web.Covers;

/// <summary>The colours of an engraving in one theme: the two ends of the paper, and two inks of the lines.</summary>
internal sealed record Inks(string Paper, string Ink, string SecondInk, string PaperEnd)
{
    public static Inks Light(Tone tone) => new(
        Oklch.ToHex(.962, .01, tone.Hue),
        Oklch.ToHex(.41, .115, tone.Hue),
        Oklch.ToHex(.47, .14, tone.SecondHue),
        Oklch.ToHex(.918, .026, tone.SecondHue));

    public static Inks Dark(Tone tone) => new(
        Oklch.ToHex(.225, .035, tone.Hue),
        Oklch.ToHex(.82, .12, tone.Hue),
        Oklch.ToHex(.74, .15, tone.SecondHue),
        Oklch.ToHex(.28, .055, tone.SecondHue));
}

/// <summary>Two hues, in degrees.</summary>
internal sealed record Tone(double Hue, double SecondHue)
{
    /// <exception cref="ArgumentOutOfRangeException">There is no tone of this name.</exception>
    public static Tone Named(string name) => name switch
    {
        "amber" => new(68, 38),
        "indigo" => new(278, 305),
        "slate" => new(252, 232),
        "teal" => new(190, 158),
        "copper" => new(45, 22),
        "plum" => new(335, 295),
        "cyan" => new(225, 195),
        "crimson" => new(18, 350),
        "olive" => new(118, 92),
        "cobalt" => new(264, 235),
        "gold" => new(88, 60),
        "graphite" => new(260, 280),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no tone of this name."),
    };
}
