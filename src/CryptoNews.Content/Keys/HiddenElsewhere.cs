namespace CryptoNews.Content;

/// <summary>
/// Keys by which other tools keep an article from readers, by their value only: <c>status: draft</c>. Here they would
/// publish it. <c>status: published</c> is any other tool's key.
/// </summary>
internal static class HiddenElsewhere
{
    private static readonly HashSet<string> Keys = new(StringComparer.OrdinalIgnoreCase)
    {
        "status", "state", "postStatus", "post_status", "visibility", "publish", "public", "isPublished", "is_published", "isPublic", "is_public",
    };

    private static readonly HashSet<string> Values = new(StringComparer.OrdinalIgnoreCase)
    {
        "draft", "private", "pending", "hidden", "unpublished", "false", "no", "off", "0",
    };

    public static bool Is(YamlEntry entry) => Keys.Contains(entry.Key.Text) && entry.Value is YamlScalar value && Values.Contains(value.Text.Trim());
}
