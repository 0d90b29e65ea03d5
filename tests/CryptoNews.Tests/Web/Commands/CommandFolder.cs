using System.Text;
using CryptoNews.Tests.Store;
using Microsoft.Extensions.Time.Testing;

namespace CryptoNews.Tests.Web.Commands;

/// <summary>A content folder and the verbs that work on it, at a moment that stands still.</summary>
public sealed class CommandFolder : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cryptonews-verbs-").FullName;

    public CommandFolder() => Directory.CreateDirectory(ContentPath);

    public string ContentPath => Path.Combine(_folder, "content");

    /// <summary>The working directory of processes.</summary>
    public string Root => _folder;

    public FakeTimeProvider Clock { get; } = new(TestStore.Start);

    public string Full(string path) => Path.Combine(ContentPath, path);

    public CommandFolder With(string path, ArticleFile article) => With(path, article.ToString());

    public CommandFolder With(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Full(path))!);
        File.WriteAllText(Full(path), text, new UTF8Encoding(false));
        return this;
    }

    public string Read(string path) => File.ReadAllText(Full(path));

    internal Task<CommandRun> RunAsync(params string[] args) => RunAsync("", args);

    internal Task<CommandRun> RunAsync(string input, string[] args) =>
        CommandRun.OfAsync(Clock, Encoding.UTF8.GetBytes(input), isTerminal: false, [$"--Content:Path={ContentPath}", .. args]);

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
