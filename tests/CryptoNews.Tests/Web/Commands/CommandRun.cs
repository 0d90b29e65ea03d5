using System.Text;
using CryptoNews.Web.Commands;

namespace CryptoNews.Tests.Web.Commands;

/// <summary>A verb run inside the test, without a portal behind it.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Error)
{
    public static Task<CommandRun> OfAsync(params string[] args) => OfAsync(TimeProvider.System, [], isTerminal: false, args);

    /// <param name="input">What stands on standard input.</param>
    /// <param name="isTerminal">Somebody looks at both outputs.</param>
    public static async Task<CommandRun> OfAsync(TimeProvider clock, byte[] input, bool isTerminal, params string[] args)
    {
        using var output = new StringWriter();
        using var bytes = new MemoryStream();
        using var error = new StringWriter();
        var terminal = new Terminal { Input = new MemoryStream(input), Output = output, Bytes = bytes, Error = error, Colours = isTerminal, ShowsProgress = isTerminal };
        var code = await CommandLine.RunAsync(args, new Invocation([], terminal, clock, NoPortal, NoPortal));
        return new CommandRun(code, Encoding.UTF8.GetString(bytes.ToArray()) + output, error.ToString());
    }

    /// <summary>Both outputs, for messages of failing tests.</summary>
    public override string ToString() => new StringBuilder().Append("=> ").Append(ExitCode).Append('\n').Append(Output).Append(Error).ToString();

    private static WebApplication NoPortal(string[] settings) => throw new InvalidOperationException("A portal was asked for.");

    private static void NoPortal(WebApplication app) => throw new InvalidOperationException("A portal was opened.");
}
