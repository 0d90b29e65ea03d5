namespace CryptoNews.Web.Covers.Motifs;

/// <summary>Profiles of a mountain range, one behind the other.</summary>
internal static class Terrain
{
    public static void Draw(Canvas canvas)
    {
        var range = new MountainRange(
            Profiles: canvas.Small ? 13 : 40,
            Steps: canvas.Small ? 22 : 56,
            Sway: canvas.Random() * 6,
            Crags: canvas.Random() * 6,
            Swell: canvas.Random() * 6,
            Peak: .3 + canvas.Random() * .4);

        var points = new (double X, double Y)[range.Steps + 1];
        for (var profile = 0; profile < range.Profiles; profile++)
        {
            for (var step = 0; step < points.Length; step++)
                points[step] = PointOf(canvas, range, profile, step);
            canvas.Front.WritePolyline(points, closed: false);
        }
    }

    private static (double X, double Y) PointOf(Canvas canvas, MountainRange range, int profile, int step)
    {
        var x = (double)step / range.Steps;
        var depth = (double)profile / range.Profiles;
        var level = canvas.Height * (.2 + .86 * profile / range.Profiles);
        var fromPeak = (x - range.Peak - .16 * Math.Sin(depth * 5 + range.Sway)) / .2;
        var mountain = Math.Exp(-(fromPeak * fromPeak));
        var crags = .55 + .45 * Math.Sin(step * .9 + profile * .5 + range.Crags);
        var haze = .35 + .65 * Math.Sin(depth * Math.PI);
        var swell = Math.Sin(x * 9 + profile * .3 + range.Swell);
        return (x * canvas.Width, level - canvas.Height * .3 * mountain * crags * haze - canvas.Height * .05 * swell);
    }

    // Sway, crags and swell are phases; the peak is a share of the width.
    private sealed record MountainRange(
        int Profiles, int Steps, double Sway, double Crags, double Swell, double Peak);
}
