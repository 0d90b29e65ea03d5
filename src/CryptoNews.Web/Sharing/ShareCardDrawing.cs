using CryptoNews.Content;
using SkiaSharp;

namespace CryptoNews.Web.Sharing;

/// <summary>Draws a card: the engraving of its category, fading into paper on which the headline stands. The same card gives the same bytes.</summary>
internal static class ShareCardDrawing
{
    private const float Edge = 64;
    private const float Measure = 820;
    private const float HeadlineTop = 168;
    private const float HeadlineRoom = 330;
    private const float Leading = 1.1f;

    // From the largest on, until the headline fits.
    private static readonly float[] HeadlineSizes = [80, 70, 62, 54, 47];

    private static readonly SKColor Paper = SKColor.Parse("#faf9f5");
    private static readonly SKColor Ink = SKColor.Parse("#15171c");
    private static readonly SKColor SecondInk = SKColor.Parse("#454a55");
    private static readonly SKColor Blue = SKColor.Parse("#1a41b8");

    /// <returns>A PNG of <see cref="ShareCard.Width"/> × <see cref="ShareCard.Height"/> pixels.</returns>
    public static byte[] Draw(ShareCard card)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(ShareCard.Width, ShareCard.Height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        using (var canvas = new SKCanvas(bitmap))
        {
            Ground(canvas, card);
            Top(canvas, card);
            Headline(canvas, card);
            Foot(canvas, card);
        }

        using var png = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }

    private static void Ground(SKCanvas canvas, ShareCard card)
    {
        canvas.Clear(Paper);
        canvas.Save();
        canvas.Translate(ShareCard.Width * .22f, (ShareCard.Height - 675) / 2f);
        EngravingPicture.Draw(canvas, card);
        canvas.Restore();
        using var fade = new SKPaint
        {
            Shader = SKShader.CreateLinearGradient(new(0, 0), new(ShareCard.Width, 0), [Paper, Paper, Paper.WithAlpha(235), Paper.WithAlpha(0)], [0, .5f, .7f, 1], SKShaderTileMode.Clamp),
        };
        canvas.DrawRect(0, 0, ShareCard.Width, ShareCard.Height, fade);
        using var rule = new SKPaint { Color = Ink };
        canvas.DrawRect(0, 0, ShareCard.Width, 10, rule);
    }

    private static void Top(SKCanvas canvas, ShareCard card)
    {
        using var serif = new CardText(CardFonts.Serif, 40);
        using var sans = new CardText(CardFonts.Sans, 30);
        using var ink = Plain(Ink);
        using var blue = Plain(Blue);
        var site = serif.Cut(serif.Drawable(card.Site), Measure / 2);
        var x = serif.Draw(canvas, site, Edge, 92, ink) + 28;
        if (card.PaidMark is { } paid)
            x = sans.Draw(canvas, sans.Drawable(paid), x, 90, ink) + 20;
        sans.Draw(canvas, sans.Cut(sans.Drawable(card.Category), Edge + Measure - x), x, 90, blue);
    }

    // A headline of which letters were lost would say something else: such a card has none.
    private static void Headline(SKCanvas canvas, ShareCard card)
    {
        using var ink = Plain(Ink);
        foreach (var size in HeadlineSizes)
        {
            using var serif = new CardText(CardFonts.Serif, size);
            if (!serif.KeepsSense(card.Headline))
                return;
            var lines = serif.Lines(serif.Drawable(card.Headline), Measure, most: (int)(HeadlineRoom / (size * Leading)));
            if (lines is [.., var last] && last.EndsWith('…') && size != HeadlineSizes[^1])
                continue;
            var y = HeadlineTop + size * .8f;
            foreach (var line in lines)
            {
                serif.Draw(canvas, line, Edge, y, ink);
                y += size * Leading;
            }

            return;
        }
    }

    private static void Foot(SKCanvas canvas, ShareCard card)
    {
        const float Line = 530;
        using var sans = new CardText(CardFonts.Sans, 30);
        using var ink = Plain(Ink);
        using var second = Plain(SecondInk);
        canvas.DrawRect(Edge, Line, Measure, 2, ink);
        var tone = card.Tone is null ? "" : sans.Drawable(card.Tone);
        var toneWidth = tone.Length == 0 ? 0 : sans.Measure(tone) + 36;
        var date = sans.Drawable(card.Date);
        if (card.Source is { } source)
        {
            date = $" · {date}";
            var room = Measure - toneWidth - 40 - sans.Measure(date);
            date = sans.Cut(sans.Drawable(source), room) + date;
        }

        sans.Draw(canvas, date, Edge, Line + 52, second);
        if (tone.Length == 0)
            return;
        using var colour = Plain(ColourOf(card.Sentiment));
        var x = Edge + Measure - toneWidth;
        Sign(canvas, card.Sentiment, x, Line + 52, colour);
        sans.Draw(canvas, tone, x + 36, Line + 52, colour);
    }

    // The signs of the site: a triangle up, a bar, a triangle down; colour alone says nothing.
    private static void Sign(SKCanvas canvas, Sentiment sentiment, float x, float baseLine, SKPaint paint)
    {
        var (top, bottom) = (baseLine - 21, baseLine);
        using var path = SKPath.ParseSvgPathData(FormattableString.Invariant(sentiment switch
        {
            Sentiment.Positive => (FormattableString)$"M{x} {bottom}h24l-12 {top - bottom}z",
            Sentiment.Negative => $"M{x} {top}h24l-12 {bottom - top}z",
            _ => $"M{x} {top + 7}h24v8h-24z",
        }));
        canvas.DrawPath(path, paint);
    }

    private static SKColor ColourOf(Sentiment sentiment) => sentiment switch
    {
        Sentiment.Positive => SKColor.Parse("#0a6a4a"),
        Sentiment.Negative => SKColor.Parse("#b12a1c"),
        _ => SKColor.Parse("#565d6b"),
    };

    private static SKPaint Plain(SKColor colour) => new() { Color = colour, IsAntialias = true };
}
