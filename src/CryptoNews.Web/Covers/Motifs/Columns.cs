namespace CryptoNews.Web.Covers.Motifs;

/// <summary>A colonnade of fluted shafts between a cornice and steps.</summary>
internal static class Columns
{
    private const int GroundLines = 60;

    // Height on the canvas and half the width, as shares of the canvas and of a column's place.
    private static readonly (double Y, double HalfWidth)[] mouldings =
        [(.21, .33), (.195, .37), (.18, .41), (.86, .36), (.875, .4), (.89, .44)];

    public static void Draw(Canvas canvas)
    {
        var columns = canvas.Small ? 3 + (int)(canvas.Random() * 2) : 5 + (int)(canvas.Random() * 3);
        var place = canvas.Width / columns;
        var shift = (canvas.Random() - .5) * place * .8;

        for (var column = -1; column <= columns; column++)
            DrawColumn(canvas, place * (column + .5) + shift, place);
        DrawCorniceAndSteps(canvas);
        if (!canvas.Small)
            DrawGround(canvas);
    }

    private static void DrawColumn(Canvas canvas, double centre, double place)
    {
        var height = canvas.Height;
        var flutes = canvas.Small ? 6 : 21;
        for (var flute = 0; flute <= flutes; flute++)
        {
            var offset = Math.Cos(Math.PI * flute / flutes) * place * .3;
            canvas.Front.Write($"""<path d="M{centre + offset * .86} {height * .21}Q{centre + offset * 1.06} {height * .5} {centre + offset} {height * .86}"/>""");
        }

        foreach (var (y, halfWidth) in mouldings)
            canvas.Front.Write($"""<path d="M{centre - place * halfWidth} {height * y}h{place * halfWidth * 2}"/>""");
    }

    private static void DrawCorniceAndSteps(Canvas canvas)
    {
        var height = canvas.Height;
        var lines = canvas.Small ? 4 : 12;
        for (var line = 0; line < lines; line++)
        {
            var cornice = height * .155 - line * height * (canvas.Small ? .04 : .013);
            var step = height * .915 + line * height * (canvas.Small ? .03 : .0125);
            canvas.Front.Write($"""<path d="M0 {cornice}H{canvas.Width}M0 {step}H{canvas.Width}"/>""");
        }
    }

    private static void DrawGround(Canvas canvas)
    {
        for (var line = 0; line < GroundLines; line++)
            canvas.Back.Write($"""<path d="M0 {canvas.Height * (.22 + .64 * line / GroundLines)}H{canvas.Width}"/>""");
    }
}
