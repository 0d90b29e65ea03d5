using System.Globalization;
using System.Text;

namespace CryptoNews.Benchmarks.Corpus;

/// <summary>The front matter of an article, key for key as the real files have it.</summary>
internal static class FrontMatterText
{
    private const int DescriptionLength = 179;

    /// <param name="body">The description repeats how it begins.</param>
    public static void Append(StringBuilder text, Story story, string title, string language, string body)
    {
        var updated = story.PublishedAt.AddMinutes(41);
        text.Append("---\n");
        Value(text, "title", title);
        Value(text, "description", Description(body));
        Instant(text, "publishedAt", story.PublishedAt);
        Instant(text, "updatedAt", updated);
        Value(text, "lang", language);
        text.Append(CultureInfo.InvariantCulture, $"externalId: '{story.ExternalId}'\n");
        if (story.Source is { } source)
            text.Append(CultureInfo.InvariantCulture, $"source:\n  name: {source.Name}\n  key: {source.Key}\n  type: RSS\n");
        Value(text, "category", story.Category);
        text.Append(story.Tags.Count == 0 ? "tags: []\n" : "tags:\n");
        foreach (var tag in story.Tags)
            text.Append("  - ").Append(tag).Append('\n');
        text.Append(CultureInfo.InvariantCulture, $"stickyWeight: {story.StickyWeight}\n");
        if (story.Sentiment is { } sentiment)
            Value(text, "sentiment", sentiment);
        text.Append("score: 0\n").Append(story.Draft ? "draft: true\n" : "draft: false\n");
        if (story.ExpiresAt is { } expires)
            Instant(text, "expiresAt", expires);
        if (story.Photo is { } photo)
            Cover(text, photo, story.Index);
        if (story.Rewritten)
            Ai(text, updated, language == "en" ? null : story.ExternalId);
        text.Append("---\n");
    }

    private static string Description(string body)
    {
        var start = body.IndexOf("\n\n", StringComparison.Ordinal) + 2;
        var plain = body[start..body.IndexOf("\n\n", start, StringComparison.Ordinal)].Replace("*", "", StringComparison.Ordinal);
        return plain.Length <= DescriptionLength ? plain : $"{plain.AsSpan(0, DescriptionLength)}…";
    }

    private static void Value(StringBuilder text, string key, string value)
    {
        var plain = char.IsLetterOrDigit(value[0]) && !value.AsSpan().ContainsAny(":#'");
        text.Append(key).Append(plain ? ": " : ": '").Append(plain ? value : value.Replace("'", "''", StringComparison.Ordinal)).Append(plain ? "\n" : "'\n");
    }

    private static void Instant(StringBuilder text, string key, DateTime moment) =>
        text.Append(CultureInfo.InvariantCulture, $"{key}: '{moment:yyyy-MM-dd'T'HH:mm:ss.fff'Z'}'\n");

    private static void Cover(StringBuilder text, string photo, int index)
    {
        var address = $"https://images.unsplash.com/{photo}";
        var id = $"ixid=M3w4MjQzNjB8MHwxfHJhbmRvbXx8fHx8fHx8fDE3{index:D8}fA&ixlib=rb-4.1.0";
        const string Resized = "?crop=entropy&cs=tinysrgb&fit=max&fm=jpg";
        text.Append("coverImage:\n");
        text.Append(CultureInfo.InvariantCulture, $"  raw: '{address}?{id}'\n");
        text.Append(CultureInfo.InvariantCulture, $"  full: '{address}?crop=entropy&cs=srgb&fm=jpg&{id}&q=85'\n");
        text.Append(CultureInfo.InvariantCulture, $"  regular: '{address}{Resized}&{id}&q=80&w=1080'\n");
        text.Append(CultureInfo.InvariantCulture, $"  small: '{address}{Resized}&{id}&q=80&w=400'\n");
        text.Append(CultureInfo.InvariantCulture, $"  thumb: '{address}{Resized}&{id}&q=80&w=200'\n");
        text.Append(CultureInfo.InvariantCulture, $"  small_s3: 'https://s3.us-west-2.amazonaws.com/images.unsplash.com/small/{photo}'\n");
    }

    private static void Ai(StringBuilder text, DateTime expanded, string? translatedFrom)
    {
        text.Append("ai:\n  rewritten: true\n  ");
        Instant(text, "expandedAt", expanded);
        text.Append("  version: 1\n");
        if (translatedFrom is not null)
            text.Append(CultureInfo.InvariantCulture, $"  translatedFrom: '{translatedFrom}'\n");
    }
}
