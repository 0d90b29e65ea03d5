using CryptoNews.Content;

namespace CryptoNews.Tests.Content.Values;

public sealed class TextValueTests
{
    [Fact]
    public void A_title_has_at_most_300_characters()
    {
        Assert.Equal(300, SmallFile.Read("title: " + new string('a', 300)).Title.Length);
        SmallFile.RejectedBy(ProblemKinds.TooLongRejected, SmallFile.With("title: " + new string('a', 301)));
    }

    [Fact]
    public void Another_value_that_is_too_long_is_left_out()
    {
        Assert.Equal(500, SmallFile.Read("description: " + new string('a', 500)).Description.Length);
        Assert.Equal("The first paragraph.", SmallFile.ReadWith(ProblemKinds.TooLong, "description: " + new string('a', 501)).Description);
    }

    [Theory]
    [InlineData("title:")]
    [InlineData("title: ''")]
    [InlineData("title: '  '")]
    [InlineData("title: ~")]
    [InlineData("title: null")]
    [InlineData("title: \"\\u200B\\u00A0\"")]
    public void An_empty_title_rejects(string line) =>
        Assert.Equal((2, ProblemKinds.EmptyValueRejected.Code), SmallFile.RejectedBy(ProblemKinds.EmptyValueRejected, SmallFile.Only(line, SmallFile.PublishedAt)) is var p ? (p.Line, p.Code) : default);

    [Theory]
    [InlineData("lang:")]
    [InlineData("externalId: ''")]
    [InlineData("draft: null")]
    [InlineData("aliases: ~")]
    public void An_empty_value_rejects_where_it_decides_who_sees_the_article(string line) =>
        SmallFile.RejectedBy(ProblemKinds.EmptyValueRejected, SmallFile.With(line));

    [Theory]
    [InlineData("description:")]
    [InlineData("source: null")]
    [InlineData("category: ''")]
    [InlineData("tags:")]
    [InlineData("stickyWeight: ~")]
    [InlineData("sentiment:")]
    [InlineData("score: ''")]
    [InlineData("coverImage: null")]
    [InlineData("coverImage: ''")]
    [InlineData("ai:")]
    [InlineData("canonicalUrl:")]
    [InlineData("cta: null")]
    [InlineData("ai: {model: '', version: 1}")]
    public void Another_empty_value_is_none(string line)
    {
        var article = SmallFile.ReadWith(ProblemKinds.EmptyValue, line);
        Assert.Equal(ProblemSeverity.Information, ProblemKinds.EmptyValue.Severity);
        Assert.Equal(("The first paragraph.", "OTHER", Sentiment.Unrated), (article.Description, article.Category, article.Sentiment));
    }

    [Theory]
    [InlineData("title: [A]")]
    [InlineData("title: {en: A}")]
    [InlineData("externalId: [1]")]
    [InlineData("lang: [en]")]
    [InlineData("draft: [true]")]
    [InlineData("publishedAt: [2026-01-02]")]
    [InlineData("expiresAt: {at: never}")]
    [InlineData("aliases: /old")]
    [InlineData("aliases: [[/old]]")]
    public void A_list_or_map_in_its_place_rejects_where_the_value_must_be_right(string line) =>
        SmallFile.RejectedBy(ProblemKinds.WrongShapeRejected, SmallFile.With(line));

    [Theory]
    [InlineData("description: [a]")]
    [InlineData("source: CoinDesk")]
    [InlineData("source: [CoinDesk]")]
    [InlineData("category: [A, B]")]
    [InlineData("tags: {a: b}")]
    [InlineData("stickyWeight: [1]")]
    [InlineData("sentiment: [POSITIVE]")]
    [InlineData("score: {a: 1}")]
    [InlineData("updatedAt: [2026-01-03]")]
    [InlineData("coverImage: []")]
    [InlineData("ai: yes")]
    [InlineData("canonicalUrl: [https://example.com]")]
    [InlineData("cta: one")]
    [InlineData("cta: [a, {b: c}]")]
    public void A_list_or_map_in_its_place_loses_any_other_value(string line) => SmallFile.ReadWith(ProblemKinds.WrongShape, line);

