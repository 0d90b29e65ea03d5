namespace CryptoNews.Content;

/// <summary>Keys of the map <c>ai</c>.</summary>
public static class AiKeys
{
    public static FrontMatterKey Rewritten { get; } = new("rewritten", KeyType.Boolean, "true or false", "A language model wrote the text from the source's report");

    public static FrontMatterKey ExpandedAt { get; } = new("expandedAt", KeyType.Instant, "an instant such as 2026-01-02T11:57:24Z", "When it did");

    public static FrontMatterKey Version { get; } = new("version", KeyType.WholeNumber, "a whole number such as 1", "How often it did");

    public static FrontMatterKey TranslatedFrom { get; } = new("translatedFrom", KeyType.Text, "the externalId of the original, or its language", "What it was translated from by a machine");

    public static FrontMatterKey ReviewedBy { get; } = new("reviewedBy", KeyType.Text, "the name of the reviewer", "Who read it before it was published");

    public static FrontMatterKey Model { get; } = new("model", KeyType.Text, "the name of the model", "Which language model");

    public static IReadOnlyList<FrontMatterKey> All { get; } = [Rewritten, ExpandedAt, Version, TranslatedFrom, ReviewedBy, Model];
}
