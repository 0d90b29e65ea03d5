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

    public static void Warn(IReadOnlyList<(HeadingBlock Block, string Text)> headings, BodyLabels labels, int offset, ProblemList problems)
    {
        var top = headings.Where(heading => heading.Block.Parent is MarkdownDocument).ToList();
        if (top.Count == 0)
            return;
        var names = Known.Append((Fold(labels.VoiceSection), labels.VoiceSection)).Append((Fold(labels.ImpactSection), labels.ImpactSection)).ToArray();
        var sections = top.Where(heading => heading.Block.Level <= 2).Select(heading => NamedSections.Of(heading.Text, labels)).ToHashSet();
        foreach (var (block, text) in top)
        {
            if (Near(text, names) is not { } name || sections.Contains(NamedSections.Of(name, labels)))
                continue;
            var level = block.Level > 2 ? $", a heading of level {(char)('0' + block.Level)}," : "";
            problems.Add(
                MarkdownProblems.NearSection,
                offset + block.Span.Start,
                $"'{ProblemList.Quote(text)}'{level} is not taken for the section '{name}'",
                $"write '## {name}', or other words if another section is meant");
        }
    }

    private static string? Near(string heading, (string Folded, string Name)[] names)
    {
        if (heading.Length > Longest)
            return null;
        var written = Fold(heading);
        return Array.Find(names, name => IsNear(written, name.Folded)).Name;
    }

    private static bool IsNear(string written, string name)
    {
        var most = name.Length < ShortName ? 1 : 2;
        return Math.Abs(written.Length - name.Length) <= most && EditDistance.Of(written, name) <= most;
    }

    // Numbers, hyphens, pictures and articles make no other name.
    private static string Fold(string text) => string.Concat(text.ToLowerInvariant()
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Where(word => word != "the")
        .SelectMany(word => word.Where(char.IsLetter)));
}
