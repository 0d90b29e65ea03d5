using System.Text.RegularExpressions;

namespace CryptoNews.Tests.Web.Design;

/// <summary>The colours of the style sheet, computed: 4.5:1 for text and 3:1 for what is not, in both themes (WCAG 2.2).</summary>
public sealed partial class ContrastTests
{
    private static string StyleSheet { get; } = System.IO.File.ReadAllText(Repository.Path("src/CryptoNews.Web/wwwroot/css/site.css"));

    private static readonly Dictionary<string, (Colour Light, Colour Dark)> Tokens = Read();

    [Theory]
    [InlineData("ink", "paper raised sunken tint mark")]
    [InlineData("ink-2", "paper raised sunken tint")]
    [InlineData("ink-3", "paper raised sunken tint")]
    [InlineData("link", "paper raised sunken tint")]
    [InlineData("pos", "paper raised sunken")]
    [InlineData("neu", "paper raised sunken")]
    [InlineData("neg", "paper raised sunken")]
    [InlineData("warn", "paper raised")]
    [InlineData("paper", "ink link")]
    public void Text_can_be_read_on_every_ground_it_stands_on(string text, string grounds)
    {
        foreach (var ground in grounds.Split(' '))
            AssertContrast(text, ground, 4.5);
    }

    [Theory]
    [InlineData("field", "paper raised")] // borders of controls
    [InlineData("link", "paper raised sunken tint")] // ring of focus
    public void Controls_and_their_focus_can_be_seen(string line, string grounds)
    {
        foreach (var ground in grounds.Split(' '))
            AssertContrast(line, ground, 3);
    }

    [Theory]
    [InlineData("pos-fill", "neu-fill")]
    [InlineData("neu-fill", "neg-fill")]
    public void Areas_of_charts_that_touch_can_be_told_apart(string one, string other) => AssertContrast(one, other, 3);

    [Fact]
    public void Every_colour_is_written_for_both_themes_and_in_one_place()
    {
        var rest = Comment().Replace(Tokenless(StyleSheet), "");

        Assert.True(Tokens.Count >= 18);
        // The pin is yellow in both themes, the engraving's shade and print are what they are.
        Assert.Equal(["#15171c", "#ffe27d"], HexColour().Matches(rest).Select(m => m.Value).Where(c => c is not "#fff").Distinct().Order());
    }

    [Fact]
    public void The_known_extremes_have_their_known_contrast()
    {
        Assert.Equal(21, Contrast(new Colour(0, 0, 0), new Colour(255, 255, 255)), 2);
        Assert.Equal(1, Contrast(new Colour(9, 99, 199), new Colour(9, 99, 199)), 2);
    }

    private static void AssertContrast(string one, string other, double wanted)
    {
        var (light, dark) = (Contrast(Tokens[one].Light, Tokens[other].Light), Contrast(Tokens[one].Dark, Tokens[other].Dark));
        Assert.True(light >= wanted, $"--{one} on --{other}, light: {light:0.00}");
        Assert.True(dark >= wanted, $"--{one} on --{other}, dark: {dark:0.00}");
    }

    private static double Contrast(Colour a, Colour b)
    {
        var (high, low) = (Math.Max(a.Luminance, b.Luminance), Math.Min(a.Luminance, b.Luminance));
        return (high + 0.05) / (low + 0.05);
    }

    private static Dictionary<string, (Colour, Colour)> Read() => Token().Matches(StyleSheet)
        .ToDictionary(m => m.Groups["name"].Value, m => (Colour.Parse(m.Groups["light"].Value), Colour.Parse(m.Groups["dark"].Value)));

    private static string Tokenless(string css) => Token().Replace(css, "");

    [GeneratedRegex(@"--(?<name>[a-z0-9-]+): light-dark\((?<light>#[0-9a-f]+), (?<dark>#[0-9a-f]+)\);", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Token();

    [GeneratedRegex("#[0-9a-f]{3,8}(?=[;, )])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex HexColour();

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Comment();

    private sealed record Colour(byte Red, byte Green, byte Blue)
    {
        public double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

        public static Colour Parse(string hex)
        {
            var digits = hex.Length == 4 ? string.Concat(hex[1..].Select(c => $"{c}{c}")) : hex[1..];
            var bytes = Convert.FromHexString(digits);
            return new Colour(bytes[0], bytes[1], bytes[2]);
        }

        private static double Linear(byte part)
        {
            var share = part / 255d;
            return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
        }
    }
}
