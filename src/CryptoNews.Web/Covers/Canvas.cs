namespace CryptoNews.Web.Covers;

/// <summary>What a motif draws on: the size, the numbers that its seed gives, and three layers.</summary>
internal sealed class Canvas(bool small, SeededRandom random)
{
    /// <summary>A small canvas is square and takes fewer lines, because they are drawn thicker.</summary>
    public bool Small => small;

    public double Width => small ? 400 : 1200;

    public double Height => small ? 400 : 675;

    /// <summary>Shapes that the other layers repeat by <c>use</c>.</summary>
    public Drawing Definitions { get; } = new();

    /// <summary>The ground, drawn faintly.</summary>
    public Drawing Back { get; } = new();

    public Drawing Front { get; } = new();

    /// <summary>The next number of the seed, from 0 up to, but not, 1.</summary>
    public double Random() => random.Next();

    /// <summary>Horizontal lines over the whole ground.</summary>
    public void RuleBack(int count)
    {
        for (var line = 0; line < count; line++)
            Back.Write($"""<path d="M0 {Height * line / count}H{Width}"/>""");
    }
}
