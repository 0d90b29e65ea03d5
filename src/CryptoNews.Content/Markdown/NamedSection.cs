namespace CryptoNews.Content;

/// <summary>The sections of an article that the portal knows by the name of their heading.</summary>
internal enum NamedSection
{
    None,

    /// <summary>Commentary of the author.</summary>
    Voice,

    /// <summary>What the news means for the market; its bullets are the article's impacts.</summary>
    Impact,
}

internal static class NamedSections
{
    private const string Marks = "'’‘ʼ`′:";

    private static readonly Dictionary<string, NamedSection> ByName = new(StringComparer.OrdinalIgnoreCase)
    {
        ["From author"] = NamedSection.Voice,
        ["Від автора"] = NamedSection.Voice,
        ["Impact on the crypto market"] = NamedSection.Impact,
        ["Вплив на крипторинок"] = NamedSection.Impact,
    };

    private static readonly int Longest = ByName.Keys.Max(name => name.Length) * 2;

    /// <summary>Any case, spacing and kind of apostrophe; with or without a colon behind.</summary>
    public static NamedSection Of(string heading) => heading.Length > Longest
        ? NamedSection.None
        : ByName.GetValueOrDefault(string.Join(' ', string.Concat(heading.Where(c => !Marks.Contains(c, StringComparison.Ordinal))).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
}
