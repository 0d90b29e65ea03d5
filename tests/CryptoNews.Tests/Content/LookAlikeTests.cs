namespace CryptoNews.Tests.Content;

/// <summary>A refused value that looks right: the message says what it is.</summary>
public sealed class LookAlikeTests
{
    [Theory]
    [InlineData("draft: tru\u0435", "'draft' is 'tru\u0435' (the '\u0435' in it is U+0435, a Cyrillic letter, not 'e')")]
    [InlineData("lang: \u0435n", "the site has no language '\u0435n' (the '\u0435' in it is U+0435, a Cyrillic letter, not 'e')")]
    [InlineData("sentiment: \u0420OSITIVE", "'sentiment' is '\u0420OSITIVE' (the '\u0420' in it is U+0420, a Cyrillic letter, not 'P')")]
    [InlineData("sentiment: NE\u03A5TRAL", "'sentiment' is 'NE\u03A5TRAL' (the '\u03A5' in it is U+03A5, a Greek letter, not 'Y')")]
    [InlineData("publishedAt: 2026-11-20\u042210:00Z", "'publishedAt' is '2026-11-20\u042210:00Z' (the '\u0422' in it is U+0422, a Cyrillic letter, not 'T')")]
    [InlineData("publishedAt: 2026\u201111\u201120T10:00Z", "'publishedAt' is '2026\u201111\u201120T10:00Z' (the '\u2011' in it is U+2011, not '-')")]
    [InlineData("publishedAt: 2026-11-20T10:00Z\u200B", "'publishedAt' is '2026-11-20T10:00Z\u200B' (with a zero width space, U+200B, in it)")]
    [InlineData("updatedAt: 2026-11-20\u00A010:00Z", "'updatedAt' is '2026-11-20\u00A010:00Z' (with a no-break space, U+00A0, in it)")]
    [InlineData("score: \u22121", "'score' is '\u22121' (the '\u2212' in it is U+2212, not '-')")]
    [InlineData("stickyWeight: \u200E10", "'stickyWeight' is '\u200E10' (with an invisible mark, U+200E, in it)")]
    [InlineData("canonicalUrl: https://example.com/a\u200B", "'canonicalUrl' is 'https://example.com/a\u200B' (with a zero width space, U+200B, in it)")]
    [InlineData("dr\u0430ft: true", "'dr\u0430ft' (the '\u0430' in it is U+0430, a Cyrillic letter, not 'a') is not a key, but may be meant as 'draft', which decides who sees the article and where")]
    [InlineData("s\u043Eurce: a", "'s\u043Eurce' (the '\u043E' in it is U+043E, a Cyrillic letter, not 'o') is not a key of this format")]
    public void What_is_not_what_it_seems_is_named(string line, string message) =>
        Assert.Equal(message, Assert.Single(SmallFile.Parse(SmallFile.With(line)).Problems).Message);

    [Theory]
    [InlineData("sentiment: \u0434\u043E\u0431\u0440\u0435", "'sentiment' is '\u0434\u043E\u0431\u0440\u0435'")]
    [InlineData("updatedAt: 20 \u043B\u0438\u0441\u0442\u043E\u043F\u0430\u0434\u0430", "'updatedAt' is '20 \u043B\u0438\u0441\u0442\u043E\u043F\u0430\u0434\u0430'")]
    [InlineData("sentiment: good", "'sentiment' is 'good'")]
    public void A_word_of_another_language_is_what_it_seems(string line, string message) =>
        Assert.Equal(message, Assert.Single(SmallFile.Parse(SmallFile.With(line)).Problems).Message);
}
