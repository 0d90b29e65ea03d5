namespace CryptoNews.Tests.Content.Markdown;

public sealed class ProblemPlaceTests
{
    [Theory]
    [InlineData("a [x](javascript:1)", 1, 3)]
    [InlineData("a\nb\n  c [x](javascript:1)", 3, 5)]
    [InlineData("a\r\nb\r\n\r\nc [x](javascript:1)", 4, 3)]
    [InlineData("> - a\n>   b [x](javascript:1)", 2, 7)]
    [InlineData("|a|b|\n|-|-|\n|c|d \\| [x](javascript:1)|", 3, 9)]
    [InlineData("## a <javascript:1>", 1, 6)]
    [InlineData("a[^1]\n\n[^1]: b\n\n    c ![x](a.exe)", 5, 7)]
    [InlineData("[x][y]\n\n[y]: javascript:1", 1, 1)]
    [InlineData("**a [_x_](javascript:1)** b", 1, 5)]
    public void A_warning_names_the_place_in_the_file(string markdown, int line, int column)
    {
        var problem = Bodies.Warned(markdown).Warning;

        Assert.Equal((line, column), (problem.Line, problem.Column));
    }

    [Fact]
    public void Lines_are_counted_from_the_start_of_the_file()
    {
        var context = Bodies.Context with { Offset = 20 };

        Assert.Equal(22, Bodies.Warned("a\n# b", context).Warning.Line);
        Assert.Equal(21, Bodies.Read(new string('>', 61), context).Problems[0].Line);
        Assert.Equal(21, Bodies.Read(new string('"', 400_000), context).Problems[0].Line);
    }

    [Fact]
    public void The_same_body_always_gives_the_same_problems()
    {
        const string Body = "# a\n\n[b](javascript:1) ![c](d.svg)\n\n[^e]: f";

        Assert.Equal(Bodies.Read(Body).Problems, Bodies.Read(Body).Problems);
        Assert.Equal(["CN220", "CN221", "CN222", "CN224"], Bodies.Read(Body).Problems.Select(problem => problem.Code));
    }
}
