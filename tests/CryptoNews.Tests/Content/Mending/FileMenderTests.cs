using System.Text;
using CryptoNews.Content;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CryptoNews.Tests.Content;

public sealed class FileMenderTests
{
    private static readonly FileMender Mender = new(new ContentRules());
    private static readonly ArticleParser Parser = new(new ContentRules());

    [Theory]
    [InlineData("title: Bitcoin: the story", "title: \"Bitcoin: the story\"")]
    [InlineData("title: He said: \"no\"", "title: 'He said: \"no\"'")]
    [InlineData("title: 'It's here'", "title: \"It's here\"")]
    [InlineData("title: \"She said \"no\" twice\"", "title: 'She said \"no\" twice'")]
    [InlineData("title: \"Bitcoin\" falls", "title: '\"Bitcoin\" falls'")]
    [InlineData("title: [Breaking] News", "title: \"[Breaking] News\"")]
    [InlineData("title: @bitcoin falls", "title: \"@bitcoin falls\"")]
    [InlineData("title: %5 up", "title: \"%5 up\"")]
    [InlineData("title: *a* words", "title: \"*a* words\"")]
    [InlineData("title: \"C:\\docs\"", "title: 'C:\\docs'")]
    [InlineData("title:Bitcoin", "title: Bitcoin")]
    [InlineData("title:\u00A0Bitcoin", "title: Bitcoin")]
    [InlineData("title: A\nsource:\n\u00A0\u00A0name: B\n\u00A0 key: c", "title: A\nsource:\n  name: B\n  key: c")]
    [InlineData("\u200Btitle: A\ntags:\n\u3000- B", "title: A\ntags:\n - B")]
    [InlineData("title: A\nsource:\n\tkey: coindesk", "title: A\nsource:\n  key: coindesk")]
    [InlineData("title: A\ncoverImage:\n\traw: a.png\n\tauthor:\n\t\tname: Jane", "title: A\ncoverImage:\n  raw: a.png\n  author:\n    name: Jane")]
    [InlineData("title: A: b\ndescription: C: d", "title: \"A: b\"\ndescription: \"C: d\"")]
    [InlineData("title: A\nsource:\n  name: B: c", "title: A\nsource:\n  name: \"B: c\"")]
    [InlineData("title: A\nsource:\n  key: b\n\n  # Who?\n  name: [B] c", "title: A\nsource:\n  key: b\n\n  # Who?\n  name: \"[B] c\"")]
    [InlineData("title: A\ncoverImage:\n  raw: a.png\n  author:\n    name: B: c", "title: A\ncoverImage:\n  raw: a.png\n  author:\n    name: \"B: c\"")]
    [InlineData("title: A\ntags:BTC", "title: A\ntags: [BTC]")]
    [InlineData("title: A\nsummary: B: c", "title: A\ndescription: \"B: c\"")]
    [InlineData("title: A\nsummary: B", "title: A\ndescription: B")]
    [InlineData("title: A\npublished: false", "title: A\ndraft: true")]
    [InlineData("title: A\npublished: TRUE", "title: A\ndraft: false")]
    [InlineData("title: A\ncategories: [MINING]", "title: A\ncategory: 'MINING'")]
    [InlineData("title: A\ncategories:\n  - MINING", "title: A\ncategory: 'MINING'")]
    [InlineData("title: A\ndescription: B\nsummary: B", "title: A\ndescription: B")]
    [InlineData("title: A\nimage: a.png", "title: A\ncoverImage: a.png")]
    [InlineData("title: A\ntags: proof-of-stake, BTC", "title: A\ntags: [proof-of-stake, BTC]")]
    [InlineData("title: A\ntags: BTC, C#, it's", "title: A\ntags: [BTC, 'C#', 'it''s']")]
    public void What_can_be_meant_in_one_way_only_is_mended(string lines, string mended)
    {
        var file = Mender.Mend("a.md", Bytes(File(lines)));

        Assert.Equal(File(mended), file.MendedText);
        Assert.NotEmpty(file.Mended);
        Assert.Empty(Parser.Parse("a.md", Bytes(file.MendedText)).Problems);
    }

