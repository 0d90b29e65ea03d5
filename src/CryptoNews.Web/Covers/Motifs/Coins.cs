namespace CryptoNews.Web.Covers.Motifs;

/// <summary>Stacks of coins of different height.</summary>
internal static class Coins
{
    public static void Draw(Canvas canvas)
    {
        var stacks = canvas.Small ? 4 : 9;
        var halfPlace = canvas.Width / stacks * .62;
        var coin = new Coin(halfPlace, halfPlace * .3);
        for (var stack = 0; stack < stacks; stack++)
        {
            var x = canvas.Width * (stack + .5) / stacks;
            DrawStack(canvas, coin, x, 3 + (int)(canvas.Random() * (canvas.Small ? 6 : 17)));
        }

        if (!canvas.Small)
            canvas.RuleBack(34);
    }

    private static void DrawStack(Canvas canvas, Coin coin, double x, int coins)
    {
        for (var number = 0; number < coins; number++)
        {
            var y = HeightOf(canvas, number);
            DrawEllipse(canvas, x, y, coin.RadiusX * .78, coin.RadiusY * .78);
            if (!canvas.Small)
                canvas.Front.Write($"""<path d="M{x - coin.RadiusX * .78} {y}v14a{coin.RadiusX * .78} {coin.RadiusY * .78} 0 0 0 {coin.RadiusX * 1.56} 0v-14"/>""");
        }

        DrawFace(canvas, coin, x, HeightOf(canvas, coins - 1));
    }

    private static void DrawFace(Canvas canvas, Coin coin, double x, double y)
    {
        var rings = canvas.Small ? 3 : 6;
        for (var ring = 1; ring < rings; ring++)
        {
            var inset = 1 - ring / 6.0;
            DrawEllipse(canvas, x, y, coin.RadiusX * .78 * inset, coin.RadiusY * .78 * inset);
        }
    }

    private static void DrawEllipse(Canvas canvas, double x, double y, double radiusX, double radiusY) =>
        canvas.Front.Write($"""<ellipse cx="{x}" cy="{y}" rx="{radiusX}" ry="{radiusY}"/>""");

    private static double HeightOf(Canvas canvas, int number) =>
        canvas.Height * .96 - number * (canvas.Small ? 26 : 27);

    private sealed record Coin(double RadiusX, double RadiusY);
}
