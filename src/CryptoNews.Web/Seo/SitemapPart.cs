using System.Globalization;
using CryptoNews.Content;

namespace CryptoNews.Web.Seo;

/// <summary>
/// One file of the sitemap. Articles are divided by the year (UTC) of their publication, and a year into files of
/// <see cref="MostAddresses"/>: an article stays in its file, and the files of past years stay as they are.
/// </summary>
/// <param name="Kind"><c>pages</c>, <c>topics</c> or <c>articles</c>.</param>
/// <param name="Language">Null for pages, which stand in one file for all languages.</param>
/// <param name="Year">Of articles only.</param>
/// <param name="Number">From 1.</param>
internal sealed record SitemapPart(string Kind, string? Language = null, int Year = 0, int Number = 1)
{
    /// <summary>A fifth of what the protocol allows: such a file is written in a moment and fits into memory many times over.</summary>
    public const int MostAddresses = 10_000;

    public const string Pages = "pages";
    public const string Topics = "topics";
    public const string Articles = "articles";

    /// <summary>Path.</summary>
    public string Address => string.Create(CultureInfo.InvariantCulture, $"/sitemap-{this}.xml");

    public override string ToString() => Kind switch
    {
        Pages => Pages,
        Topics => string.Create(CultureInfo.InvariantCulture, $"{Kind}-{Language}-{Number}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Kind}-{Language}-{Year}-{Number}"),
    };

    /// <param name="name">What stands between <c>/sitemap-</c> and <c>.xml</c>.</param>
    /// <returns>Null when there can be no such file.</returns>
    public static SitemapPart? Read(string name, IEnumerable<string> languages)
    {
        var parts = name.Split('-');
        var language = parts.Length > 2
            ? languages.OrderByDescending(l => l.Length).FirstOrDefault(l => name.StartsWith($"{parts[0]}-{l}-", StringComparison.OrdinalIgnoreCase)) // pt-BR before pt
            : null;
        var part = parts[0].ToLowerInvariant() switch
        {
            Pages => new SitemapPart(Pages),
            Topics when language is not null && ReadNumber(parts[^1]) is { } number => new SitemapPart(Topics, language, 0, number),
            Articles when language is not null && ReadNumber(parts[^2]) is { } year and <= FileLimits.LastYear && ReadNumber(parts[^1]) is { } number => new SitemapPart(Articles, language, year, number),
            _ => null,
        };
        return string.Equals(part?.ToString(), name, StringComparison.OrdinalIgnoreCase) ? part : null;
    }

    private static int? ReadNumber(string text) =>
        text.Length is > 0 and < 7 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
