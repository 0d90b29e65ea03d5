namespace CryptoNews.Benchmarks.Corpus;

/// <summary>What sentences of one language are made of. Subjects and verbs are plural, so that any two fit.</summary>
internal sealed record Vocabulary
{
    public required string Language { get; init; }

    public required IReadOnlyList<string> Openers { get; init; }

    public required string AfterOpener { get; init; }

    public required string And { get; init; }

    public required IReadOnlyList<string> Subjects { get; init; }

    public required IReadOnlyList<string> Verbs { get; init; }

    public required IReadOnlyList<string> Objects { get; init; }

    /// <summary>How sentences may end; some begin with their comma.</summary>
    public required IReadOnlyList<string> Tails { get; init; }

    /// <summary>Headings of the sections between the overview and the author's view.</summary>
    public required IReadOnlyList<string> Headings { get; init; }

    public required IReadOnlyList<string> ColumnNames { get; init; }

    /// <summary>Parts of invented company names.</summary>
    public required IReadOnlyList<string> Syllables { get; init; }

    /// <summary>How a company is called: {0} is its name.</summary>
    public required IReadOnlyList<string> Companies { get; init; }

    public required string Overview { get; init; }

    public required string FromAuthor { get; init; }

    public required string Impact { get; init; }

    /// <summary>The language's lists: phrases separated by bars.</summary>
    public static IReadOnlyList<string> Phrases(string text) =>
        text.Split(['|', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
