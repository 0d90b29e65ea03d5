using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace CryptoNews.Web.Commands;

/// <summary>Help that teaches: after what the library knows of a command, examples, settings and exit codes.</summary>
internal sealed class CommandHelp(HelpAction usage) : SynchronousCommandLineAction
{
    public static HelpOption Option()
    {
        // Not '/h' and '/?', which may be paths.
        var option = new HelpOption("--help", "-h", "-?") { Description = "Shows this help" };
        option.Action = new CommandHelp((HelpAction)option.Action!);
        return option;
    }

    // Asked for help, it gives help, whatever else is written.
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        usage.MaxWidth = 100;
        usage.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        var verb = (Verb)parseResult.CommandResult.Command;
        WriteExamples(verb, output);
        output.WriteLine("Settings:");
        output.WriteLine("  Every setting can be given on the command line of every command, as --Content:Path=articles, or in");
        output.WriteLine("  the environment, as Content__Path=articles. docs/operations.md lists them.");
        output.WriteLine();
        WriteExitCodes(verb, output);
        return ExitCodes.Fine;
    }

    private static void WriteExamples(Verb verb, TextWriter output)
    {
        output.WriteLine("Examples:");
        foreach (var (line, meaning) in verb.Examples)
            output.WriteLine($"  {$"{verb.FullName} {line}".TrimEnd()}\n      {meaning}");
        output.WriteLine();
    }

    private static void WriteExitCodes(Verb verb, TextWriter output)
    {
        output.WriteLine("Exit codes:");
        output.WriteLine("  0  fine");
        if (verb.ProblemsFound is { } problems)
            output.WriteLine($"  1  {problems}");
        output.WriteLine("  2  could not run: a wrong option or setting, a folder that can't be read, a database in use");
    }
}
