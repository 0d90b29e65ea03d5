namespace CryptoNews.Web.Covers.Motifs;

/// <summary>Bands of waves that cross each other.</summary>
internal static class Weave
{
    public static void Draw(Canvas canvas)
    {
        var threads = canvas.Small ? 7 : 19;
        var bands = canvas.Small ? 2 : 3;
        var halfWave = canvas.Small ? 110 + canvas.Random() * 60 : 150 + canvas.Random() * 60;
        var lead = canvas.Small ? canvas.Random() * halfWave : 0;

        for (var band = 0; band < bands; band++)
        {
            var y = canvas.Height * ((band + .5) / bands);
            for (var thread = 0; thread < threads; thread++)
            {
                var swing = .5 + .5 * Math.Cos((double)thread / threads * Math.PI * 2);
                var amplitude = canvas.Height * (.44 / bands) * swing + 6;
                canvas.Front.WriteWave(canvas.Width, y, _ => amplitude, halfWave, lead + thread * halfWave * 2 / threads);
            }
        }

        if (!canvas.Small)
            canvas.RuleBack(30);
    }
}
