namespace CryptoNews.Content;

/// <summary>What may stand under a key. The type is decided by this table, never by YAML's own guess.</summary>
public enum KeyType
{
    Text,
    Language,
    Instant,
    Boolean,
    WholeNumber,
    Number,
    Sentiment,

    /// <summary>Address of the web.</summary>
    Address,

    /// <summary>Address of a picture: https from an allowed host, or a file of the content folder.</summary>
    Picture,

    /// <summary>A map of pictures, or one picture.</summary>
    Cover,
    TextList,
    PathList,
    Map,
}

/// <summary>One key of the front matter.</summary>
/// <param name="Name">As documented; case matters.</param>
/// <param name="Wanted">What to write, as the end of "write …".</param>
/// <param name="Meaning">A few words for editors.</param>
public sealed record FrontMatterKey(string Name, KeyType Type, string Wanted, string Meaning)
{
    /// <summary>An article without it is rejected.</summary>
    public bool Required { get; init; }

    /// <summary>Decides who sees the article and where: a wrong value rejects the file rather than being left out.</summary>
    public bool FailsClosed { get; init; }

    /// <summary>What counts when the key is not there; null when that is simply nothing.</summary>
    public string? Default { get; init; }

    /// <summary>Names in other tools, read as this key.</summary>
    public IReadOnlyList<string> OtherSpellings { get; init; } = [];

    /// <summary>Name in other tools of the boolean that means the opposite.</summary>
    public string? Opposite { get; init; }

    /// <summary>Names in other tools that may mean this key, and are not read as it: of a key that fails closed, each rejects the file.</summary>
    public IReadOnlyList<string> Alike { get; init; } = [];

    /// <summary>
    /// Names that are one letter from this one and mean something else: words of their own, and the plural of what this
    /// key names one of. They are no slip of the hand.
    /// </summary>
    public IReadOnlyList<string> Unlike { get; init; } = [];

    /// <summary>Keys of the map; empty for anything but maps.</summary>
    public IReadOnlyList<FrontMatterKey> Parts { get; init; } = [];

    /// <summary>Longest value in UTF-16 units.</summary>
    public int MaxLength { get; init; } = FileLimits.Value;

    /// <summary>Smallest integer.</summary>
    public int Lowest { get; init; } = int.MinValue;

    /// <summary>Largest integer.</summary>
    public int Highest { get; init; } = int.MaxValue;

    /// <summary>Pages of the site's own have it too.</summary>
    public bool OnPages { get; init; }

    /// <summary>A wrong value rejects the file.</summary>
    public bool Rejects => Required || FailsClosed;

    /// <summary>The type as the documentation names it.</summary>
    public string TypeName => Type switch
    {
        KeyType.Text => "text",
        KeyType.Language => "language tag",
        KeyType.Instant => "instant",
        KeyType.Boolean => "true or false",
        KeyType.WholeNumber => "whole number",
        KeyType.Number => "number",
        KeyType.Sentiment => "POSITIVE, NEUTRAL or NEGATIVE",
        KeyType.Address => "web address",
        KeyType.Picture => "picture",
        KeyType.Cover => "map, or one picture",
        KeyType.TextList => "list of text",
        KeyType.PathList => "list of paths",
        _ => "map",
    };
}
