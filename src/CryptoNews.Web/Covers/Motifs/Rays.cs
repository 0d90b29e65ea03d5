namespace CryptoNews.Web.Covers.Motifs;

/// <summary>A rising sun: rays round a disc of rings.</summary>
internal static class Rays
{
    private const int GroundRings = 12;

    public static void Draw(Canvas canvas)
    {
        var centreX = canvas.Width * (.3 + canvas.Random() * .4);
        var centreY = canvas.Height * 1.04;

        DrawRays(canvas, centreX, centreY);
        var rings = canvas.Small ? 5 : 12;
        for (var ring = 1; ring < rings; ring++)
            DrawCircle(canvas.Front, centreX, centreY, canvas.Height * .29 * ring / rings);
        for (var ring = 0; ring < GroundRings && !canvas.Small; ring++)
            DrawCircle(canvas.Back, centreX, centreY, canvas.Height * (.5 + ring * .09));
    }

    private static void DrawRays(Canvas canvas, double centreX, double centreY)
    {
        var rays = canvas.Small ? 22 : 84;
        var far = double.Hypot(canvas.Width, canvas.Height);
        for (var ray = 0; ray <= rays; ray++)
        {
            var angle = Math.PI + Math.PI * ray / rays;
            var (across, down) = (Math.Cos(angle), Math.Sin(angle));
            var near = canvas.Height * (.34 + .05 * Math.Cos(ray * .9));
            canvas.Front.Write($"""<path d="M{centreX + across * near} {centreY + down * near}L{centreX + across * far} {centreY + down * far}"/>""");
        }
    }

    private static void DrawCircle(Drawing layer, double centreX, double centreY, double radius) =>
        layer.Write($"""<circle cx="{centreX}" cy="{centreY}" r="{radius}"/>""");
}
