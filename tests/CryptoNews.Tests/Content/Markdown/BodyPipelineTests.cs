using CryptoNews.Content;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Tables;
using Markdig.Parsers.Inlines;

namespace CryptoNews.Tests.Content.Markdown;

public sealed class BodyPipelineTests
{
    [Fact]
    public void The_extensions_are_these_and_no_others()
    {
        var builder = BodyPipeline.Describe();
        builder.Build();

        Assert.Equal(["PipeTableExtension", "FootnoteExtension", "EmphasisExtraExtension"], builder.Extensions.Select(Name));
        Assert.Equal(
            [
                "FootnoteParser", "DefinitionGuard", "ThematicBreakParser", "HeadingBlockParser", "QuoteBlockParser", "ListBlockParser",
                "FencedCodeBlockParser", "IndentedCodeBlockParser", "GfmPipeTableParser", "RowParser", "ParagraphBlockParser",
            ],
            builder.BlockParsers.Select(Name));
        Assert.Equal(
            [
                "NestingGuard", "HtmlEntityParser", "TaskMarkParser", "LinkInlineParser", "EscapeInlineParser", "EmphasisInlineParser",
                "CodeInlineParser", "AutolinkInlineParser", "LineBreakInlineParser", "BareLinkParser",
            ],
            builder.InlineParsers.Select(Name));
    }

    [Fact]
    public void Html_is_off_and_of_the_emphasis_extras_only_strikethrough_is_on()
    {
        var builder = BodyPipeline.Describe();
        builder.Build();

        Assert.False(builder.InlineParsers.FindExact<AutolinkInlineParser>()!.Options.EnableHtmlParsing);
        Assert.True(builder.Extensions.FindExact<PipeTableExtension>()!.Options.UseGfmRules);
        Assert.Equal(EmphasisExtraOptions.Strikethrough, builder.Extensions.FindExact<EmphasisExtraExtension>()!.Options);
        var marks = builder.InlineParsers.FindExact<EmphasisInlineParser>()!.EmphasisDescriptors;
        Assert.Equal(["* 1-2", "_ 1-2", "~ 2-2"], marks.Select(mark => $"{mark.Character} {mark.MinimumCount}-{mark.MaximumCount}"));
    }

    [Theory]
    [InlineData("<div onclick=alert(1)>x</div>")]
    [InlineData("a <b>b</b> <!-- c --> <?d?> <![CDATA[e]]>")]
    [InlineData("<script>\nalert(1)\n</script>")]
    [InlineData("> <iframe src=x>\n\n- <style>")]
    public void Html_is_text(string markdown)
    {
        var body = Bodies.Read(markdown).Body!;

        Assert.All(["<div", "<b>", "<!", "<?", "<script", "<iframe", "<style"], tag => Assert.DoesNotContain(tag, body.Html, StringComparison.Ordinal));
        Assert.Contains(markdown.Split('\n')[0].TrimStart('>', ' '), Bodies.Text(markdown), StringComparison.Ordinal);
    }

    [Fact]
    public void One_pipeline_serves_many_threads()
    {
        var markdown = string.Concat(Enumerable.Range(0, 20).Select(i => $"## Same\n\ntext[^{i}] *a* [b](https://b.example)\n\n|a|b|\n|-|-:|\n|c|d|\n\n[^{i}]: note\n\n"));
        var expected = Bodies.Html(markdown);

        var rendered = Enumerable.Range(0, 200).AsParallel().WithDegreeOfParallelism(8).Select(_ => Bodies.Html(markdown)).ToList();

        Assert.All(rendered, html => Assert.Equal(expected, html));
    }

    private static string Name(object part) => part.GetType().Name;
}
