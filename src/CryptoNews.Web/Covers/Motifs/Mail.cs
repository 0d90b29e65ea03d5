namespace CryptoNews.Web.Covers.Motifs;

/// <summary>Chain mail: rows of interlocking rings.</summary>
internal static class Mail
{
    public static void Draw(Canvas canvas)
    {
        var radius = canvas.Small ? canvas.Width / 4.4 : 84 + canvas.Random() * 26;
        DefineRing(canvas, radius);

        var step = radius * 1.36;
        var offset = canvas.Random() * step;
        for (var row = -1; row < canvas.Height / step + 1; row++)
        {
            var indent = row % 2 == 0 ? 0 : step / 2;
            for (var column = -1; column < canvas.Width / step + 2; column++)
                canvas.Front.Write($"""<use href="#m" x="{column * step + indent - offset / 2}" y="{row * step + offset / 3}"/>""");
        }
    }

    private static void DefineRing(Canvas canvas, double radius)
    {
        var circles = canvas.Small ? 4 : 7;
        canvas.Definitions.Write("""<g id="m">""");
        for (var circle = 0; circle < circles; circle++)
            canvas.Definitions.Write($"""<circle r="{radius * (1 - circle * (canvas.Small ? .1 : .062))}"/>""");
        canvas.Definitions.Write("</g>");
    }
}
