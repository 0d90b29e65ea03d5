using CryptoNews.Store;
using CryptoNews.Web.Covers;
using CryptoNews.Web.Localization;

namespace CryptoNews.Web.Cards;

/// <summary>An article as lists show it.</summary>
public sealed class Card(StoredArticle article, Edition edition)
{
    private readonly Language _language = edition.Languages.Find(article.Language) ?? edition.Language;

    public StoredArticle Article => article;

    public Words Words => _language.Words;

    public string Address => edition.Addresses.Article(article.Language, article.Key);

    public string Title => article.Title;

    public string Dek => article.Description;

    public Link Category => new(
        _language.Names.Category(article.Category),
        edition.Addresses.Category(article.Language, article.CategorySlug));

    public Link? Source => article.SourceKey is { } key
        ? new Link(_language.Names.Source(article.SourceName ?? key), edition.Addresses.Source(article.Language, key))
        : null;

    /// <summary>Null for what is not rated.</summary>
    public string? MoodClass => Names.MoodClass(article.Sentiment);

    public string MoodWord => _language.Names.Sentiment(article.Sentiment);

    public string IsoTime => Dates.Iso(article.PublishedAt);

    /// <summary><c>21:12</c>; the zone stands in the heading of the day.</summary>
    public string Time => _language.Dates.Time(article.PublishedAt);

    /// <summary><c>10 Jan</c>, older than this year <c>10 Jan 2023</c>.</summary>
    public string ShortDate => _language.Dates.Abridged(article.PublishedAt, edition.Now);

    public string Date => _language.Dates.Date(article.PublishedAt);

    /// <summary>Date, time and zone.</summary>
    public string FullTime => _language.Dates.Full(article.PublishedAt);

    public string ReadingTime => _language.Words.Count("read", Articles.ReadingTime.Minutes(article.WordCount, article.Language));

    /// <summary>Stands before the headline of a paid-for article; null for any other.</summary>
    public string? PaidMark => article.Sponsored ? _language.Words["sponsored"] : null;

    /// <summary>The category says the same as the mark.</summary>
    public bool IsOfPaidCategory => article.CategorySlug == Content.Article.SponsoredCategory;

    /// <summary>Each part that machines had in the text, or that nothing is stated of it; nothing when it is stated that they had none.</summary>
    public IEnumerable<string> AiMarks
    {
        get
        {
            if (article.Ai is { Rewritten: true })
                yield return _language.Words["ai_rewritten"];
            if (article.Ai is { TranslatedFrom: not null })
                yield return _language.Words["ai_translated"];
            if (article.Ai is null or { Rewritten: null, TranslatedFrom: null })
                yield return _language.Words["ai_not_stated"];
        }
    }

    /// <summary>The same in one mark, as short as cards need it; null for nothing.</summary>
    public string? AiMark => article.Ai is { Rewritten: true, TranslatedFrom: not null } ? _language.Words["ai_rewritten_and_translated"] : AiMarks.SingleOrDefault();

    /// <summary>Value of a <c>lang</c> attribute for a name on this card.</summary>
    public string? LangOf(string name) => _language.LangOf(name);

    public bool Pinned => article is { StickyWeight: > 0, Sponsored: false };

    /// <summary>The generated cover: always there, below the photograph.</summary>
    public string Engraving => Engraved(small: false);

    /// <summary>Square, for rows.</summary>
    public string SmallEngraving => Engraved(small: true);

    public CoverSources? Photo => CoverSources.Of(article.Cover);

    private string Engraved(bool small) =>
        CoverAddress.For(article.CategorySlug, article.ExternalId ?? article.Key, small);
}

/// <param name="Text">In reader's form.</param>
/// <param name="Address">A path.</param>
public sealed record Link(string Text, string Address);

/// <param name="Count">Articles behind it.</param>
public sealed record CountedLink(string Text, string Address, int Count);

/// <summary>A card on the time rail.</summary>
/// <param name="UnderDay">The day stands above: the card shows the time, and its heading is one level lower.</param>
public sealed record Row(Card Card, bool UnderDay = false);

/// <param name="Pin">Where weight decides the order: what is pinned says so.</param>
public sealed record Tile(Card Card, bool Cover = true, bool Dek = true, bool Pin = false);
