using System.Text;
using FsCheck;
using FsCheck.Xunit;

namespace CryptoNews.Tests.Content.Markdown;

public sealed class XssTests
{
    private static readonly string[] Glue = ["", " ", "\n", "\n\n", "\"", "'", "<", ">", "](", ")", "[", "*", "`", "|", "\\", "&", "- ", "> ", "## ", "    ", "[^1]: ", "|-|\n"];

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
    [Property(MaxTest = 500)]
    public void Pieces_of_payloads_do_nothing_in_any_order(NonNegativeInt seed)
    {
        var random = new System.Random(seed.Get * 7919);
        for (var document = 0; document < 10; document++)
            Harmless(Splice(random));
    }

    private static string Splice(System.Random random)
    {
        var text = new StringBuilder();
        for (var pieces = random.Next(2, 9); pieces > 0; pieces--)
        {
            var payload = XssPayloads.All[random.Next(XssPayloads.All.Count)];
            var start = random.Next(payload.Length);
            text.Append(payload, start, random.Next(1, payload.Length - start + 1));
            text.Append(Glue[random.Next(Glue.Length)]);
        }

        return text.ToString();
    }

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
