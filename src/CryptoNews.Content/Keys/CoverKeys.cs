namespace CryptoNews.Content;

/// <summary>Keys of the map <c>coverImage</c>.</summary>
public static class CoverKeys
{
    private const string APicture = "an https address of an allowed host, or the path of a picture";

    public static FrontMatterKey Raw { get; } = Picture("raw", "Original, from which sizes are derived") with
    {
        Alike = ["url", "src", "href", "path", "file"],
    };

    public static FrontMatterKey Full { get; } = Picture("full", "Full size");

    public static FrontMatterKey Regular { get; } = Picture("regular", "About 1,080 pixels wide");

    public static FrontMatterKey Small { get; } = Picture("small", "About 400 pixels wide");

    public static FrontMatterKey Thumb { get; } = Picture("thumb", "About 200 pixels wide");

    public static FrontMatterKey SmallS3 { get; } = new("small_s3", KeyType.Text, "any text", "Kept, never used and never checked")
    {
        MaxLength = FileLimits.Address,
    };

    public static FrontMatterKey Alt { get; } = new("alt", KeyType.Text, "a description of the picture", "Text for those who can't see it; without it the picture is decoration");

    public static FrontMatterKey Width { get; } = Pixels("width", "Width of the original in pixels");

    public static FrontMatterKey Height { get; } = Pixels("height", "Height of the original in pixels");

    public static FrontMatterKey AuthorName { get; } = new("name", KeyType.Text, "the name of the photographer", "Who is credited");

    public static FrontMatterKey AuthorUrl { get; } = new("url", KeyType.Address, "an http or https address", "Where the credit leads")
    {
        MaxLength = FileLimits.Address,
    };

    public static FrontMatterKey Author { get; } = new("author", KeyType.Map, "a map with name and url", "Photographer")
    {
        Parts = [AuthorName, AuthorUrl],
    };

    public static IReadOnlyList<FrontMatterKey> Sizes { get; } = [Raw, Full, Regular, Small, Thumb];

    public static IReadOnlyList<FrontMatterKey> All { get; } = [.. Sizes, SmallS3, Alt, Width, Height, Author];

    private static FrontMatterKey Picture(string name, string meaning) =>
        new(name, KeyType.Picture, APicture, meaning) { MaxLength = FileLimits.Address };

    private static FrontMatterKey Pixels(string name, string meaning) =>
        new(name, KeyType.WholeNumber, "a whole number from 1 to 20000", meaning) { Lowest = 1, Highest = 20_000 };
}
