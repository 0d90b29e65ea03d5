namespace CryptoNews.Web.Covers.Motifs;

/// <summary>A honeycomb of nested hexagons, with gaps.</summary>
internal static class Hex
{
    public static void Draw(Canvas canvas)
    {
        var side = canvas.Small ? canvas.Width / 5 : 62 + canvas.Random() * 26;
        DefineCell(canvas, side);

        var offset = canvas.Random();
        var cellWidth = side * Math.Sqrt(3);
        for (var row = -1; row < canvas.Height / (side * 1.5) + 1; row++)
        {
            var indent = row % 2 == 0 ? 0 : .5;
            for (var column = -1; column < canvas.Width / cellWidth + 1; column++)
            {
                if (canvas.Random() < .2)
                    continue;
                canvas.Front.Write($"""<use href="#h" x="{(column + indent + offset) * cellWidth}" y="{row * side * 1.5 + side * offset}"/>""");
            }
        }
    }

    private static void DefineCell(Canvas canvas, double side)
    {
        var rings = canvas.Small ? 3 : 5;
        Span<(double X, double Y)> corners = stackalloc (double, double)[6];
        canvas.Definitions.Write("""<g id="h">""");
        for (var ring = 1; ring <= rings; ring++)
        {
            for (var corner = 0; corner < corners.Length; corner++)
            {
                var angle = corner * Math.PI / 3;
                corners[corner] = (Math.Sin(angle) * side * ring / rings, -Math.Cos(angle) * side * ring / rings);
            }

            canvas.Definitions.WritePolyline(corners, closed: true);
        }

        canvas.Definitions.Write("</g>");
    }
}
