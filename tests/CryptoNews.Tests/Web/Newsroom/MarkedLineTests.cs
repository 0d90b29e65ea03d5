using CryptoNews.Content;
using CryptoNews.Web.Newsroom;

namespace CryptoNews.Tests.Web.Newsroom;

public sealed class MarkedLineTests
{
    [Theory]
    [InlineData("sentiment: OPTIMISTIC", 12, "sentiment: |OPTIMISTIC|")]
    [InlineData("tags: [a, b]", 8, "tags: [|a|, b]")]
    [InlineData("publishedAt: '2024-13-01 09:00' # when", 14, "publishedAt: |'2024-13-01 09:00'| # when")]
    [InlineData("title: \"open", 8, "title: |\"open|")]
    [InlineData("title:", 7, "title:||")]
    [InlineData("title: x", 1, "|title:| x")]
    [InlineData("title: x", 99, "title: x||")]
    [InlineData("title: x", 0, "|title:| x")]
    [InlineData("a: \U0001F600x y", 4, "a: |\U0001F600x| y")]
    [InlineData("a: \U0001F600x y", 5, "a: |\U0001F600x| y")]
    public void The_word_under_the_caret_is_marked(string line, int caret, string marked)
    {
        var found = MarkedLine.Of(new ContentProblem("a.md", 1, 1, ProblemSeverity.Error, "CN001", "found", "wanted", line, caret))!;

        Assert.Equal(marked, $"{found.Before}|{found.Marked}|{found.After}");
    }

    [Fact]
    public void Without_a_line_there_is_nothing_to_mark() =>
        Assert.Null(MarkedLine.Of(new ContentProblem("a.md", 1, 1, ProblemSeverity.Error, "CN001", "found", "wanted")));
}
