using CryptoNews.Content;

namespace CryptoNews.Tests.Content.Markdown;

public sealed class NearSectionsTests
{
    [Theory]
    [InlineData("### Impact on the crypto market", "Impact on the crypto market")]
    [InlineData("## Impact on crypto market", "Impact on the crypto market")]
    [InlineData("## Impacts on the crypto-market:", "Impact on the crypto market")]
    [InlineData("## 3. Impact on the Crypto Markets", "Impact on the crypto market")]
    [InlineData("## Impact on the cryptocurrency market", "Impact on the crypto market")]
    [InlineData("## Вплив на крипто-ринок", "Вплив на крипторинок")]
    [InlineData("#### Вплив на крипто ринок", "Вплив на крипторинок")]
    [InlineData("## Вплив на ринок криптовалют", "Вплив на крипторинок")]
    [InlineData("### From author", "From author")]
    [InlineData("## From the author", "From author")]
    [InlineData("## Від автор\u0061", "Від автора")]
    public void A_heading_that_nearly_names_a_section_is_warned_of(string heading, string name)
    {
        var (html, warning) = Bodies.Warned($"a\n\n{heading}\n\n- b");

        Assert.Equal(("CN233", 3, 1), (warning.Code, warning.Line, warning.Column));
        Assert.StartsWith($"write '## {name}'", warning.Remedy, StringComparison.Ordinal);
        Assert.DoesNotContain("<section", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_level_is_named_where_that_is_why() =>
        Assert.Equal("'From author', a heading of level 3, is not taken for the section 'From author'", Bodies.Warned("### From author\n\na").Warning.Message);

    [Fact]
    public void Sections_of_a_third_language_are_known_too()
    {
        var rules = new ContentRules { Labels = new Dictionary<string, BodyLabels> { ["pl"] = new() { ImpactSection = "Wpływ na rynek krypto" } } };
        var warning = Bodies.Warned("### Wpływ na rynek krypto\n\na", Bodies.Context with { Language = "pl", Rules = rules }).Warning;

        Assert.StartsWith("write '## Wpływ na rynek krypto'", warning.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("## Impact on the market")]
    [InlineData("## Impact on the stock market")]
    [InlineData("## Impact on crypto marketing")]
    [InlineData("## The crypto market")]
    [InlineData("## Вплив на криптовалюти")]
    [InlineData("## Від авторів дослідження")]
    [InlineData("## From the author of Bitcoin")]
    [InlineData("> ### From author")]
    [InlineData("## Impact on the crypto market\n\na\n\n### Impact on crypto market")]
    public void Other_headings_are_not(string markdown) => Bodies.Clean(markdown + "\n\na");
}
