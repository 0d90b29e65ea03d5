namespace CryptoNews.Store;

/// <summary>What stands for one clause of a query in the index of a language: any of these phrases.</summary>
/// <param name="Phrases">At least one; the order is that in which they are looked for.</param>
internal sealed record Alternatives(IReadOnlyList<Phrase> Phrases)
{
    /// <summary>The same for the same phrases in the same order.</summary>
    public override string ToString() => string.Join('|', Phrases);
}

/// <summary>Lexemes that follow each other.</summary>
/// <param name="Lexemes">At least one.</param>
internal sealed record Phrase(IReadOnlyList<string> Lexemes)
{
    public override string ToString() => string.Join(' ', Lexemes);
}
