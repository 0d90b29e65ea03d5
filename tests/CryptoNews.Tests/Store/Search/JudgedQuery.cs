namespace CryptoNews.Tests.Store.Search;

/// <summary>What a reader asks, and the articles of <c>content/</c> that answer it, as judged by reading them.</summary>
public sealed record JudgedQuery(string Language, string Text, IReadOnlyList<string> Answers)
{
    public static IReadOnlyList<JudgedQuery> All { get; } = [.. File
        .ReadLines(Path.Combine(AppContext.BaseDirectory, "Samples", "judged-queries.tsv"))
        .Where(line => !line.StartsWith('#'))
        .Select(line => line.Split('\t'))
        .Select(cells => new JudgedQuery(cells[0], cells[1], cells[2].Split(' ')))];
}
