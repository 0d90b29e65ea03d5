using System.Globalization;

namespace CryptoNews.Content;

/// <summary>Names for tables, which screen readers list by them: the heading above, and a number where that repeats.</summary>
internal sealed class TableNames
{
    private const int LongestHeading = 100;
    private readonly Dictionary<string, int> _used = new(StringComparer.Ordinal);

    /// <summary>The text of the nearest heading so far.</summary>
    public string Heading { get; set; } = "";

    public string Next(BodyLabels labels)
    {
        var heading = Heading.TrimEnd(':', ' ');
        if (heading.Length > LongestHeading)
            heading = string.Concat(heading.AsSpan(0, LongestHeading - 1).TrimEnd(), "…");
        var name = heading.Length == 0 ? labels.Table : $"{labels.Table}: {heading}";
        var count = _used[name] = _used.GetValueOrDefault(name) + 1;
        return count == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name} ({count})");
    }
}