    [Theory]
    [InlineData("cta: [Buy, \"\\u200B\"]", 12)]
    [InlineData("cta: [Buy, \"\\x07 \"]", 12)]
    [InlineData("tags: [BTC, \"\\u2060\"]", 13)]
    public void An_item_of_which_nothing_can_be_seen_is_empty(string line, int column)
    {
        var problem = Assert.Single(SmallFile.Parse(SmallFile.With(line)).Problems);
        Assert.Equal((ProblemKinds.WrongShape.Code, 4, column), (problem.Code, problem.Line, problem.Column));
        Assert.EndsWith(" is empty", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_message_says_what_was_found_and_what_to_write()
    {
        var problem = Assert.Single(SmallFile.Parse(SmallFile.Only(SmallFile.Title, SmallFile.PublishedAt, "lang: en", "category: A", "externalId: 1", "sentiment: [POSITIVE]"), "2026/01/story.en.md").Problems);
        Assert.Equal(
            "2026/01/story.en.md:7:12: warning CN104: 'sentiment' is a list; write one of POSITIVE, NEUTRAL, NEGATIVE\n" +
            "    sentiment: [POSITIVE]\n" +
            "               ^", problem.ToString());
    }

    [Theory]
    [InlineData("title: \"a\\e[31mb\"", "a[31mb")]
    [InlineData("title: \"a\\0b\"", "ab")]
    [InlineData("title: a\u0007b", "ab")]
    [InlineData("title: a\u007Fb\u009Fc", "abc")]
    [InlineData("title: \"a\u202Eb\"", "ab")]
    [InlineData("title: \"a\u2066b\u2067c\u2068d\u2069\"", "abcd")]
    [InlineData("title: a \u2067b", "a b")]
    public void Control_characters_are_removed_from_a_title(string line, string title) =>
        Assert.Equal(title, SmallFile.ReadWith(ProblemKinds.ControlCharacters, line).Title);

    [Fact]
    public void Control_characters_in_an_id_reject() =>
        SmallFile.RejectedBy(ProblemKinds.ControlCharactersRejected, SmallFile.With("externalId: \"a\\x07b\""));

    [Theory]
    [InlineData("title: \"a\\tb\\nc\"", "a b c")]
    [InlineData("title: a    b", "a b")]
    [InlineData("title: 10\u00A0000", "10\u00A0000")]
    [InlineData("title: \"\\u00A0a \"", "a")]
    [InlineData("title: 👩\u200D💻", "👩\u200D💻")]
    [InlineData("title: a\u200Eb\u200Fc", "a\u200Eb\u200Fc")]
    public void Blanks_are_folded_and_no_break_spaces_stay(string line, string title) => Assert.Equal(title, SmallFile.Read(line).Title);

    [Fact]
    public void A_number_sign_that_cuts_a_title_is_pointed_out()
    {
        var file = SmallFile.Parse(SmallFile.Only("title: Why the #1 exchange fell", SmallFile.PublishedAt));
        var problem = Assert.Single(file.Problems);
        Assert.Equal((ProblemKinds.CommentInValue.Code, 2, 15), (problem.Code, problem.Line, problem.Column));
        Assert.Equal("Why the", file.Article!.Title);
    }

    [Theory]
    [InlineData("tags: #BTC #ETH", 4, 7, "'tags'", "write a list, and put what begins with '#' in quotes: ['#ONE', ANOTHER]")]
    [InlineData("category: #mining", 4, 11, "'category'", "put the value in quotes; a note stands on a line of its own")]
    [InlineData("description:  #Bitcoin falls", 4, 15, "'description'", "put the value in quotes; a note stands on a line of its own")]
    [InlineData("sentiment: # POSITIVE", 4, 12, "'sentiment'", "write one of POSITIVE, NEUTRAL, NEGATIVE before it, or delete the key")]
    [InlineData("source: # CoinDesk", 4, 9, "'source'", "write a map with name or key before it, or delete the key")]
    [InlineData("ai:\n  version: 1\n  model: # m-1", 6, 10, "'ai.model'", "put the value in quotes; a note stands on a line of its own")]
    [InlineData("tags:\n- ETH\n- #BTC", 6, 3, "an item of 'tags'", "put the item in quotes")]
    [InlineData("cta:\n  - # none\n  - ETH", 5, 5, "an item of 'cta'", "put the item in quotes")]
    public void A_value_that_a_number_sign_makes_a_comment_is_lost_with_a_warning(string lines, int line, int column, string what, string remedy)
    {
        var problem = Assert.Single(SmallFile.Parse(SmallFile.With(lines)).Problems);
        Assert.Equal(
            (ProblemKinds.CommentInValue.Code, ProblemSeverity.Warning, line, column, $"everything after '#' is a comment, so {what} is empty", remedy),
            (problem.Code, problem.Severity, problem.Line, problem.Column, problem.Message, problem.Remedy));
    }

    [Theory]
    [InlineData("title: #1 crypto", "CN108")]
    [InlineData("draft: # true", "CN108")]
    [InlineData("aliases:\n  - #old", "CN105")]
    [InlineData("publishedAt: # 2026-01-02T11:57:24Z", "CN115")]
    public void A_comment_in_place_of_a_value_that_must_be_right_rejects(string lines, string code)
    {
        var problem = Assert.Single(SmallFile.Parse(SmallFile.With(lines)).Problems);
        Assert.Equal((code, ProblemSeverity.Error), (problem.Code, problem.Severity));
        Assert.StartsWith("everything after '#' is a comment", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tags: # of this article\n  - BTC")]
    [InlineData("source: # who\n  key: coindesk")]
    [InlineData("cta:\n  - 'ETH' # first")]
    public void A_comment_beside_a_value_is_no_value(string lines) => SmallFile.Read(lines);

    [Theory]
    [InlineData("title: 'Why the #1 exchange fell'")]
    [InlineData("title: Why C# fell")]
    [InlineData("category: MARKET # until Monday")]
    [InlineData("title: A\n# a comment")]
    [InlineData("title: 'A' # checked")]
    public void Other_number_signs_are_not(string lines) => SmallFile.Read(lines);

    [Theory]
    [InlineData("title: “Bitcoin is dead”", true)]
    [InlineData("category: „MARKET“", true)]
    [InlineData("category: «MARKET»", true)]
    [InlineData("tags: [“Qwerty”]", true)]
    [InlineData("tags:\n  - «Zxcv»", true)]
    [InlineData("cta: [‘Buy’]", true)]
    [InlineData("tags: ['“Qwerty”', Zx»cv«s]", false)]
    [InlineData("title: '“Bitcoin is dead”'", false)]
    [InlineData("title: “Bitcoin is dead”, they said", false)]
    public void Curly_quotes_that_may_have_been_meant_as_YAMLs_are_pointed_out(string line, bool warned) =>
        Assert.Equal(warned ? [ProblemKinds.CurlyQuotes.Code] : [], SmallFile.Parse(SmallFile.With(line)).Problems.Select(p => p.Code));

    [Theory]
    [InlineData("title: '**Bitcoin** falls'", "'**Bitcoin**' in 'title'")]
    [InlineData("title: Why __bitcoin__ falls", "'__bitcoin__' in 'title'")]
    [InlineData("title: Why *bitcoin* falls", "'*bitcoin*' in 'title'")]
    [InlineData("title: <b>Bitcoin</b> falls", "'<b>' in 'title'")]
    [InlineData("title: Bitcoin &amp; gold", "'&amp;' in 'title'")]
    [InlineData("title: It&#39;s here", "'&#39;' in 'title'")]
    [InlineData("title: '## Bitcoin falls'", "'##' in 'title'")]
    [InlineData("description: A [report](https://a.example/b) says", "'[report](https://a.example/b)' in 'description'")]
    [InlineData("description: A <br/> B", "'<br/>' in 'description'")]
    public void Markup_in_a_title_or_description_is_warned_of(string line, string found)
    {
        var file = SmallFile.Parse(SmallFile.With(line));
        var problem = Assert.Single(file.Problems, p => p.Code == ProblemKinds.MarkupInText.Code);
        Assert.StartsWith(found, problem.Message, StringComparison.Ordinal);
        Assert.Equal(line.IndexOf(' ', StringComparison.Ordinal) + 2, problem.Column);
        Assert.False(file.Rejected);
    }

    // The expression is not even asked where the signs that it needs are missing.
    [Fact]
    public void No_markup_is_without_the_signs_that_are_looked_for_first()
    {
        string[] parts = ["*", "**", "_", "__", "# ", "## ", "[", "](", ")", "/", "http:", "<", "</", ">", "b", "a", "&", "amp", ";", "#39", " ", "x", "Я", "."];
        var (random, found) = (new Random(1), 0);
        for (var i = 0; i < 200_000; i++)
        {
            var text = string.Concat(random.GetItems(parts, random.Next(1, 9)));
            if (!MarkupInText.Markup().IsMatch(text))
                continue;
            found++;
            Assert.True(MarkupInText.MayHold(text), text);
        }

        Assert.InRange(found, 1_000, 199_000);
    }

    [Theory]
    [InlineData("title: Q&A with AT&T; R&D; and more")]
    [InlineData("title: 'Bitcoin* and 5 * 3 * 2, a*b*c'")]
    [InlineData("title: snake_case_name and _ and __init")]
    [InlineData("title: BTC < 5 and ETH > 3, <unknown>, <3")]
    [InlineData("title: '#1 exchange and #bitcoin'")]
    [InlineData("title: '[Updated] Bitcoin falls (again)'")]
    [InlineData("description: C:\\Users and the `code`")]
    [InlineData("category: '**A**'")]
    public void Signs_in_a_text_are_not(string line) => Assert.Empty(SmallFile.Parse(SmallFile.With(line)).Problems);
}
