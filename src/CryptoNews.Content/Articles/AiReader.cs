namespace CryptoNews.Content;

/// <summary>The map <c>ai</c>. A wrong value loses itself; a map of which nothing is left states nothing.</summary>
internal static class AiReader
{
    private static readonly AiProvenance Nothing = new();

    private static readonly HashSet<string> NoNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "false", "no", "none", "null", "nobody", "no one", "n/a", "na", "-", "0", "true", "yes", "1",
    };

    public static AiProvenance? Read(KeyedValue? value, TimeZoneInfo zone, UnknownKeys unknown, ProblemList problems)
    {
        if (MapValue.Read(value, unknown, problems) is not { } values)
            return null;
        var provenance = new AiProvenance
        {
            Rewritten = BooleanValue.Read(values[AiKeys.Rewritten], problems),
            ExpandedAt = InstantValue.Read(values[AiKeys.ExpandedAt], zone, problems),
            Version = NumberValue.ReadInteger(values[AiKeys.Version], problems),
            TranslatedFrom = TextValue.Read(values[AiKeys.TranslatedFrom], problems),
            ReviewedBy = Reviewer(values[AiKeys.ReviewedBy], problems),
            Model = TextValue.Read(values[AiKeys.Model], problems),
        };
        return provenance == Nothing ? null : provenance;
    }

    // Readers would be told that it was "Reviewed by false."
    private static string? Reviewer(KeyedValue? value, ProblemList problems)
    {
        var name = TextValue.Read(value, problems);
        if (name is null || !NoNames.Contains(name))
            return name;
        problems.Add(ProblemKinds.ReviewedByNobody, value!.Place, $"'{value.Name}' is {LookAlike.Quote(name)}, which names nobody", $"write {value.Key.Wanted}, or delete the key");
        return null;
    }
}
