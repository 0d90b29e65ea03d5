using CryptoNews.Web.Commands;

namespace CryptoNews.Tests.Web.Commands;

/// <summary>A verb run inside the test, without a portal behind it.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Error)
{
    public static async Task<CommandRun> OfAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var terminal = new Terminal { Input = Stream.Null, Output = output, Error = error };
        var code = await CommandLine.RunAsync(args, new Invocation([], terminal, NoPortal, NoPortal));
        return new CommandRun(code, output.ToString(), error.ToString());
    }

    private static WebApplication NoPortal(string[] settings) => throw new InvalidOperationException("A portal was asked for.");

    private static void NoPortal(WebApplication app) => throw new InvalidOperationException("A portal was opened.");
}
