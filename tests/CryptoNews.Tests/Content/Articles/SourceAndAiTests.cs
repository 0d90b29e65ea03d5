using CryptoNews.Content;

namespace CryptoNews.Tests.Content.Articles;

public sealed class SourceAndAiTests
{
    [Theory]
    [InlineData("{name: CoinDesk, key: coindesk, type: RSS}", "coindesk", "CoinDesk")]
    [InlineData("{key: coindesk}", "coindesk", "CoinDesk")]
    [InlineData("{key: bloomberg_crypto_}", "bloomberg_crypto_", "Bloomberg (Crypto)")]
    [InlineData("{key: bitcoin.com}", "bitcoin.com", "Bitcoin.com")]
    [InlineData("{key: nobody_knows}", "nobody_knows", "nobody_knows")]
    [InlineData("{name: CoinDesk}", "coindesk", "CoinDesk")]
    [InlineData("{name: AMB Crypto}", "ambcrypto", "AMB Crypto")]
    [InlineData("{name: CoinTelegraph}", "cointelegraph", "CoinTelegraph")]
    [InlineData("{name: The Nobody Times}", "the-nobody-times", "The Nobody Times")]
    [InlineData("{name: Наші новини}", "наші-новини", "Наші новини")]
    [InlineData("{name: Other, key: coindesk}", "coindesk", "Other")]
    [InlineData("{key: CoinDesk_ES}", "CoinDesk_ES", "CoinDesk")]
    public void Key_alone_or_name_alone_is_enough(string map, string key, string name)
    {
        var source = SmallFile.Read($"source: {map}").Source!;
        Assert.Equal((key, name), (source.Key, source.Name));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{type: RSS}")]
    [InlineData("{name: '!!!'}")]
    public void A_source_that_names_nobody_is_left_out(string map) =>
        Assert.Null(SmallFile.ReadWith(ProblemKinds.UnusableSource, $"source: {map}").Source);

    [Theory]
    [InlineData("coin/desk")]
    [InlineData("coin desk")]
    [InlineData("coin?desk")]
    [InlineData("..")]
    public void A_key_that_no_address_can_hold_is_made_from_the_name(string key) =>
        Assert.Equal("nobody", SmallFile.ReadWith(ProblemKinds.UnusableSource, $"source: {{key: '{key}', name: Nobody}}").Source!.Key);

    [Fact]
    public void The_address_of_the_original_may_be_http()
    {
        Assert.Equal("http://example.com/a", SmallFile.Read("source: {key: a, url: 'http://example.com/a'}").Source!.Url);
        Assert.Null(SmallFile.ReadWith(ProblemKinds.UnusableAddress, "source: {key: a, url: 'javascript:x'}").Source!.Url);
    }

    [Fact]
    public void Provenance_is_read_whole()
    {
        var ai = SmallFile.Read("ai: {rewritten: true, expandedAt: '2026-01-02T12:38:05.778Z', version: 1, translatedFrom: '567', reviewedBy: O. K., model: m-1}").Ai;
        Assert.Equal(
            new AiProvenance { Rewritten = true, ExpandedAt = new DateTimeOffset(2026, 1, 2, 12, 38, 5, 778, TimeSpan.Zero), Version = 1, TranslatedFrom = "567", ReviewedBy = "O. K.", Model = "m-1" },
            ai);
    }

    [Theory]
    [InlineData("false")]
    [InlineData("None")]
    [InlineData("no")]
    [InlineData("'n/a'")]
    [InlineData("true")]
    public void A_word_that_names_nobody_is_no_reviewer(string word)
    {
        var ai = SmallFile.ReadWith(ProblemKinds.ReviewedByNobody, "ai:", "  version: 1", $"  reviewedBy: {word}").Ai!;
        Assert.Equal((1, (string?)null), (ai.Version, ai.ReviewedBy));
        Assert.Null(SmallFile.ReadWith(ProblemKinds.ReviewedByNobody, $"ai: {{reviewedBy: {word}}}").Ai);
    }

    [Fact]
    public void A_map_of_which_nothing_is_left_states_nothing()
    {
        Assert.Null(SmallFile.Read("ai: {}").Ai);
        Assert.Null(SmallFile.ReadWith(ProblemKinds.NotABoolean, "ai: {rewritten: sometimes}").Ai);
    }

    [Theory]
    [InlineData("ai: {rewritten: true}", true)]
    [InlineData("ai: {rewritten: false}", false)]
    [InlineData("ai: {translatedFrom: en}", false)]
    [InlineData("category: A", false)]
    public void The_renderer_learns_whether_a_machine_wrote_the_text(string line, bool machineWritten)
    {
        BodyContext? seen = null;
        var parser = new ArticleParser(new ContentRules(), (markdown, context, _) =>
        {
            seen = context;
            return PlainBody.Of(markdown);
        });
        var text = SmallFile.With(line);
        parser.Parse("2026/01/story.uk.md", System.Text.Encoding.UTF8.GetBytes(text));
        Assert.Equal(("2026/01", "uk", machineWritten, false), (seen!.Folder, seen.Language, seen.MachineWritten, seen.Sponsored));
        Assert.StartsWith("The first", text[seen.Offset..], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("category: Sponsored")]
    [InlineData("tags: [a, Press Release]")]
    [InlineData("source: {key: chainwire}")]
    [InlineData("source: {key: Chainwire}")]
    [InlineData("source: {name: Chainwire}")]
    public void What_is_paid_for_is_known_as_such(string line) => Assert.True(SmallFile.Read(line).Sponsored);

    [Fact]
    public void What_is_paid_for_can_not_be_pinned()
    {
        Assert.Equal(0, SmallFile.ReadWith(ProblemKinds.PinnedAdvertisement, "category: SPONSORED", "stickyWeight: 9").StickyWeight);
        Assert.Equal(-1, SmallFile.Read("category: SPONSORED", "stickyWeight: -1").StickyWeight);
        Assert.Equal(9, SmallFile.Read("category: MARKET", "stickyWeight: 9").StickyWeight);
    }

    [Fact]
    public void Other_articles_are_not_paid_for() => Assert.False(SmallFile.Read("category: MARKET", "tags: [PRESS]", "source: {key: coindesk}").Sponsored);
}
