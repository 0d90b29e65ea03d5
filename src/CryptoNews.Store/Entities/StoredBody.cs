using CryptoNews.Content;

namespace CryptoNews.Store;

/// <summary>The long texts of an article, in a table of their own so that lists never read them.</summary>
public sealed class StoredBody
{
    /// <summary>Id of the article.</summary>
    public long Id { get; init; }

    /// <summary>Made by the site's own renderer: safe to be written as it is.</summary>
    public required string Html { get; init; }

    public required string Markdown { get; init; }

    public IReadOnlyList<Heading> Headings { get; init; } = [];

    public IReadOnlyList<string> Impacts { get; init; } = [];

    public IReadOnlyList<string> Cta { get; init; } = [];

    public IReadOnlyList<string> Aliases { get; init; } = [];

    public IReadOnlyDictionary<string, string> UnknownKeys { get; init; } = new Dictionary<string, string>();
}
