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

    // Longer than any name with its spaces.
    private const int Longest = 120;

    /// <summary>Those that pipelines write, in every language.</summary>
    public static IEnumerable<string> Names => ByName.Keys;

    /// <summary>Any case, spacing and kind of apostrophe; with or without a colon behind.</summary>
    /// <param name="labels">Names in the language of the body, beside those that pipelines write.</param>
    public static NamedSection Of(string heading, BodyLabels labels)
    {
        if (heading.Length > Longest)
            return NamedSection.None;
        var name = Plain(heading);
        return ByName.TryGetValue(name, out var section) ? section
            : name.Equals(Plain(labels.ImpactSection), StringComparison.OrdinalIgnoreCase) ? NamedSection.Impact
            : name.Equals(Plain(labels.VoiceSection), StringComparison.OrdinalIgnoreCase) ? NamedSection.Voice
            : NamedSection.None;
    }

    private static string Plain(string text) =>
        string.Join(' ', string.Concat(text.Where(c => !Marks.Contains(c, StringComparison.Ordinal))).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
