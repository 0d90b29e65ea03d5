namespace CryptoNews.Web.Covers.Motifs;

/// <summary>Three guilloche rings over a ground of waves.</summary>
internal static class Rosette
{
    private const int PointsInLobe = 14;
    private const int GroundLines = 22;
    private const double GroundAmplitude = 9;
    private const double GroundHalfWave = 46;

    public static void Draw(Canvas canvas)
    {
        var centreX = canvas.Width * (canvas.Small ? .5 : .3 + canvas.Random() * .4);
        var centreY = canvas.Height * (canvas.Small ? .5 : .42 + canvas.Random() * .16);
        var radius = Math.Min(canvas.Width, canvas.Height) * (canvas.Small ? .42 : .5);
        var lobes = 7 + (int)(canvas.Random() * 7);
        var depth = .2 + canvas.Random() * .1;
        var copies = canvas.Small ? 9 : 20;

        canvas.Front.Write($"""<g transform="translate({centreX} {centreY})">""");
        DrawRing(canvas, "r0", radius, depth, lobes, copies);
        DrawRing(canvas, "r1", radius * .56, .34, Math.Max(5, lobes - 2), Rounding.HalfUp(copies / 2.0));
        DrawRing(canvas, "r2", radius * .26, .5, Math.Max(5, lobes - 4), Rounding.HalfUp(copies / 3.0));
        canvas.Front.Write("</g>");

        if (!canvas.Small)
            DrawGround(canvas);
    }

    private static void DrawRing(Canvas canvas, string id, double radius, double depth, int lobes, double copies)
    {
        canvas.Definitions.WritePolyline(Outline(radius, depth, lobes), closed: true, id);
        for (var copy = 0; copy < copies; copy++)
            canvas.Front.Write($"""<use href="#{id}" transform="rotate({copy * 360.0 / lobes / copies})"/>""");
    }

    private static (double X, double Y)[] Outline(double radius, double depth, int lobes)
    {
        var points = new (double X, double Y)[lobes * PointsInLobe];
        for (var i = 0; i < points.Length; i++)
        {
            var angle = (double)i / points.Length * 2 * Math.PI;
            var distance = radius * (1 + depth * Math.Cos(lobes * angle));
            points[i] = (distance * Math.Cos(angle), distance * Math.Sin(angle));
        }

        return points;
    }

    private static void DrawGround(Canvas canvas)
    {
        for (var line = 0; line < GroundLines; line++)
        {
            var y = canvas.Height * (line + .5) / GroundLines;
            canvas.Back.WriteWave(canvas.Width, y, _ => GroundAmplitude, GroundHalfWave, line % 2 * GroundHalfWave);
        }
    }
}
