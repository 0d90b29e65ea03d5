using System.Globalization;
using System.Xml.Linq;
using CryptoNews.Web.Covers;
using SkiaSharp;

namespace CryptoNews.Web.Sharing;

/// <summary>Draws an engraving, of which the drawing is SVG, on a bitmap. Knows the elements that engravings are made of and no others.</summary>
internal sealed class EngravingPicture
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private readonly Dictionary<string, XElement> _named;
    private readonly SKCanvas _canvas;
    private readonly SKPaint _pen;

    private EngravingPicture(Dictionary<string, XElement> named, SKCanvas canvas, SKPaint pen) => (_named, _canvas, _pen) = (named, canvas, pen);

    /// <summary>Fills 1200 × 675 pixels of the canvas, in the inks of the light theme.</summary>
    public static void Draw(SKCanvas canvas, ShareCard card)
    {
        var svg = XDocument.Parse(Engraving.Draw(card.Motif, card.Inks, card.Seed, small: false)).Root!;
        var named = svg.Descendants().Where(e => e.Attribute("id") is not null).ToDictionary(e => e.Attribute("id")!.Value, StringComparer.Ordinal);
        var (width, height) = (Number(svg, "width"), Number(svg, "height"));
        using var ground = new SKPaint { Shader = SKShader.CreateLinearGradient(new(0, 0), new(width * .6f, height), Stops(named["g"]), SKShaderTileMode.Clamp) };
        canvas.DrawRect(0, 0, width, height, ground);

        using var pen = new SKPaint
        {
            Shader = SKShader.CreateLinearGradient(new(0, 0), new(width, height), Stops(named["i"]), SKShaderTileMode.Clamp),
            Style = SKPaintStyle.Stroke,
            StrokeWidth = 1.35f,
            IsAntialias = true,
        };
        new EngravingPicture(named, canvas, pen).Children(svg.Elements(Svg + "g").Last());
    }

    private void Children(XElement parent)
    {
        foreach (var element in parent.Elements())
            Element(element);
    }

    private void Element(XElement element)
    {
        _canvas.Save();
        if (element.Attribute("transform") is { } transform)
            Transform(transform.Value);
        var outer = _pen.Color;
        if (element.Attribute("opacity") is { } opacity)
            _pen.Color = _pen.Color.WithAlpha((byte)(255 * Number(opacity.Value)));
        switch (element.Name.LocalName)
        {
            case "g":
                Children(element);
                break;
            case "use":
                _canvas.Translate(Number(element, "x"), Number(element, "y"));
                Element(_named[element.Attribute("href")!.Value[1..]]);
                break;
            case "path":
                using (var path = SKPath.ParseSvgPathData(element.Attribute("d")!.Value))
                    _canvas.DrawPath(path, _pen);
                break;
            case "circle" or "ellipse":
                var radius = Number(element, "r");
                Oval(element, Number(element, "cx"), Number(element, "cy"), radius > 0 ? radius : Number(element, "rx"), radius > 0 ? radius : Number(element, "ry"));
                break;
        }

        _pen.Color = outer;
        _canvas.Restore();
    }

    private void Oval(XElement element, float x, float y, float across, float down)
    {
        using var dashes = element.Attribute("stroke-dasharray") is { } pattern
            ? SKPathEffect.CreateDash([.. pattern.Value.Split(' ').Select(Number)], 0)
            : null;
        _pen.PathEffect = dashes;
        _canvas.DrawOval(x, y, across, down, _pen);
        _pen.PathEffect = null;
    }

    private void Transform(string text)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        var numbers = text[(open + 1)..^1].Split(' ').Select(Number).ToArray();
        if (text.StartsWith("rotate", StringComparison.Ordinal))
            _canvas.RotateDegrees(numbers[0]);
        else
            _canvas.Translate(numbers[0], numbers[1]);
    }

    private static SKColor[] Stops(XElement gradient) => [.. gradient.Elements(Svg + "stop").Select(s => SKColor.Parse(s.Attribute("stop-color")!.Value))];

    private static float Number(XElement element, string attribute) => Number(element.Attribute(attribute)?.Value ?? "0");

    private static float Number(string text) => float.Parse(text, CultureInfo.InvariantCulture);
}
