using System.CommandLine;
using CryptoNews.Content;
using CryptoNews.Web.Commands.Explaining;
using CryptoNews.Web.Hosting;

namespace CryptoNews.Web.Commands;

/// <summary><c>explain &lt;path|address&gt;</c>: whether readers see an article, why or why not, and where.</summary>
internal static class ExplainCommand
{
    public static Verb Of(Invocation invocation)
    {
        var what = new Argument<string>("path|address") { Description = "A file, an address of the site, an old address, a key such as 2026/01/story, or an externalId" };
        var verb = new Verb("explain", "Says whether readers see an article, why or why not, when that changes, and on which pages it stands")
        {
            Examples =
            [
                ("content/2026/01/story.en.md", "why does this file not show?"),
                ("https://news.example/uk/news/2026/01/story", "which file is behind this address?"),
                ("/old/address", "where does it lead?"),
            ],
            ProblemsFound = "nothing is called that, or the file has errors",
            Arguments = { what },
        };
        verb.SetAction((command, _) => Task.FromResult(Run(invocation, command.GetValue(what)!)));
        return verb;
    }

    private static int Run(Invocation invocation, string what)
    {
        var desk = Desk.Open(invocation);
        var files = desk.Survey(invocation.Terminal);
        var site = new SiteIndex(files);
        var found = ExplainTarget.Find(what, files, site, desk);
        if (found.Count == 0)
        {
            invocation.Terminal.Error.WriteLine(Harmless.Of($"Nothing in {desk.Folder.Root} is called {what}, and no article or page of the site has such an address (the front page and other listings are made by the program).{ExplainTarget.Nearest(what, files)}"));
            return ExitCodes.ProblemsFound;
        }

        var problems = desk.Compare(files, site).ToLookup(p => p.Path, StringComparer.Ordinal);
        var explanations = found.Select(file => new Explanation(file, [.. file.Problems, .. problems[file.Path]], site, desk)).ToList();
        invocation.Terminal.Output.Write(Harmless.Of(string.Join('\n', explanations.Select(e => e.ToString()))));
        return explanations.Exists(e => e.HasErrors) ? ExitCodes.ProblemsFound : ExitCodes.Fine;
    }
}
