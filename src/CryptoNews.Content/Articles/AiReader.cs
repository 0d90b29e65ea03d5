namespace CryptoNews.Content;

/// <summary>The map <c>ai</c>. A wrong value loses itself; a map of which nothing is left states nothing.</summary>
internal static class AiReader
{
    private static readonly AiProvenance Nothing = new();

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
            ReviewedBy = TextValue.Read(values[AiKeys.ReviewedBy], problems),
            Model = TextValue.Read(values[AiKeys.Model], problems),
        };
        return provenance == Nothing ? null : provenance;
    }
}
