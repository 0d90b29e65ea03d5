namespace CryptoNews.Web.Covers;

/// <summary>The two kinds of <c>path</c> that several motifs are made of.</summary>
internal static class Paths
{
    /// <summary>
    /// Straight lines: an absolute start, then relative steps. Steps are taken from where the rounded ones before them
    /// have led, so that roundings don't add up.
    /// </summary>
    public static void WritePolyline(
        this Drawing drawing, ReadOnlySpan<(double X, double Y)> points, bool closed, string? id = null)
    {
        drawing.Write("<path ");
        if (id is not null)
            drawing.Write($"id=\"{id}\" ");
        drawing.Write($"d=\"M{points[0].X} {points[0].Y}l");
        var penX = Rounding.ToTenths(points[0].X) / 10.0;
        var penY = Rounding.ToTenths(points[0].Y) / 10.0;
        for (var i = 1; i < points.Length; i++)
        {
            var stepX = Rounding.ToTenths(points[i].X - penX);
            var stepY = Rounding.ToTenths(points[i].Y - penY);
            penX += stepX / 10.0;
            penY += stepY / 10.0;
            if (i > 1 && stepX >= 0)
                drawing.Write(' ');
            drawing.WriteTenths(stepX);
            if (stepY >= 0)
                drawing.Write(' ');
            drawing.WriteTenths(stepY);
        }

        drawing.Write(closed ? "z\"/>" : "\"/>");
    }

    /// <summary>
    /// A sine from the left edge to <paramref name="end"/>, drawn with quadratics: two points a half-wave apart with the
    /// control at the crest.
    /// </summary>
    /// <param name="amplitude">The height of the half-wave with this number, counted from 0.</param>
    /// <param name="phase">How far left of the edge it starts.</param>
    public static void WriteWave(
        this Drawing drawing, double end, double y, Func<int, double> amplitude, double halfWave, double phase)
    {
        drawing.Write($"<path d=\"M{-phase} {y}q{halfWave / 2} {amplitude(0) * 2} {halfWave} 0");
        var number = 1;
        for (var x = -phase + halfWave; x < end; x += halfWave, number++)
        {
            var height = (int.IsOddInteger(number) ? -2 : 2) * amplitude(number);
            drawing.Write($"q{halfWave / 2} {height} {halfWave} 0");
        }

        drawing.Write("\"/>");
    }
}
