using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CryptoNews.Tests.Content.Markdown;

public sealed class XssTests
{
    private static readonly string[] Glue = ["", " ", "\n", "\n\n", "\"", "'", "<", ">", "](", ")", "[", "*", "`", "|", "\\", "&", "- ", "> ", "## ", "    ", "[^1]: ", "|-|\n"];

    private static readonly Gen<string> Piece =
        from payload in Gen.Elements<string>(XssPayloads.All)
        from start in Gen.Choose(0, payload.Length - 1)
        from length in Gen.Choose(1, payload.Length - start)
        from glue in Gen.Elements(Glue)
        select string.Concat(payload.AsSpan(start, length), glue);

    private static readonly Gen<string> Spliced =
        from count in Gen.Choose(2, 8)
        from pieces in Piece.ListOf(count)
        select string.Concat(pieces);

    public static TheoryData<int> Payloads => [.. Enumerable.Range(0, XssPayloads.All.Count)];

    [Fact]
    public void The_collection_is_large() => Assert.True(XssPayloads.All.Distinct(StringComparer.Ordinal).Count() > 200);

    [Theory]
    [MemberData(nameof(Payloads))]
    public void A_payload_does_nothing_wherever_it_stands(int index)
    {
        var payload = XssPayloads.All[index];

        Harmless(payload);
        Harmless($"a {payload} b");
        Harmless($"> {payload.Replace("\n", "\n> ", StringComparison.Ordinal)}");
        Harmless($"- {payload.Replace("\n", "\n  ", StringComparison.Ordinal)}");
        Harmless($"## {payload}\n\n{payload}");
        Harmless($"|a|\n|-|\n|{payload}|");
        Harmless($"a[^1]\n\n[^1]: {payload.Replace("\n", "\n    ", StringComparison.Ordinal)}");
        Harmless($"[{payload}](https://x.example \"{payload}\")");
        Harmless($"![{payload}](x.png '{payload}')");
        Harmless($"**{payload}** ~~{payload}~~ `{payload}`");
        Harmless($"```{payload}\n{payload}\n```");
    }

    /// <summary>Pieces of payloads, cut anywhere and put together in any order.</summary>
    [Property(MaxTest = 4_000)]
    public Property Pieces_of_payloads_do_nothing_in_any_order() => Prop.ForAll(Spliced.ToArbitrary(), Harmless);

    private static void Harmless(string markdown)
    {
        var (body, problems) = Bodies.Read(markdown, Bodies.Context with { MachineWritten = true });
        if (body is null)
        {
            Assert.Contains(problems, problem => problem.Code == "CN209");
            return;
        }

        var dangers = DangerOracle.Dangers(body.Html);
        Assert.True(dangers.Count == 0, $"{string.Join("; ", dangers)}\nin {body.Html}\nfrom {markdown}");
    }
}
