using System.Text.Json;
using System.Text.RegularExpressions;
using CryptoNews.Content;
using CryptoNews.Web.Commands.Checking;

namespace CryptoNews.Tests.Web.Commands;

/// <summary>What .vscode holds must fit the format and the form in which problems are told.</summary>
public sealed class EditorSupportTests
{
    private static readonly JsonDocumentOptions WithComments = new() { CommentHandling = JsonCommentHandling.Skip };

    [Fact]
    public void Every_key_is_offered_while_typing()
    {
        using var snippets = Read("articles.code-snippets");

        Assert.Equal([], FrontMatterKeys.All.Select(key => key.Name).Except(snippets.RootElement.EnumerateObject().Select(s => s.Name)));
        Assert.All(snippets.RootElement.EnumerateObject(), s => Assert.Equal("markdown", s.Value.GetProperty("scope").GetString()));
        Assert.Contains("${1|POSITIVE,NEUTRAL,NEGATIVE|}", snippets.RootElement.GetProperty("sentiment").GetProperty("body").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Tasks_find_place_severity_and_code_of_a_problem()
    {
        var problem = new ContentProblem("content/a: b.md", 7, 12, ProblemSeverity.Warning, "CN104", "found: this", "write that", "line", 1);
        using var tasks = Read("tasks.json");
        var patterns = tasks.RootElement.GetProperty("tasks").EnumerateArray()
            .Where(task => task.GetProperty("problemMatcher").ValueKind == JsonValueKind.Object)
            .Select(task => task.GetProperty("problemMatcher").GetProperty("pattern").GetProperty("regexp").GetString()!)
            .ToList();

        Assert.NotEmpty(patterns);
        Assert.All(patterns, pattern =>
        {
            var match = Regex.Match(problem.ToString().Split('\n')[0], pattern, RegexOptions.None, TimeSpan.FromSeconds(5));
            Assert.Equal(["content/a: b.md", "7", "12", "warning", "CN104", "found: this; write that"], match.Groups.Values.Skip(1).Select(g => g.Value));
        });
    }

    [Fact]
    public void The_task_that_watches_knows_where_a_check_begins_and_ends()
    {
        using var tasks = Read("tasks.json");
        var watching = Assert.Single(tasks.RootElement.GetProperty("tasks").EnumerateArray(), task => task.TryGetProperty("isBackground", out _));
        var background = watching.GetProperty("problemMatcher").GetProperty("background");

        Assert.Contains("--watch", watching.GetProperty("args").EnumerateArray().Select(a => a.GetString()));
        Assert.Equal($"^{CheckWatch.Begins}$", background.GetProperty("beginsPattern").GetString());
        Assert.Equal($"^{CheckWatch.Ended}$", background.GetProperty("endsPattern").GetString());
    }

    private static JsonDocument Read(string name) => JsonDocument.Parse(File.ReadAllText(Repository.Path(".vscode", name)), WithComments);
}
