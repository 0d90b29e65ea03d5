namespace CryptoNews.Tests.Store.Search;

public sealed class JudgedQueryTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("uk")]
    public void Fifty_different_queries_are_judged_in_each_language(string language) =>
        Assert.Equal(50, JudgedQuery.All.Where(q => q.Language == language).Select(q => q.Text).Distinct().Count());

    [Fact]
    public void Every_answer_is_an_article_of_ours_in_the_language_of_its_query() =>
        Assert.All(JudgedQuery.All, query => Assert.All(query.Answers, key =>
            Assert.True(File.Exists(Path.Combine(JudgedQuery.PathToContent(), $"{key}.{query.Language}.md")), $"{query.Text}: {key}")));
}
