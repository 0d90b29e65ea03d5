using System.Text;
using CryptoNews.Content;

namespace CryptoNews.Tests.Content;

/// <summary>Small files for tests: complete front matter with a few lines more or other, and what the parser makes of them.</summary>
internal static class SmallFile
{
    public const string Title = "title: A headline";
    public const string PublishedAt = "publishedAt: 2026-01-02T11:57:24Z";

    /// <summary>A file with title, time of publication and these lines of front matter.</summary>
    public static string With(params string[] lines) =>
        $"---\n{string.Join('\n', [.. Missing(lines), .. lines])}\n---\nThe first paragraph.\n\nThe second.\n";

    /// <summary>A file with exactly these lines of front matter.</summary>
    public static string Only(params string[] lines) => $"---\n{string.Join('\n', lines)}\n---\nThe first paragraph.\n";

    public static ParsedFile Parse(string text, string path = "2026/01/story.md", ContentRules? rules = null) =>
        Parse(Encoding.UTF8.GetBytes(text), path, rules);

    public static ParsedFile Parse(byte[] bytes, string path = "2026/01/story.md", ContentRules? rules = null) =>
        new ArticleParser(rules ?? new ContentRules(), (markdown, _, _) => PlainBody.Of(markdown)).Parse(path, bytes);

    /// <summary>The article of a file that must not have any problem.</summary>
    public static Article Read(params string[] lines)
    {
        var file = Parse(With(lines));
        Assert.Empty(file.Problems);
        return file.Article!;
    }

    /// <summary>The article of a file that must load with exactly one problem of this kind.</summary>
    public static Article ReadWith(ProblemKind kind, params string[] lines)
    {
        var file = Parse(With(lines));
        Assert.Equal([kind.Code], file.Problems.Select(p => p.Code));
        Assert.NotNull(file.Article);
        return file.Article;
    }

    /// <summary>The one problem, of this kind, for which a file must be rejected.</summary>
    public static ContentProblem RejectedBy(ProblemKind kind, string text, string path = "2026/01/story.md", ContentRules? rules = null)
    {
        var file = Parse(text, path, rules);
        Assert.True(file.Rejected);
        var problem = Assert.Single(file.Problems);
        Assert.Equal(kind.Code, problem.Code);
        Assert.Equal(ProblemSeverity.Error, problem.Severity);
        return problem;
    }

    private static IEnumerable<string> Missing(string[] lines) =>
        new[] { Title, PublishedAt }.Where(line => !lines.Any(other => other.StartsWith(line[..line.IndexOf(':', StringComparison.Ordinal)], StringComparison.Ordinal)));
}
