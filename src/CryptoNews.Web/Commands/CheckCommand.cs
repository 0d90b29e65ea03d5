using System.CommandLine;
using CryptoNews.Content;
using CryptoNews.Web.Commands.Checking;

namespace CryptoNews.Web.Commands;

/// <summary><c>check [paths] [--strict] [--format …] [--fix] [--watch]</c>: what is wrong with the articles, without server and database.</summary>
internal static class CheckCommand
{
    private const string StandardInput = "-";

    public static Verb Of(Invocation invocation)
    {
        var paths = new Argument<string[]>("paths")
        {
            Description = "Files and folders, relative to the working directory or to the content folder; '-' is standard input. Nothing means everything",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var strict = new Option<bool>("--strict") { Description = "Warnings count as errors" };
        var format = new Option<string>("--format") { Description = "How problems are told", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json", "sarif", "github");
        var fix = new Option<bool>("--fix") { Description = "Mends what is safe, shows the difference, and checks the rest; of standard input the mended text goes to standard output" };
        var stdinPath = new Option<string>("--stdin-path") { Description = "Where the text of standard input belongs, so that it is compared with the other files", HelpName = "path" };
        var watch = new Option<bool>("--watch") { Description = "Checks again whenever a file changes, until it is stopped" };
        var verb = new Verb("check", "Says what is wrong with articles, and what to write instead; needs neither server nor database")
        {
            Examples =
            [
                ("", "checks the whole content folder"),
                ("content/2026/01/story.en.md", "checks one file, and what of the others concerns it"),
                ("--fix", "mends quotes, tabs, line ends and other tools' names of keys, and checks the rest"),
                ("- --stdin-path content/2026/01/story.en.md < draft.md", "checks a text before it is saved, for example in a hook"),
                ("--watch", "checks whenever a file is saved; a task of Visual Studio Code does so"),
                ("--strict --format github", "in a workflow: every problem is an annotation, and warnings fail it"),
            ],
            ProblemsFound = "there are errors, or with --strict warnings",
            Arguments = { paths },
            Options = { strict, format, fix, stdinPath, watch },
        };
        verb.SetAction((command, stopping) =>
        {
            var request = new CheckRequest(
                [.. (command.GetValue(paths) ?? []).Where(path => path != StandardInput)],
                command.GetValue(paths)?.Contains(StandardInput) == true || command.GetValue(stdinPath) is not null,
                command.GetValue(stdinPath),
                command.GetValue(strict),
                command.GetValue(format)!,
                command.GetValue(fix));
            return command.GetValue(watch) ? WatchAsync(invocation, request, stopping) : Task.FromResult(Run(invocation, request));
        });
        return verb;
    }

    private static async Task<int> WatchAsync(Invocation invocation, CheckRequest request, CancellationToken stopping)
    {
        if (request.Fix || request.ReadsInput)
            throw new CommandFailure("--watch checks what is saved: write it without --fix and without standard input.");
        await CheckWatch.RunAsync(() => Run(invocation, request), Desk.Open(invocation), invocation.Terminal, stopping);
        return ExitCodes.Fine;
    }

    private static int Run(Invocation invocation, CheckRequest request)
    {
        var desk = Desk.Open(invocation);
        var terminal = invocation.Terminal;
        var targets = CheckTargets.Of(request, desk, terminal);
        if (request.Fix)
            targets = Mending.Apply(targets, request, desk, terminal);
        var result = targets.IsLoose ? Alone(targets, desk) : Together(targets, desk, terminal);
        if (request.Strict)
            result = result.AsStrict();

        // The mended text of standard input has standard output for itself.
        CheckReports.Write(result, request.Format, terminal, request is { Fix: true, ReadsInput: true } ? terminal.Error : terminal.Output);
        return result.Errors > 0 ? ExitCodes.ProblemsFound : ExitCodes.Fine;
    }

    // The whole folder is read also for one file: whether its address is free and its links lead somewhere, others say.
    private static CheckResult Together(CheckTargets targets, Desk desk, Terminal terminal)
    {
        var files = desk.Survey(terminal, targets.Unsaved);
        var problems = files.SelectMany(file => file.Problems)
            .Concat(desk.Compare(files, new SiteIndex(files), targets.Unsaved))
            .Where(problem => targets.Include(problem.Path));
        return CheckResult.Of(files.Count(file => targets.Include(file.Path)), problems, desk.Shown);
    }

    // A text that belongs nowhere yet is compared with nothing.
    private static CheckResult Alone(CheckTargets targets, Desk desk) =>
        CheckResult.Of(1, targets.Unsaved.SelectMany(text => desk.Parser.Parse(text.Key, text.Value).Problems), path => path);
}
