namespace CryptoNews.Content;

/// <summary>
/// One article as its file means it: every value is checked, defaults are filled in, times are UTC and
/// whole milliseconds. Made by <see cref="ArticleParser"/> only.
/// </summary>
public sealed record Article
{
    /// <summary>Slug of the category whose articles are paid for.</summary>
    public const string SponsoredCategory = "sponsored";

    /// <summary>File path relative to the content folder, with <c>/</c> between the parts.</summary>
    public required string Path { get; init; }

    /// <summary>Address of the article without language: lower case, letters, digits, <c>-</c>, <c>_</c> and <c>/</c>.</summary>
    public required string Key { get; init; }

    /// <summary>BCP 47 tag of one of the site's languages.</summary>
    public required string Language { get; init; }

    /// <summary>Headline, 1 to 300 characters on one line.</summary>
    public required string Title { get; init; }

    /// <summary>Standfirst and meta description; when the file gives none, the first paragraph cut at a word, at most 180 characters.</summary>
    public required string Description { get; init; }

    /// <summary>The description, when the file gives one that does not merely repeat how the body begins; otherwise null.</summary>
    public string? Standfirst { get; init; }

    /// <summary>From this moment on readers see the article. From <see cref="FileLimits.FirstYear"/> to <see cref="FileLimits.LastYear"/>.</summary>
    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>Last change that readers are told of.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>At this moment the article leaves the site (410).</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Hidden from readers everywhere.</summary>
    public bool Draft { get; init; }

    /// <summary>Id at the origin, compared ordinally; joins translations.</summary>
    public string? ExternalId { get; init; }

    public ArticleSource? Source { get; init; }

    /// <summary>Upper-case name from an open set; <c>OTHER</c> when the file names none.</summary>
    public required string Category { get; init; }

    /// <summary>Names as written, in order, without repeats (names with one slug are one tag); at most 64.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Higher stands above newer articles on the home page and in its category; never above 0 when <see cref="Sponsored"/>.</summary>
    public int StickyWeight { get; init; }

    /// <summary><see cref="Sentiment.Unrated"/> is not the same as <see cref="Sentiment.Neutral"/>.</summary>
    public Sentiment Sentiment { get; init; }

    /// <summary>Vote balance at the origin; finite.</summary>
    public double Score { get; init; }

    public CoverImage? Cover { get; init; }

    /// <summary>Null means "provenance not stated".</summary>
    public AiProvenance? Ai { get; init; }

    /// <summary>Old addresses that redirect here: absolute paths of this site, each beginning with <c>/</c>.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>https address for <c>rel=canonical</c>, when it is not the article's own.</summary>
    public string? CanonicalUrl { get; init; }

    public IReadOnlyList<string> Cta { get; init; } = [];

    /// <summary>Front-matter keys that the format does not know, as JSON text each; kept, never shown.</summary>
    public IReadOnlyDictionary<string, string> UnknownKeys { get; init; } = new Dictionary<string, string>();

    /// <summary>Category SPONSORED, tag PRESS RELEASE or source <c>chainwire</c>: must be labelled as paid for.</summary>
    public bool Sponsored { get; init; }

    /// <summary>The body as written, with LF line ends.</summary>
    public required string Markdown { get; init; }

    public required RenderedBody Body { get; init; }
}

/// <summary>Tone of the source article as the origin rated it.</summary>
public enum Sentiment
{
    Unrated = 0,
    Positive = 1,
    Neutral = 2,
    Negative = 3,
}

/// <summary>Who reported first. <paramref name="Key"/> and <paramref name="Name"/> are never empty.</summary>
/// <param name="Key">Stable id, kept as written (<c>bitcoin.com</c>, <c>bloomberg_crypto_</c>); made from the name when the file gives none.</param>
/// <param name="Name">Name for readers.</param>
/// <param name="Type">RSS, API, TWITTER, …; an open set.</param>
/// <param name="Url">Address of the original, http or https.</param>
public sealed record ArticleSource(string Key, string Name, string? Type, string? Url);

/// <summary>
/// A picture from an allowed host (https) or a file of the content folder. Each address is either absolute, or a path
/// without escapes that begins with <c>/</c> and is relative to the content folder. At least one of the five sizes is set.
/// </summary>
public sealed record CoverImage
{
    public string? Raw { get; init; }
    public string? Full { get; init; }
    public string? Regular { get; init; }
    public string? Small { get; init; }
    public string? Thumb { get; init; }

    /// <summary>The first of the sizes, the largest in front, that the file names; null when it names none.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string? Largest => Raw ?? Full ?? Regular ?? Small ?? Thumb;

    /// <summary>Kept as written, never checked, never used.</summary>
    public string? SmallS3 { get; init; }

    /// <summary>Text alternative; null means that the picture is decoration.</summary>
    public string? Alt { get; init; }

    /// <summary>Pixels, 1 to 20,000.</summary>
    public int? Width { get; init; }

    /// <summary>Pixels, 1 to 20,000.</summary>
    public int? Height { get; init; }

    public string? AuthorName { get; init; }

    public string? AuthorUrl { get; init; }
}

/// <summary>What the file says of the part that machines had in the text; each value may be missing.</summary>
public sealed record AiProvenance
{
    public bool? Rewritten { get; init; }

    public DateTimeOffset? ExpandedAt { get; init; }

    public int? Version { get; init; }

    /// <summary>External id of the original, or its language.</summary>
    public string? TranslatedFrom { get; init; }

    public string? ReviewedBy { get; init; }

    public string? Model { get; init; }
}
