namespace CryptoNews.Web.Feeds;

/// <summary>The newest articles of a listing, ready to be written in any form. Every address is absolute, every moment UTC.</summary>
internal sealed record Feed
{
    public required string Title { get; init; }
    public required string Description { get; init; }

    /// <summary>BCP 47.</summary>
    public required string Language { get; init; }

    /// <summary>The listing, for people.</summary>
    public required string Page { get; init; }

    /// <summary>The feed itself.</summary>
    public required string Self { get; init; }

    /// <summary>Where a reader may ask to be told of news (WebSub); null when nobody tells of this feed.</summary>
    public string? Hub { get; init; }

    /// <summary>Name of the organisation that answers for the texts.</summary>
    public required string Publisher { get; init; }

    public required string Home { get; init; }

    /// <summary>Square picture of the publisher.</summary>
    public required string Logo { get; init; }

    /// <summary>How texts come about, for the machine-readable statements of provenance; null where the site has no such page.</summary>
    public required string? About { get; init; }

    /// <summary>Newest first.</summary>
    public required IReadOnlyList<FeedEntry> Entries { get; init; }

    /// <summary>Latest change of any entry; the beginning of time when there is none.</summary>
    public DateTime Updated => Entries.Select(e => e.Updated).DefaultIfEmpty(DateTime.UnixEpoch).Max();
}

/// <summary>An article in a feed.</summary>
internal sealed record FeedEntry
{
    /// <summary>A <c>tag:</c> URI that stays when the file moves.</summary>
    public required string Id { get; init; }

    public required string Address { get; init; }

    /// <summary>With the mark of what is paid for: many readers show nothing else.</summary>
    public required string Title { get; init; }

    public required string Summary { get; init; }

    /// <summary>The full text, or the summary where the feed has no room for it, with what is said of where it comes from.</summary>
    public required string Html { get; init; }

    public required DateTime Published { get; init; }

    /// <summary>Never before <see cref="Published"/>.</summary>
    public required DateTime Updated { get; init; }

    public required IReadOnlyList<FeedCategory> Categories { get; init; }

    public required FeedPicture Picture { get; init; }

    public required FeedOrigin Origin { get; init; }

    /// <summary>Effects on the market, as the article lists them; none without the full text.</summary>
    public IReadOnlyList<string> Impacts { get; init; } = [];
}

/// <param name="Scheme">What it is a term of: an address under which all terms of the kind stand.</param>
/// <param name="Term">For machines: a slug.</param>
/// <param name="Label">In reader's form.</param>
/// <param name="OfTheSite">False for a term of a vocabulary that others keep for machines.</param>
internal sealed record FeedCategory(string Scheme, string Term, string Label, bool OfTheSite = true);

/// <param name="Width">Pixels; null when nobody said.</param>
internal sealed record FeedPicture(string Address, int? Width, int? Height, string? Alt, string? Credit);

/// <summary>Where a text comes from, for machines.</summary>
/// <param name="Statement">The same as readers read it.</param>
/// <param name="SourceAddress">Of the original report.</param>
/// <param name="ByMachine">A language model wrote or translated the text; null when the file does not say.</param>
internal sealed record FeedOrigin(string Statement, string? SourceName, string? SourceAddress, bool? ByMachine, bool Sponsored);
