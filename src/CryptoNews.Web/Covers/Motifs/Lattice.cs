namespace CryptoNews.Web.Covers.Motifs;

/// <summary>Blocks seen from a corner, with gaps.</summary>
internal static class Lattice
{
    public static void Draw(Canvas canvas)
    {
        var side = canvas.Small ? canvas.Width / 5.2 : 70 + canvas.Random() * 20;
        var halfWidth = side * .866;
        DefineBlock(canvas, side, halfWidth);

        for (var row = -1; row < canvas.Height / (side * 1.5) + 1; row++)
        {
            var indent = row % 2 == 0 ? 0 : .5;
            for (var column = -1; column < canvas.Width / (halfWidth * 2) + 1; column++)
            {
                if (canvas.Random() > .36)
                    canvas.Front.Write($"""<use href="#b" x="{(column + indent) * halfWidth * 2}" y="{row * side * 1.5 + side / 2}"/>""");
            }
        }
    }

    private static void DefineBlock(Canvas canvas, double side, double halfWidth)
    {
        var block = canvas.Definitions;
        block.Write($"""<g id="b"><path d="M0 {-side}L{halfWidth} {-side / 2}V{side / 2}L0 {side}L{-halfWidth} {side / 2}V{-side / 2}z""");
        block.Write($"""M{-halfWidth} {-side / 2}L0 0L{halfWidth} {-side / 2}M0 0V{side}"/>""");

        var uprights = canvas.Small ? 3 : 6;
        for (var upright = 1; upright < uprights; upright++)
        {
            var share = (double)upright / uprights;
            block.Write($"""<path d="M{-halfWidth * (1 - share)} {-side / 2 + side / 2 * share}v{side}"/>""");
        }

        var courses = canvas.Small ? 2 : 4;
        for (var course = 1; course < courses; course++)
            block.Write($"""<path d="M0 {side * ((double)course / courses)}l{halfWidth} {-side / 2}"/>""");
        block.Write("</g>");
    }
}
