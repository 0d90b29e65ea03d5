using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using CryptoNews.Web.Covers;
using FsCheck;
using FsCheck.Xunit;

namespace CryptoNews.Tests.Web.Covers;

public sealed class EngravingTests
{
    private static readonly string[] motifs =
        ["rosette", "facets", "columns", "terrain", "hex", "mail", "weave", "vault", "coins", "lattice", "rays", "paper"];

    private static readonly string[] tones =
    [
        "amber", "indigo", "slate", "teal", "copper", "plum", "cyan", "crimson", "olive", "cobalt", "gold", "graphite",
    ];

    // The sample was made by the design's own generator, a JavaScript module that exports cover and MOTIFS. Run by
    // `node --input-type=module`, for each motif, some seeds and both sizes, each time with another tone:
    //   import { createHash } from 'node:crypto';
    //   import { cover } from './generator.mjs';
    //   const svg = cover({ motif, tone, seed, small });
    //   console.log([motif, tone, seed, small, createHash('sha256').update(svg).digest('hex')].join('\t'));
    // Five small variants have since taken more from the seed, in the generator as in Motifs: where the columns, the stone
    // and the sun stand, and how the weave and the lines of the paper begin.
    [Fact]
    public void Every_engraving_equals_the_one_of_the_design_byte_for_byte()
    {
        var rows = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Samples", "engravings.tsv"))
            .Select(line => line.Split('\t'))
            .ToList();
        Assert.Equal(motifs, rows.Select(row => row[0]).Distinct());

        var different = rows
            .Where(row => DigestOf(Engraving.Draw(row[0], row[1], row[2], bool.Parse(row[3]))) != row[4])
            .Select(row => string.Join(' ', row[..4]));
        Assert.Empty(different);
    }

    // Digests of the same origin. A text file can't hold half a character, but a seed can.
    [Theory]
    [InlineData('\ud800', "fc6a6f2898ba55ca4c69de7acb2c9bc14c0ea015ef0695498dda9584b83d03ec")]
    [InlineData('\ud83d', "97590cd63310acf64b27fc7716b485ffafd5bfa52ee787aee3d958d95a558b69")]
    public void Half_a_character_is_a_seed_of_its_own(char seed, string digest) =>
        Assert.Equal(digest, DigestOf(Engraving.Draw("vault", "crimson", seed.ToString(), small: true)));

    [Property(MaxTest = 300)]
    public void Any_seed_gives_well_formed_XML(NonNull<string> seed, NonNegativeInt motif, NonNegativeInt tone, bool small)
    {
        var svg = Engraving.Draw(motifs[motif.Get % 12], tones[tone.Get % 12], seed.Get, small);

        var root = XDocument.Parse(svg).Root!;
        Assert.Equal("svg", root.Name.LocalName);
        Assert.Equal("http://www.w3.org/2000/svg", root.Name.NamespaceName);
        Assert.Equal(small ? "0 0 400 400" : "0 0 1200 675", root.Attribute("viewBox")!.Value);
        Assert.True(Ascii.IsValid(svg));
    }

    [Fact]
    public void Two_seeds_give_two_pictures_of_every_motif_in_both_sizes()
    {
        foreach (var (motif, small) in motifs.SelectMany(motif => new[] { (motif, true), (motif, false) }))
        {
            var pictures = Enumerable.Range(0, 20).Select(seed => Engraving.Draw(motif, "slate", $"seed {seed}", small)).Distinct();
            Assert.Equal((motif, small, 20), (motif, small, pictures.Count()));
        }
    }

    [Fact]
    public void No_culture_changes_an_engraving()
    {
        var expected = Engraving.Draw("facets", "indigo", "seed", small: false);
        var strange = (CultureInfo)CultureInfo.GetCultureInfo("uk-UA").Clone();
        strange.NumberFormat.NegativeSign = "−";
        strange.NumberFormat.NumberDecimalSeparator = ",";

        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = strange;
        try
        {
            Assert.Equal(expected, Engraving.Draw("facets", "indigo", "seed", small: false));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("Rosette", "amber", "motif")]
    [InlineData("rosette", "", "tone")]
    public void An_unknown_motif_or_tone_is_refused_by_name(string motif, string tone, string what)
    {
        var refusal = Assert.Throws<ArgumentOutOfRangeException>(() => Engraving.Draw(motif, tone, "seed", small: true));
        Assert.Contains($"no {what} of this name", refusal.Message, StringComparison.Ordinal);
    }

    private static string DigestOf(string svg) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(svg)));
}