    [Theory]
    [InlineData("title: A: b # a note")]
    [InlineData("title: “A: b”")]
    [InlineData("title: \"Bitcoin")]
    [InlineData("title: 'Bitcoin' falls 'hard'")]
    [InlineData("title: \"A\" b\"")]
    [InlineData("title: !important")]
    [InlineData("title: A\ncategory: *name")]
    [InlineData("title: &b A\ncategory: *b* words")]
    [InlineData("title: \"C:\\new\"")]
    [InlineData("title: A\ntitle: A")]
    [InlineData("title: A: b\ntags: [A")]
    [InlineData("title: A: b\n  goes on here")]
    [InlineData("title: Why the #1 fell")]
    [InlineData("title: A\nDraft: true")]
    [InlineData("title: A\npublished_at: 2026-01-02T11:57:24Z")]
    [InlineData("title: A\nsentiment: GREAT")]
    [InlineData("title: A\ncategories: [A, B]")]
    [InlineData("title: A\nsummary: B\ndescription: C")]
    [InlineData("description: C\nsummary: B")]
    [InlineData("category: MINING\ncategories: MARKET")]
    [InlineData("title: A\nupdatedAt: 2026-01-02")]
    [InlineData("title: A\ntags:\n  \u2022 BTC\n  \u2022 ETH")]
    [InlineData("title: A\ntags: \u2022 BTC \u2022 ETH")]
    [InlineData("title: A\ntags:\n  BTC\n  ETH")]
    [InlineData("title: A\ntags:\n  -BTC\n  -ETH")]
    [InlineData("title: A\ntags: BTC -ETH")]
    [InlineData("title: A\ntags: \"[BTC, ETH]\"")]
    [InlineData("title: A\ntags: BTC, ETH; SOL")]
    [InlineData("title: A\ntags: '#BTC #ETH'")]
    [InlineData("title: A\ntags: \u201CBTC\u201D, \u201CETH\u201D")]
    [InlineData("titel: A")]
    [InlineData("title: A\ndescription: >\nexcerpt: B\nsentiment: GREAT")]
    [InlineData("title: |junk\n  A")]
    [InlineData("title: A\nai: rewritten: true")]
    [InlineData("title: A\nai:\n  rewritten: true: false")]
    [InlineData("title: A\nai:\n  - model: b: c")]
    [InlineData("title: A\nai:\n- version: 1\n- version: 2\n  model: b: c")]
    [InlineData("title: A\nai:yes")]
    [InlineData("title: A\ntags: [BTC, ETH].")]
    [InlineData("title: A\nTags: [BTC, ETH].")]
    [InlineData("title: A\ntags:\n  - name: b: c")]
    [InlineData("title: A\ntags:\n- name: b: c")]
    [InlineData("title: A\nsource: name: CoinDesk")]
    [InlineData("title: A\nsource: {name: B} c")]
    [InlineData("title: A\nsource:CoinDesk")]
    [InlineData("title: A\nsource:\n  name:\n    first: b: c")]
    [InlineData("title: A\ncoverImage: raw: a.png")]
    [InlineData("title: A\naliases: [/old] b")]
    [InlineData("title: A\ndraft: [true].")]
    [InlineData("title: A\ndraft: \"true\" b")]
    public void What_could_be_meant_otherwise_or_is_fine_is_not_touched(string lines) =>
        Assert.False(Mender.Mend("a.md", Bytes(File(lines))).IsChanged);

    [Theory]
    [InlineData("note: B: c", "note: \"B: c\"")]
    [InlineData("notes:\n  - text: B: c", "notes:\n  - text: \"B: c\"")]
    [InlineData("desk:\n  tags: [B] c", "desk:\n  tags: \"[B] c\"")]
    public void A_key_of_another_tool_may_hold_any_text(string lines, string mended) =>
        Assert.Equal(File("title: A\n" + mended), Mender.Mend("a.md", Bytes(File("title: A\n" + lines))).MendedText);

    [Fact]
    public void What_is_wrong_with_its_name_keeps_no_file_from_being_mended() =>
        Assert.Equal(File("title: \"A: b\""), Mender.Mend("a (conflicted copy 2026-11-29).md", Bytes(File("title: A: b"))).MendedText);

    [Fact]
    public void A_file_that_is_not_understood_is_not_touched_at_all()
    {
        var text = File("title: A\ntags: [A").Replace("\n", "\r\n", StringComparison.Ordinal);

        Assert.False(Mender.Mend("a.md", [0xEF, 0xBB, 0xBF, .. Bytes(text)]).IsChanged);
        Assert.False(Mender.Mend("a.md", [0xFF, 0xFE, .. Bytes(text)]).IsChanged);
        Assert.False(Mender.Mend("a.md", []).IsChanged);
    }

    [Fact]
    public void Byte_order_mark_and_line_ends_are_mended_and_the_body_says_the_same()
    {
        const string Text = "---\r\ntitle: A\r\npublishedAt: 2026-01-02T11:57:24Z\r\n---\r\n## B\r\n\r\n```\r\ncode\r\n\r\nmore\r\n```\r\n\r\n| a | b |\r\n| - | - |\r\n| 1 | 2 |\r\n";
        var file = Mender.Mend("a.md", [0xEF, 0xBB, 0xBF, .. Bytes(Text)]);

        Assert.Equal(["byte order mark deleted", "line ends of 15 lines made LF"], file.Mended);
        Assert.Equal(Text.Replace("\r", "", StringComparison.Ordinal), file.MendedText);
    }

