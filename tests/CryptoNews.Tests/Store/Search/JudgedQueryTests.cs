namespace CryptoNews.Tests.Store.Search;

public sealed class JudgedQueryTests(ITestOutputHelper output)
{
    private const int Looked = 10;

    [Theory]
    [InlineData("en")]
    [InlineData("uk")]
    public void Fifty_different_queries_are_judged_in_each_language(string language) =>
        Assert.Equal(50, JudgedQuery.All.Where(q => q.Language == language).Select(q => q.Text).Distinct().Count());

    [Fact]
    public void Every_answer_is_an_article_of_ours_in_the_language_of_its_query() =>
        Assert.All(JudgedQuery.All, query => Assert.All(query.Answers, key =>
            Assert.True(File.Exists(Repository.Path("content", $"{key}.{query.Language}.md")), $"{query.Text}: {key}")));

    [Theory]
    [InlineData("en")]
    [InlineData("uk")]
    public async Task The_first_ten_hold_at_least_nine_of_ten_answers(string language)
    {
        using var store = await OwnArticles.LoadAsync();
        var recalls = new List<double>();
        foreach (var query in JudgedQuery.All.Where(q => q.Language == language))
        {
            var found = (await store.KeysAsync(query.Text, language)).Take(Looked).ToList();
            var missed = query.Answers.Except(found).ToList();
            recalls.Add(1 - ((double)missed.Count / query.Answers.Count));
            if (missed.Count > 0)
                output.WriteLine($"{query.Text}: {string.Join(' ', missed)} not among {string.Join(' ', found)}");
        }

        output.WriteLine($"{language}: {recalls.Average():P1}");
        Assert.True(recalls.Average() >= 0.9, $"{recalls.Average():P1}");
    }
}
