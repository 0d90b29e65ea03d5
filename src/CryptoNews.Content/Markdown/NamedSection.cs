using System.Buffers;
using System.Runtime.CompilerServices;

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
    // Longer than any name with its spaces.
    private const int Longest = 120;

    private static readonly SearchValues<char> Marks = SearchValues.Create("'’‘ʼ`′:");

    private static readonly (string Name, NamedSection Section)[] OfPipelines =
    [
        ("From author", NamedSection.Voice),
        ("Від автора", NamedSection.Voice),
        ("Impact on the crypto market", NamedSection.Impact),
        ("Вплив на крипторинок", NamedSection.Impact),
    ];

    // Every heading of every body is looked up.
    private static readonly ConditionalWeakTable<BodyLabels, Dictionary<string, NamedSection>> Known = [];

    /// <summary>Those that pipelines write, in every language.</summary>
    public static IEnumerable<string> Names => OfPipelines.Select(known => known.Name);

    /// <summary>Any case, spacing and kind of apostrophe; with or without a colon behind.</summary>
    /// <param name="labels">Names in the language of the body, beside those that pipelines write.</param>
    public static NamedSection Of(string heading, BodyLabels labels)
    {
        if (heading.Length > Longest)
            return NamedSection.None;
        Span<char> plain = stackalloc char[Longest];
        return Known.GetValue(labels, WithLabels).GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(plain[..Plain(heading, plain)], out var section)
            ? section
            : NamedSection.None;
    }

    private static Dictionary<string, NamedSection> WithLabels(BodyLabels labels)
    {
        var sections = new Dictionary<string, NamedSection>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, section) in OfPipelines.Append((labels.ImpactSection, NamedSection.Impact)).Append((labels.VoiceSection, NamedSection.Voice)))
        {
            var plain = new char[name.Length];
            sections.TryAdd(plain.AsSpan(0, Plain(name, plain)).ToString(), section);
        }

        return sections;
    }

    // Without marks, and with one space between its words; never longer than it was.
    private static int Plain(ReadOnlySpan<char> text, Span<char> plain)
    {
        var length = 0;
        var gap = false;
        foreach (var c in text)
        {
            if (Marks.Contains(c))
                continue;
            if (char.IsWhiteSpace(c))
            {
                gap = length > 0;
                continue;
            }

            if (gap)
                plain[length++] = ' ';
            gap = false;
            plain[length++] = c;
        }

        return length;
    }
}
