namespace CryptoNews.Web.Covers.Motifs;

/// <summary>A cut stone, echoed by outlines on the ground.</summary>
internal static class Facets
{
    public static void Draw(Canvas canvas)
    {
        var centreX = canvas.Width * (canvas.Small ? .4 + canvas.Random() * .2 : .34 + canvas.Random() * .32);
        var centreY = canvas.Height * .5;
        var height = canvas.Height * (canvas.Small ? .46 : .56);
        var width = height * .62;
        var skew = (canvas.Random() - .5) * .5;

        canvas.Front.Write($"""<g transform="translate({centreX} {centreY})">""");
        DrawStone(canvas, width, height, skew);
        canvas.Front.Write("</g>");

        canvas.Back.Write($"""<g transform="translate({centreX} {centreY})">""");
        if (!canvas.Small)
            DrawEchoes(canvas, width, height);
        canvas.Back.Write("</g>");
    }

    private static void DrawStone(Canvas canvas, double width, double height, double skew)
    {
        var edges = canvas.Small ? 9 : 26;
        for (var edge = 0; edge <= edges; edge++)
        {
            var share = (double)edge / edges;
            var x = -width + 2 * width * share;
            var girdle = height * .1 + skew * x * .3 + (width - Math.Abs(x)) * .42;
            canvas.Front.Write($"""<path d="M0 {-height}L{x} {girdle}L0 {height}"/>""");

            var shoulder = height * .1 * share;
            var tip = -height + height * 1.4 * share;
            canvas.Front.Write($"""<path d="M{-width + width * share} {shoulder}L0 {tip}L{width - width * share} {shoulder}"/>""");
        }
    }

    private static void DrawEchoes(Canvas canvas, double width, double height)
    {
        for (var echo = 1; echo < 26; echo++)
        {
            var scale = 1 + echo * .16;
            canvas.Back.Write($"""<path d="M0 {-height * scale}L{width * scale} 0L0 {height * scale}L{-width * scale} 0z"/>""");
        }
    }
}
