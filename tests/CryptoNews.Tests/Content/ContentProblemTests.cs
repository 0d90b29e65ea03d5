using CryptoNews.Content;

namespace CryptoNews.Tests.Content;

public sealed class ContentProblemTests
{
    [Fact]
    public void The_name_of_a_file_can_not_write_lines_of_its_own() => Assert.Equal(
        "a\uFFFDb\uFFFD[2J.md:1:2: error CN008: no front matter; begin with ---",
        new ContentProblem("a\nb\u001b[2J.md", 1, 2, ProblemSeverity.Error, "CN008", "no front matter", "begin with ---").ToString());
}
