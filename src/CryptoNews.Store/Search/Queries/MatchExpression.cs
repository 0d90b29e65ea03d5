namespace CryptoNews.Store;

/// <summary>
/// An expression of FTS5. It is made of terms (<see cref="IndexTerms"/>) in quotes and of operators that stand here: nothing
/// that was typed gets into it but letters and digits.
/// </summary>
internal static class MatchExpression
{
    /// <param name="filter">Its facets are part of the expression, its dates aren't.</param>
    public static string Of(SearchMatch match, ArticleFilter filter)
    {
        var language = filter.Language;
        var parts = new List<string>();
        if (match.Wanted.Count > 0)
            parts.Add(AtLeast(match.AtLeast, [.. match.Wanted.Select(Clause)]));
        parts.AddRange(Facets(filter));
        if (parts.Count == 0)
            parts.Add(Quoted(IndexTerms.All(language)));

        var found = string.Join(" AND ", parts);
        return match.Unwanted.Count == 0 ? found : $"({found}) NOT ({string.Join(" OR ", match.Unwanted.Select(Clause))})";

        string Clause(Alternatives alternatives) => AnyOf(alternatives.Phrases.Select(phrase => Of(phrase, language)));
    }

    public static string Of(Phrase phrase, string language) =>
        Quoted(string.Join(' ', phrase.Lexemes.Select(l => IndexTerms.Word(language, l))));

    /// <summary>The phrases of an expression, in its order, without the quotes.</summary>
    public static IEnumerable<string> PhrasesOf(string expression) => expression.Split('"').Where((_, i) => i % 2 == 1);

    private static IEnumerable<string> Facets(ArticleFilter filter)
    {
        var language = filter.Language;
        if (filter.Categories.Count > 0)
            yield return AnyOf(filter.Categories.Select(c => Quoted(IndexTerms.Category(language, c))));
        if (filter.Sources.Count > 0)
            yield return AnyOf(filter.Sources.Select(s => Quoted(IndexTerms.Source(language, s))));
        if (filter.Sentiments.Count > 0)
            yield return AnyOf(filter.Sentiments.Select(s => Quoted(IndexTerms.Sentiment(language, s))));
        foreach (var tag in filter.Tags)
            yield return Quoted(IndexTerms.Tag(language, tag));
    }

    // (a AND b) OR (a AND c) OR (b AND c)
    private static string AtLeast(int count, List<string> clauses) =>
        count == clauses.Count
            ? string.Join(" AND ", clauses)
            : AnyOf(Choices(count, clauses, 0).Select(c => $"({string.Join(" AND ", c)})"));

    private static IEnumerable<List<string>> Choices(int count, List<string> clauses, int from)
    {
        if (count == 0)
            return [[]];
        return Enumerable.Range(from, Math.Max(0, clauses.Count - from - count + 1))
            .SelectMany(i => Choices(count - 1, clauses, i + 1).Select(rest => (List<string>)[clauses[i], .. rest]));
    }

    private static string AnyOf(IEnumerable<string> expressions)
    {
        var all = expressions.Distinct(StringComparer.Ordinal).ToList();
        return all.Count == 1 ? all[0] : $"({string.Join(" OR ", all)})";
    }

    public static string Quoted(string term) => $"\"{term}\"";
}
