using System.Runtime.CompilerServices;
using Markdig.Syntax;

namespace CryptoNews.Content;

/// <summary>Headings that are nearly those of sections known by name: to the portal they are as any other.</summary>
internal static class NearSections
{
    // Of a longer name two letters may be wrong.
    private const int ShortName = 15;
    private const int Longest = 120;

    // The names, and other words for them.
    private static readonly (string Folded, string Name)[] Known =
    [
        .. NamedSections.Names.Select(name => (Fold(name), name)),
        (Fold("Impact on the cryptocurrency market"), "Impact on the crypto market"),
        (Fold("Вплив на ринок криптовалют"), "Вплив на крипторинок"),
        (Fold("Вплив на криптовалютний ринок"), "Вплив на крипторинок"),
    ];

    private static readonly ConditionalWeakTable<BodyLabels, (string Folded, string Name)[]> Names = [];

    public static void Warn(IReadOnlyList<(HeadingBlock Block, string Text)> headings, BodyLabels labels, int offset, ProblemList problems)
    {
        var names = Names.GetValue(labels, OfLabels);
        HashSet<NamedSection>? sections = null;
        foreach (var (block, text) in headings)
        {
            if (block.Parent is not MarkdownDocument || Near(text, names) is not { } name || IsSection(block, text))
                continue;
            sections ??= [.. headings.Where(heading => IsSection(heading.Block, heading.Text)).Select(heading => NamedSections.Of(heading.Text, labels))];
            if (sections.Contains(NamedSections.Of(name, labels)))
                continue;
            var level = block.Level > 2 ? $", a heading of level {(char)('0' + block.Level)}," : "";
            problems.Add(
                MarkdownProblems.NearSection,
                offset + block.Span.Start,
                $"'{ProblemList.Quote(text)}'{level} is not taken for the section '{name}'",
                $"write '## {name}', or other words if another section is meant");
        }

        bool IsSection(HeadingBlock block, string text) =>
            block.Level <= 2 && block.Parent is MarkdownDocument && NamedSections.Of(text, labels) != NamedSection.None;
    }

    private static (string Folded, string Name)[] OfLabels(BodyLabels labels) =>
        [.. Known, (Fold(labels.VoiceSection), labels.VoiceSection), (Fold(labels.ImpactSection), labels.ImpactSection)];

    private static string? Near(string heading, (string Folded, string Name)[] names)
    {
        if (heading.Length > Longest)
            return null;
        Span<char> written = stackalloc char[Longest];
        written = written[..Fold(heading, written)];
        foreach (var (folded, name) in names)
        {
            var most = folded.Length < ShortName ? 1 : 2;
            if (written.SequenceEqual(folded) || EditDistance.Of(written, folded, most) is not null)
                return name;
        }

        return null;
    }

    private static string Fold(string text)
    {
        Span<char> folded = stackalloc char[Longest];
        return text.Length > Longest ? text : folded[..Fold(text, folded)].ToString();
    }

    // Numbers, hyphens, pictures and articles make no other name. Asked of every heading of every body.
    private static int Fold(ReadOnlySpan<char> text, Span<char> folded)
    {
        var length = 0;
        foreach (var word in text.Split(' '))
        {
            if (text[word].Equals("the", StringComparison.OrdinalIgnoreCase))
                continue;
            foreach (var c in text[word])
            {
                if (char.IsLetter(c))
                    folded[length++] = char.ToLowerInvariant(c);
            }
        }

        return length;
    }
}
