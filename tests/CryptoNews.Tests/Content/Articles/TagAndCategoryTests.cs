using CryptoNews.Content;

namespace CryptoNews.Tests.Content.Articles;

public sealed class TagAndCategoryTests
{
    [Theory]
    [InlineData("[MINING, Mining, ' mining ']", "MINING")]
    [InlineData("[C, C#, C++]", "C|C#|C++")]
    [InlineData("[A/B, A B, A-B]", "A/B")]
    [InlineData("[café, 'cafe\u0301']", "café")]
    [InlineData("[no, 404, 2026-01-02]", "no|404|2026-01-02")]
    [InlineData("[ 'a   b' ]", "a b")]
    [InlineData("[]", "")]
    public void Names_with_one_slug_are_one_tag_as_first_written(string list, string expected) =>
        Assert.Equal(expected, string.Join('|', SmallFile.Read($"tags: {list}").Tags));

    [Theory]
    [InlineData("one, two words ,, three", "one|two words|three")]
    [InlineData("two words", "two words")]
    public void One_text_is_split_at_commas_with_a_warning(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', SmallFile.ReadWith(ProblemKinds.TagsAsText, $"tags: {text}").Tags));

    [Fact]
    public void Tags_that_can_be_none_are_left_out()
    {
        Assert.Equal(["a"], SmallFile.ReadWith(ProblemKinds.UnusableTag, "tags: [a, '!!!']").Tags);
        Assert.Equal(["a"], SmallFile.ReadWith(ProblemKinds.WrongShape, "tags: [a, ~]").Tags);
        Assert.Equal(["a"], SmallFile.ReadWith(ProblemKinds.WrongShape, "tags: [a, [b]]").Tags);
        Assert.Equal(["a"], SmallFile.ReadWith(ProblemKinds.UnusableTag, $"tags: [a, {new string('b', 65)}]").Tags);
        Assert.Equal(["a", "bc"], SmallFile.ReadWith(ProblemKinds.ControlCharacters, "tags: [a, \"b\\x07c\"]").Tags);
    }

    [Fact]
    public void Each_tag_in_curly_quotes_is_pointed_out()
    {
        var file = SmallFile.Parse(SmallFile.With("tags: [“Qwerty”, A, «Zxcv»]"));
        Assert.Equal([("CN139", 8), ("CN139", 21)], file.Problems.Select(p => (p.Code, p.Column)));
        Assert.Equal(["“Qwerty”", "A", "«Zxcv»"], file.Article!.Tags);
    }

    [Fact]
    public void Items_without_a_blank_after_the_hyphen_are_one_text()
    {
        var problem = Assert.Single(SmallFile.Parse(SmallFile.With("tags:", "  -BTC", "  -ETH")).Problems);
        Assert.Equal((ProblemKinds.TagsAsText.Code, "write a blank after each hyphen: '- ONE'"), (problem.Code, problem.Remedy));
    }

    [Theory]
    [InlineData("tags: [BTC: price, ETH]", 4, 8)]
    [InlineData("tags: [ETH,\n  BTC: price]", 5, 3)]
    [InlineData("tags: [ETH, {BTC: price}]", 4, 13)]
    [InlineData("tags:\n  - BTC: price\n  - ETH", 5, 5)]
    public void A_map_among_tags_is_shown_where_it_is(string lines, int line, int column)
    {
        var file = SmallFile.Parse(SmallFile.With(lines));
        var problem = Assert.Single(file.Problems);
        Assert.Equal((ProblemKinds.WrongShape.Code, line, column), (problem.Code, problem.Line, problem.Column));
        Assert.Equal(["ETH"], file.Article!.Tags);
    }

    [Fact]
    public void Sixty_four_tags_are_kept()
    {
        var names = Enumerable.Range(1, 65).Select(i => $"tag {i}").ToList();
        Assert.Equal(64, SmallFile.Read($"tags: [{string.Join(", ", names.Take(64).Append("TAG 1"))}]").Tags.Count);
        Assert.Equal(names.Take(64), SmallFile.ReadWith(ProblemKinds.TooManyTags, $"tags: [{string.Join(", ", names)}]").Tags);
    }

    [Theory]
    [InlineData("market", "MARKET")]
    [InlineData("'  security   incidents '", "SECURITY INCIDENTS")]
    [InlineData("mining", "MINING")]
    [InlineData("майнінг", "МАЙНІНГ")]
    public void A_category_is_upper_case(string written, string category) => Assert.Equal(category, SmallFile.Read($"category: {written}").Category);

    [Fact]
    public void Without_a_usable_category_an_article_is_under_OTHER()
    {
        Assert.Equal("OTHER", SmallFile.Read().Category);
        Assert.Equal("OTHER", SmallFile.ReadWith(ProblemKinds.UnusableCategory, "category: '***'").Category);
    }

    [Fact]
    public void Categories_with_one_item_is_the_category()
    {
        Assert.Equal("MARKET", SmallFile.ReadWith(ProblemKinds.OtherSpelling, "categories: [market]").Category);
        Assert.Equal("MARKET", SmallFile.ReadWith(ProblemKinds.OtherSpelling, "categories: market").Category);
        var two = SmallFile.Parse(SmallFile.With("categories: [a, b]"));
        Assert.Equal("OTHER", two.Article!.Category);
        Assert.Contains(ProblemKinds.WrongShape.Code, two.Problems.Select(p => p.Code));
    }

    [Theory]
    [InlineData("POSITIVE", Sentiment.Positive)]
    [InlineData("neutral", Sentiment.Neutral)]
    [InlineData("' Negative '", Sentiment.Negative)]
    public void Sentiment_has_any_case(string written, Sentiment sentiment) => Assert.Equal(sentiment, SmallFile.Read($"sentiment: {written}").Sentiment);

    [Theory]
    [InlineData("7")]
    [InlineData("bullish")]
    [InlineData("UNRATED")]
    [InlineData("POSITIVE, NEUTRAL")]
    public void An_unknown_sentiment_is_not_rated(string written) =>
        Assert.Equal(Sentiment.Unrated, SmallFile.ReadWith(ProblemKinds.UnknownSentiment, $"sentiment: {written}").Sentiment);

    [Fact]
    public void Without_sentiment_an_article_is_not_rated() => Assert.Equal(Sentiment.Unrated, SmallFile.Read().Sentiment);

    [Theory]
    [InlineData("category: SPONSORED")]
    [InlineData("tags: [Press Release]")]
    [InlineData("source: {key: Chainwire}")]
    public void What_is_paid_for_has_no_rating(string mark)
    {
        var article = SmallFile.Read(mark, "sentiment: POSITIVE");
        Assert.Equal((true, Sentiment.Unrated), (article.Sponsored, article.Sentiment));
    }
}
