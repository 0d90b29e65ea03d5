using System.Globalization;
using CryptoNews.Content;

namespace CryptoNews.Benchmarks.Corpus;

/// <summary>What the language versions of one article share.</summary>
internal sealed record Story
{
    /// <summary>The last day of a corpus, and the time that benchmarks take it to be.</summary>
    public static DateTime End { get; } = new(2026, 11, 23, 12, 0, 0, DateTimeKind.Utc);

    private const int Days = 5 * 365;

    public required int Index { get; init; }

    /// <summary>Path without language and extension.</summary>
    public required string Stem { get; init; }

    public required DateTime PublishedAt { get; init; }

    public DateTime? ExpiresAt { get; init; }

    public required string ExternalId { get; init; }

    public required string Category { get; init; }

    public required IReadOnlyList<string> Tags { get; init; }

    public (string Key, string Name)? Source { get; init; }

    public string? Sentiment { get; init; }

    public int StickyWeight { get; init; }

    public bool Draft { get; init; }

    /// <summary>Name of the stock photo, or null.</summary>
    public string? Photo { get; init; }

    public bool Rewritten { get; init; }

    public static bool HasTwin(int seed, int index) => Dice.For(seed, "twin", index).PerMille(400);

    public static Story Of(int seed, int index)
    {
        var dice = Dice.For(seed, "story", index);
        var published = End.AddMilliseconds(-(long)(dice.Fraction() * Days * 86_400_000));
        if (dice.PerMille(20))
            published = published.Date;
        if (dice.PerMille(5))
            published = End.AddMinutes(dice.Between(1, 60 * 24 * 60));
        return new Story
        {
            Index = index,
            PublishedAt = published,
            ExpiresAt = dice.PerMille(15) ? published.AddDays(dice.Between(1, 900)) : null,
            Stem = $"{published.ToString("yyyy/MM", CultureInfo.InvariantCulture)}/{Slug.From(Prose.Title(English.Vocabulary, Dice.For(seed, "title-en", index)))}-{index.ToString("x", CultureInfo.InvariantCulture)}",
            ExternalId = (56_000_000 + index).ToString(CultureInfo.InvariantCulture),
            Category = Names.Categories[(int)(dice.Rank(1.8, 6) % Names.Categories.Count)],
            Tags = [.. TagsFrom(dice).Distinct(StringComparer.Ordinal)],
            Source = dice.PerMille(970) ? Names.Sources[(int)(dice.Rank(1.7, 8) % Names.Sources.Count)] : null,
            Sentiment = dice.PerMille(10) ? null : dice.Below(100) switch { < 56 => "POSITIVE", < 81 => "NEUTRAL", _ => "NEGATIVE" },
            StickyWeight = dice.PerMille(1) ? dice.Between(1, 10) : 0,
            Draft = dice.PerMille(10),
            Photo = dice.PerMille(950) ? $"photo-{Digits(dice, "0123456789", 13)}-{Digits(dice, "0123456789abcdef", 12)}" : null,
            Rewritten = dice.PerMille(920),
        };
    }

    private static string Digits(Dice dice, string digits, int count) =>
        string.Create(count, (dice, digits), static (text, from) =>
        {
            for (var i = 0; i < text.Length; i++)
                text[i] = from.digits[from.dice.Below(from.digits.Length)];
        });

    // One article in two has up to 5 tags, one in a hundred up to 33. 63 % of all tags are used once; one use in twenty
    // is spelled in another case.
    private static IEnumerable<string> TagsFrom(Dice dice)
    {
        var count = dice.Below(100) switch
        {
            < 4 => 0,
            < 50 => dice.Between(1, 5),
            < 90 => dice.Between(5, 9),
            < 99 => dice.Between(9, 16),
            _ => dice.Between(17, 33),
        };
        for (var i = 0; i < count; i++)
        {
            var tag = Names.Tag(dice.Rank(1 / 0.63, 20));
            yield return dice.PerMille(50) ? CultureInfo.InvariantCulture.TextInfo.ToTitleCase(tag.ToLowerInvariant()) : tag;
        }
    }
}
