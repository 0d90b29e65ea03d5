using System.CommandLine;
using CryptoNews.Web.Hosting;

namespace CryptoNews.Web.Commands;

/// <summary>One executable: a verb with its options, and settings of ASP.NET anywhere among them. Without a verb it serves.</summary>
internal static class CommandLine
{
    public const string ProgramName = "cryptonews";

    // Settings are read once. To watch their file costs an inotify instance, and where none is left nothing would start.
    private const string ReadOnce = "--hostBuilder:reloadConfigOnChange=false";

    private static readonly ParserConfiguration Parsing = new()
    {
        EnablePosixBundling = false,
        // A title may begin with '@'; it must not name a file to read arguments from.
        ResponseFileTokenReplacer = null,
    };

    /// <returns>The exit code of the process: see <see cref="ExitCodes"/>.</returns>
    public static async Task<int> RunAsync(string[] args, Func<string[], WebApplication> build, Action<WebApplication> open)
    {
        try
        {
            return await RunAsync(args, new Invocation([], Terminal.Open(), TimeProvider.System, build, open));
        }
        catch (Exception failure) when (IsOfTerminal(failure))
        {
            await TellAsync($"Reading or writing failed ({Harmless.Of(failure.Message)}). See that files and outputs are open to this account and have room.");
            return ExitCodes.CouldNotRun;
        }
    }

    public static async Task<int> RunAsync(string[] args, Invocation invocation)
    {
        var error = invocation.Terminal.Error;
        var given = SettingArguments.Split(args);
        var command = RootOf(invocation with { Settings = [ReadOnce, .. given.Settings] }).Parse(given.Words, Parsing);
        if ((given.Mistake ?? Mistakes.Of(command)) is { } mistake)
        {
            await error.WriteLineAsync(mistake);
            return ExitCodes.CouldNotRun;
        }

        try
        {
            // Ctrl+C ends the server gently through its own host, and other verbs at once.
            return await command.InvokeAsync(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
                Output = invocation.Terminal.Output,
                Error = error,
            });
        }
        catch (Exception failure) when (StartFailure.Describe(failure) is { } message)
        {
            await error.WriteLineAsync(message);
            return ExitCodes.CouldNotRun;
        }
    }

    private static async Task TellAsync(string message)
    {
        try
        {
            await Console.Error.WriteLineAsync(message);
        }
        catch (Exception failure) when (IsOfTerminal(failure))
        {
            // The exit code tells it.
        }
    }

    // A full disk is the one, an output that is closed the other.
    private static bool IsOfTerminal(Exception failure) => failure is IOException or UnauthorizedAccessException;

    // In the order of the help.
    private static Verb RootOf(Invocation invocation)
    {
        var serve = ServeCommand.Of(invocation);
        return new Verb(ProgramName, "A portal for crypto news out of a folder of markdown files. Without a command it serves.")
        {
            Examples =
            [
                ("", "serves the articles in ./content on http://localhost:5000"),
                ("check", "says what is wrong with the articles, without a server"),
                ("--urls http://127.0.0.1:8080 --Content:Path=/articles", "serves another folder on another port"),
            ],
            Options = { CommandHelp.Option(), new VersionOption() },
            Subcommands =
            {
                serve, CheckCommand.Of(invocation), NewCommand.Of(invocation), ExplainCommand.Of(invocation), LoadCommand.Of(invocation),
                SchemaCommand.Of(invocation), NewsroomPasswordCommand.Of(invocation),
            },
            Action = serve.Action,
        };
    }
}
