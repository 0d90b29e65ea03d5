namespace CryptoNews.Web.Covers.Motifs;

/// <summary>Broken circles round the lock of a safe.</summary>
internal static class Vault
{
    public static void Draw(Canvas canvas)
    {
        var centreX = canvas.Width * (canvas.Small ? .5 : .36 + canvas.Random() * .3);
        var centreY = canvas.Height * .5;
        var reach = double.Hypot(canvas.Width, canvas.Height) * (canvas.Small ? .62 : .56);
        var circles = canvas.Small ? 10 : 34;

        canvas.Front.Write($"""<g transform="translate({centreX} {centreY})">""");
        for (var circle = 1; circle <= circles; circle++)
        {
            var radius = reach * circle / circles;
            DrawBrokenCircle(canvas, radius);
            if (!canvas.Small && circle % 4 == 0)
                canvas.Front.Write($"""<circle r="{radius + 3.5}"/>""");
        }

        canvas.Front.Write("</g>");
    }

    private static void DrawBrokenCircle(Canvas canvas, double radius)
    {
        var circumference = 2 * Math.PI * radius;
        var gap = .08 + .3 * canvas.Random();
        var parts = 1 + (int)(canvas.Random() * 3);
        var turn = Rounding.HalfUp(canvas.Random() * 360);
        canvas.Front.Write($"""<circle r="{radius}" stroke-dasharray="{circumference / parts * (1 - gap)} {circumference / parts * gap}" transform="rotate({turn})"/>""");
    }
}
