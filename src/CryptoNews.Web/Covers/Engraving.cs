using CryptoNews.Web.Covers.Motifs;

namespace CryptoNews.Web.Covers;

/// <summary>
/// Generated covers: line art in the manner of a banknote. A pure function of its arguments; the same input gives the
/// same bytes in every culture and at every time, so an engraving may be cached for good.
/// </summary>
public static class Engraving
{
    /// <summary>Draws a cover that switches its inks with the reader's colour scheme.</summary>
    /// <param name="motif">One of the twelve motifs, <c>rosette</c> to <c>paper</c>.</param>
    /// <param name="tone">One of the twelve tones, <c>amber</c> to <c>graphite</c>.</param>
    /// <param name="seed">Any text; it decides the details and never stands in the drawing.</param>
    /// <param name="small">400 × 400 with fewer, thicker lines instead of 1200 × 675.</param>
    /// <returns>An SVG document in ASCII.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no motif or tone of this name.</exception>
    public static string Draw(string motif, string tone, string seed, bool small)
    {
        var canvas = new Canvas(small, new SeededRandom($"{motif}/{seed}"));
        var hues = Tone.Named(tone);
        MotifNamed(motif)(canvas);
        return Compose(canvas, Inks.Light(hues), Inks.Dark(hues)).ToString();
    }

    private static Action<Canvas> MotifNamed(string name) => name switch
    {
        "rosette" => Rosette.Draw,
        "facets" => Facets.Draw,
        "columns" => Columns.Draw,
        "terrain" => Terrain.Draw,
        "hex" => Hex.Draw,
        "mail" => Mail.Draw,
        "weave" => Weave.Draw,
        "vault" => Vault.Draw,
        "coins" => Coins.Draw,
        "lattice" => Lattice.Draw,
        "rays" => Rays.Draw,
        "paper" => Paper.Draw,
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no motif of this name."),
    };

    private static Drawing Compose(Canvas canvas, Inks light, Inks dark)
    {
        var svg = new Drawing();
        svg.Write($"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {canvas.Width} {canvas.Height}" width="{canvas.Width}" height="{canvas.Height}" preserveAspectRatio="xMidYMid slice">""");
        svg.Write('\n');
        svg.Write("<style>@media(prefers-color-scheme:dark){");
        svg.Write($".p{{stop-color:{dark.Paper}}}.q{{stop-color:{dark.PaperEnd}}}.a{{stop-color:{dark.Ink}}}.b{{stop-color:{dark.SecondInk}}}");
        svg.Write("}</style>\n<defs>");
        svg.Write($"""<linearGradient id="i" gradientUnits="userSpaceOnUse" x1="0" y1="0" x2="{canvas.Width}" y2="{canvas.Height}">""");
        svg.Write($"""<stop class="a" stop-color="{light.Ink}"/><stop class="b" offset=".5" stop-color="{light.SecondInk}"/><stop class="a" offset="1" stop-color="{light.Ink}"/></linearGradient>""");
        svg.Write($"""<linearGradient id="g" x2=".6" y2="1"><stop class="p" stop-color="{light.Paper}"/><stop class="q" offset="1" stop-color="{light.PaperEnd}"/></linearGradient>""");
        svg.Write(canvas.Definitions);
        svg.Write("</defs>\n");
        svg.Write($"""<path fill="url(#g)" d="M0 0h{canvas.Width}v{canvas.Height}H0z"/><g fill="none" stroke="url(#i)" stroke-width="{(canvas.Small ? "3.2" : "1.35")}">""");
        if (!canvas.Back.IsEmpty)
            svg.Write($"""<g opacity=".3">{canvas.Back}</g>""");
        svg.Write(canvas.Front);
        svg.Write("</g></svg>\n");
        return svg;
    }
}
