namespace CryptoNews.Content;

/// <summary>Keys of the map <c>source</c>.</summary>
public static class SourceKeys
{
    public static FrontMatterKey Name { get; } = new("name", KeyType.Text, "the name of the source", "Name for readers")
    {
        Default = "known name of the key, else the key",
    };

    public static FrontMatterKey Key { get; } = new("key", KeyType.Text, "letters, digits, dots, underscores and hyphens", "Id in addresses")
    {
        Default = "known key of the name, else made from it",
    };

    public static FrontMatterKey Type { get; } = new("type", KeyType.Text, "RSS, WEB or the like", "Kind of source; WEB is a document, whose articles say \"Dated\" and not \"Published at the source\"");

    public static FrontMatterKey Url { get; } = new("url", KeyType.Address, "an http or https address", "Address of the original")
    {
        MaxLength = FileLimits.Address,
    };

    public static IReadOnlyList<FrontMatterKey> All { get; } = [Name, Key, Type, Url];
}
