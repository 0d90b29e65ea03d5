namespace CryptoNews.Web.Covers.Motifs;

/// <summary>The laid lines of banknote paper.</summary>
internal static class Paper
{
    public static void Draw(Canvas canvas)
    {
        var lines = canvas.Small ? 12 : 42;
        var halfWave = canvas.Small ? 110 + canvas.Random() * 50 : 90 + canvas.Random() * 60;
        var start = canvas.Small ? canvas.Random() * Math.PI : 0;
        for (var line = 0; line < lines; line++)
        {
            var lag = start + line * .17;
            canvas.Front.WriteWave(
                canvas.Width,
                canvas.Height * (line + .5) / lines,
                number => canvas.Height / lines * (.3 + 1.5 * Math.Abs(Math.Sin(lag + number * .35))),
                halfWave,
                line * 11 % (halfWave * 2));
        }
    }
}
