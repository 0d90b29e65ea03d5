namespace CryptoNews.Content;

/// <summary>
/// The one table of keys. The parser reads by it, docs/content-format.md is tested against it, and whatever else
/// describes the format (a schema for editors) is made from it.
/// </summary>
public static class FrontMatterKeys
{
    private const string AnInstant = "an instant such as 2026-01-02T11:57:24Z";
    private const string TrueOrFalse = "true or false";
    private const string APicture = "an https address of an allowed host, or the path of a picture";

    public static FrontMatterKey Title { get; } = new("title", KeyType.Text, "a headline of 1 to 300 characters", "Headline")
    {
        Required = true,
        MaxLength = FileLimits.Title,
        OnPages = true,
    };

    public static FrontMatterKey PublishedAt { get; } = new("publishedAt", KeyType.Instant, AnInstant, "When it is published; in the future it appears by itself at that moment")
    {
        Required = true,
        OtherSpellings = ["date", "pubDate", "pubDatetime", "publishDate"],
    };

    public static FrontMatterKey Description { get; } = new("description", KeyType.Text, "one or two sentences of at most 500 characters", "Standfirst and meta description")
    {
        Default = "first paragraph, cut at a word",
        OtherSpellings = ["summary", "excerpt"],
        OnPages = true,
    };

    public static FrontMatterKey UpdatedAt { get; } = new("updatedAt", KeyType.Instant, AnInstant, "Last change that readers are told of")
    {
        OtherSpellings = ["updated", "updatedDate", "modDatetime", "lastmod", "last_modified_at"],
        OnPages = true,
    };

    public static FrontMatterKey Lang { get; } = new("lang", KeyType.Language, "a language of the site, such as en", "Language of the text")
    {
        FailsClosed = true,
        Default = "file name, then the site's language",
        OtherSpellings = ["locale"],
        Alike = ["language", "мова"],
        Unlike = ["langs", "slang", "local", "locals", "locales"],
        OnPages = true,
    };

    public static FrontMatterKey ExternalId { get; } = new("externalId", KeyType.Text, "the id at the origin", "Id at the origin; joins translations and keeps /id/… when the file moves")
    {
        FailsClosed = true,
        Unlike = ["externalIds"],
    };

    public static FrontMatterKey Source { get; } = new("source", KeyType.Map, "a map with name or key", "Who reported first; key alone or name alone is enough")
    {
        Parts = SourceKeys.All,
    };

    public static FrontMatterKey Category { get; } = new("category", KeyType.Text, "one name, such as MARKET", "The one category, from an open set; shown upper-case")
    {
        Default = "OTHER",
        OtherSpellings = ["categories"],
    };

    public static FrontMatterKey Tags { get; } = new("tags", KeyType.TextList, "a list of at most 64 names", "Subjects; spellings of one name are one tag")
    {
        Default = "[]",
        MaxLength = FileLimits.TagLength,
    };

    public static FrontMatterKey StickyWeight { get; } = new("stickyWeight", KeyType.WholeNumber, "a whole number such as 0 or 10", "Higher is pinned above newer articles")
    {
        Default = "0",
    };

    public static FrontMatterKey Sentiment { get; } = new("sentiment", KeyType.Sentiment, "one of POSITIVE, NEUTRAL, NEGATIVE", "Tone of the source article; none is not NEUTRAL");

    public static FrontMatterKey Score { get; } = new("score", KeyType.Number, "a number such as 0 or 1.5", "Vote balance at the origin")
    {
        Default = "0",
    };

    public static FrontMatterKey Draft { get; } = new("draft", KeyType.Boolean, TrueOrFalse, "Hidden from readers everywhere")
    {
        FailsClosed = true,
        Default = "false",
        Opposite = "published",
        Alike = ["hidden", "unpublished", "isDraft", "чернетка", "чорновик", "черновик"],
        Unlike = ["craft", "graft", "raft", "drift"],
        OnPages = true,
    };

    public static FrontMatterKey ExpiresAt { get; } = new("expiresAt", KeyType.Instant, AnInstant, "Leaves the site at that moment")
    {
        FailsClosed = true,
        Alike = ["expire", "expires", "expiry", "expiryDate", "expireOn", "expiresOn", "expireDate", "expiresDate", "expiration", "expirationDate", "unpublishAt", "unpublishDate", "unpublishOn", "takeDownAt", "hideAfter", "hideAt", "visibleUntil"],
    };

    public static FrontMatterKey CoverImage { get; } = new("coverImage", KeyType.Cover, $"a map of sizes, {APicture}", "Picture above the article and on cards")
    {
        Default = "drawn by the site",
        OtherSpellings = ["image", "heroImage", "ogImage"],
        MaxLength = FileLimits.Address,
        Parts = CoverKeys.All,
    };

    public static FrontMatterKey Ai { get; } = new("ai", KeyType.Map, "a map with rewritten, expandedAt, version", "What machines wrote or translated; none is \"provenance not stated\"")
    {
        Parts = AiKeys.All,
    };

    public static FrontMatterKey Aliases { get; } = new("aliases", KeyType.PathList, "a list of paths such as /old/address", "Old addresses that redirect here")
    {
        FailsClosed = true,
        Default = "[]",
        Alike = ["alias"],
        MaxLength = FileLimits.Address,
    };

    public static FrontMatterKey CanonicalUrl { get; } = new("canonicalUrl", KeyType.Address, "an https address", "Address of the original for search engines")
    {
        Default = "own address",
        OtherSpellings = ["canonical", "canonicalURL"],
        MaxLength = FileLimits.Address,
    };

    public static FrontMatterKey Cta { get; } = new("cta", KeyType.TextList, "a list of texts", "Calls to action; given out by the API")
    {
        Default = "[]",
    };

    /// <summary>In the order of the documentation.</summary>
    public static IReadOnlyList<FrontMatterKey> All { get; } =
    [
        Title, PublishedAt, Description, UpdatedAt, Lang, ExternalId, Source, Category, Tags, StickyWeight, Sentiment,
        Score, Draft, ExpiresAt, CoverImage, Ai, Aliases, CanonicalUrl, Cta,
    ];
}