    [Fact]
    public void Old_Mac_line_ends_are_mended() =>
        Assert.Equal(File("title: A"), Mender.Mend("a.md", Bytes(File("title: A").Replace('\n', '\r'))).MendedText);

    [Theory]
    [InlineData("\n\n")]
    [InlineData("\uFEFF")]
    [InlineData("\u200B \u00A0\n")]
    [InlineData("  ")]
    public void What_stands_before_the_front_matter_is_deleted(string before) =>
        Assert.Equal(File("title: A"), Mender.Mend("a.md", Bytes(before + File("title: A"))).MendedText);

    [Fact]
    public void The_body_is_never_touched()
    {
        var body = "# Heading: one\n\n\tcode\n\n* a: b\n---\ntitle: A: b\n---\n";
        var file = Mender.Mend("a.md", Bytes(File("title: A: b") + body));

        Assert.EndsWith(body, file.MendedText, StringComparison.Ordinal);
        Assert.Equal("title: \"A: b\"", file.MendedText.Split('\n')[1]);
    }

    public static Arbitrary<string> Files()
    {
        var line = Gen.Elements(
            "title: A", "title: Bitcoin: the story", "title: 'It's here'", "title: \"C:\\docs\"", "date: 2026-01-02T11:57:24Z", "publishedAt: 2026-01-02T11:57:24Z",
            "\tkey: coindesk", "  key: coindesk", "source:", "summary: B: c", "excerpt: B", "published: false", "draft: true", "tags: A, B", "tags: [A, B]", "- A",
            "categories: [X]", "category: *x*", "image: a.png", "aliases: [/a]", "expiresAt: 2030-01-01", "sentiment: good", "# comment", "", "description: >", "  folded: text",
            "\ttabbed", "unknown: [a", "x: 'y' z", "---", "cta: \"a\\nb\"", "lang: uk", "stickyWeight: 1 # note");
        // A file that is read has a meaning to lose: of the lines above few are read together.
        var read = Gen.SubListOf("summary: B", "published: false", "tags: A, B", "categories: [X]", "coverImage: a.png", "aliases: [/a]", "# comment", "unknown: a", "sentiment: good", "lang: uk", "cta: \"a\\nb\"", "stickyWeight: 1 # note")
            .Select(lines => (IEnumerable<string>)["date: 2026-01-02T11:57:24Z", .. lines]);
        return (
            from before in Gen.Elements("", "\uFEFF", "\n", "  ", "text\n")
            from lines in Gen.OneOf(line.ListOf().Select(lines => lines.AsEnumerable()), read)
            from body in Gen.Elements("", "Text.\n", "# H\n\n\tcode: x\n", "---\n")
            from end in Gen.Elements("\n", "\r\n", "\r")
            select (before + "---\ntitle: Story\n" + string.Join('\n', lines) + "\n---\n" + body).Replace("\n", end, StringComparison.Ordinal)).ToArbitrary();
    }

    [Property(Arbitrary = [typeof(FileMenderTests)], MaxTest = 400)]
    public void Mending_never_changes_a_meaning_and_mends_once(string text)
    {
        var bytes = Bytes(text);
        var mended = Mender.Mend("a.md", bytes);
        if (!mended.IsChanged)
            return;
        var (before, after) = (Parser.Parse("a.md", bytes), Parser.Parse("a.md", Bytes(mended.MendedText)));

        Assert.NotEqual(text, mended.MendedText);
        Assert.False(Mender.Mend("a.md", Bytes(mended.MendedText)).IsChanged, mended.MendedText);
        if (!before.Rejected)
            Assert.Equal(Meaning(before.Article!), Meaning(after.Article!));
        Assert.DoesNotContain(after.Problems, p => string.CompareOrdinal(p.Code, "CN100") < 0);
    }

    private static string File(string lines) =>
        lines.Contains("date:", StringComparison.Ordinal) ? $"---\n{lines}\n---\nText.\n" : $"---\n{lines}\npublishedAt: 2026-01-02T11:57:24Z\n---\nText.\n";

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    // What readers, feeds and the API get of it.
    private static string Meaning(Article a) =>
        $"{a.Title}|{a.Description}|{a.Standfirst}|{a.PublishedAt:O}|{a.UpdatedAt:O}|{a.ExpiresAt:O}|{a.Draft}|{a.Language}|{a.ExternalId}|{a.Source}|{a.Category}|{string.Join(',', a.Tags)}"
        + $"|{a.StickyWeight}|{a.Sentiment}|{a.Score}|{a.Cover}|{a.Ai}|{string.Join(',', a.Aliases)}|{a.CanonicalUrl}|{string.Join(',', a.Cta)}|{a.Markdown}|{a.Body.Html}";
}
