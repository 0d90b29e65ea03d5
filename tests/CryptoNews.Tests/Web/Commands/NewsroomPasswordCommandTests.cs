using System.Text;
using CryptoNews.Web.Commands;
using CryptoNews.Web.Newsroom;

namespace CryptoNews.Tests.Web.Commands;

public sealed class NewsroomPasswordCommandTests
{
    [Theory]
    [InlineData("correct horse battery", "correct horse battery")]
    [InlineData("correct horse battery\r\nanother line\n", "correct horse battery")]
    [InlineData("\uFEFFдуже довгий пароль\n", "дуже довгий пароль")]
    [InlineData("  blanks count too  \n", "  blanks count too  ")]
    public async Task The_first_line_of_the_input_becomes_a_hash_and_nothing_else_is_printed(string input, string password)
    {
        var run = await RunAsync(input);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.True(NewsroomPassword.Fits(password, run.Output.TrimEnd()));
        Assert.DoesNotContain(password, run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "has 0")]
    [InlineData("\n", "has 0")]
    [InlineData("short\n", "at least 12 characters; this one has 5")]
    [InlineData("a bell \u0007 in the middle", "without control characters")]
    public async Task What_is_no_password_is_refused_without_repeating_it(string input, string told)
    {
        var run = await RunAsync(input);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(told, run.Error, StringComparison.Ordinal);
        if (input.Trim() is { Length: > 0 } typed)
            Assert.DoesNotContain(typed, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_endless_line_is_refused() =>
        Assert.Contains("at most 1024", (await RunAsync(new string('x', 100_000))).Error, StringComparison.Ordinal);

    [Fact]
    public async Task At_a_terminal_it_asks_twice_and_says_what_to_do_with_the_hash()
    {
        var run = await RunAsync("", typed: ["correct horse battery", "correct horse battery"]);

        Assert.Equal(0, run.ExitCode);
        Assert.True(NewsroomPassword.Fits("correct horse battery", run.Output.TrimEnd()));
        Assert.StartsWith("Password: \nOnce more: \n", run.Error, StringComparison.Ordinal);
        Assert.Contains("Newsroom__PasswordHash", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slip_at_the_terminal_makes_nothing()
    {
        var run = await RunAsync("", typed: ["correct horse battery", "correct horse bettery"]);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("differ", run.Error, StringComparison.Ordinal);
    }

    private static async Task<CommandRun> RunAsync(string input, params string[] typed)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var answers = new Queue<string>(typed);
        var terminal = new Terminal
        {
            Input = new MemoryStream(Encoding.UTF8.GetBytes(input)),
            Output = output,
            Bytes = Stream.Null,
            Error = error,
            ReadHidden = typed.Length == 0 ? null : answers.Dequeue,
        };
        var code = await CommandLine.RunAsync(["newsroom-password"], new Invocation([], terminal, TimeProvider.System, _ => throw new InvalidOperationException("A portal was asked for."), _ => { }));
        return new CommandRun(code, output.ToString(), error.ToString());
    }
}
