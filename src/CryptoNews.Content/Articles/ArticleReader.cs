namespace CryptoNews.Content;

/// <summary>Front matter and body of one file → article.</summary>
/// <param name="covers">Receives the pictures in the content folder that its cover names.</param>
internal sealed class ArticleReader(ContentPath where, ContentRules rules, BodyRendering rendering, List<BodyReference> covers, ProblemList problems)
{
    /// <returns>Null when there is an error among the problems.</returns>
    public Article? Read(FrontMatter front, string? language, KeyedValues values)
    {
        values.Require(front.Fence, FrontMatterKeys.Title, FrontMatterKeys.PublishedAt);
        var title = TextValue.Read(values[FrontMatterKeys.Title], problems);
        var description = TextValue.Read(values[FrontMatterKeys.Description], problems);
        var times = ArticleTimes.Read(values, rules.TimeZone, problems);
        var draft = BooleanValue.Read(values[FrontMatterKeys.Draft], problems) ?? false;
        var externalId = ExternalId(values[FrontMatterKeys.ExternalId]);
        var source = SourceReader.Read(values[FrontMatterKeys.Source], values.Unknown, problems);
        var category = CategoryReader.Read(values[FrontMatterKeys.Category], problems);
        var tags = TagReader.Read(values[FrontMatterKeys.Tags], problems);
        var sentiment = SentimentReader.Read(values[FrontMatterKeys.Sentiment], problems);
        var score = NumberValue.Read(values[FrontMatterKeys.Score], problems) ?? 0;
        var cover = CoverReader.Read(values[FrontMatterKeys.CoverImage], new PictureValue(where.Folder, rules, covers, problems), values.Unknown, problems);
        var ai = AiReader.Read(values[FrontMatterKeys.Ai], rules.TimeZone, values.Unknown, problems);
        var aliases = AliasReader.Read(values[FrontMatterKeys.Aliases], ArticleAddress.Of(language ?? rules.DefaultLanguage, where.Key, rules), language ?? rules.DefaultLanguage, rules, problems);
        var canonicalUrl = AddressValue.Read(values[FrontMatterKeys.CanonicalUrl], https: true, problems);
        var cta = Cta(values[FrontMatterKeys.Cta]);
        var sponsored = IsSponsored(category, tags, source);
        var weight = StickyWeight(values[FrontMatterKeys.StickyWeight], sponsored);

        var body = rendering.Render(language, machineWritten: ai?.Rewritten == true, sponsored);
        if (problems.HasErrors || title is null || times.PublishedAt is null || language is null || body is null)
            return null;
        return new Article
        {
            Path = where.Path,
            Key = where.Key,
            Language = language,
            Title = title,
            Description = description ?? Standfirst.FromParagraph(body.FirstParagraph),
            Standfirst = Standfirst.Of(description, body.FirstParagraph),
            PublishedAt = times.PublishedAt.Value,
            UpdatedAt = times.UpdatedAt,
            ExpiresAt = times.ExpiresAt,
            Draft = draft,
            ExternalId = externalId,
            Source = source,
            Category = category,
            Tags = tags,
            StickyWeight = weight,
            // What is paid for speaks well of itself: no mood counts it, so no list of a sentiment holds it either.
            Sentiment = sponsored ? Sentiment.Unrated : sentiment,
            Score = score,
            Cover = cover,
            Ai = ai,
            Aliases = aliases,
            CanonicalUrl = canonicalUrl,
            Cta = cta,
            UnknownKeys = values.Unknown.Kept,
            Sponsored = sponsored,
            Markdown = rendering.MarkdownWithLineFeeds,
            Body = body,
        };
    }

    // It is kept as it is, because it joins translations.
    private string? ExternalId(KeyedValue? value)
    {
        var id = TextValue.Read(value, problems);
        if (id is not null && id.Split('/', '\\').Any(part => part is "." or ".."))
            problems.Add(ProblemKinds.ExternalIdNotInAddress, value!.Place, $"'{value.Name}' is '{ProblemList.Quote(id)}', so its address /id/… leads elsewhere, or may, since '.' and '..' are steps of a path there", "write letters, digits, '-', '_' and '.'");
        return id;
    }

    // What stands above newer articles was chosen by the editors, never paid for.
    private int StickyWeight(KeyedValue? value, bool sponsored)
    {
        var weight = NumberValue.ReadInteger(value, problems) ?? 0;
        if (!sponsored || weight <= 0)
            return weight;
        problems.Add(ProblemKinds.PinnedAdvertisement, value!.Place, $"'{value.Name}' would pin an article that is paid for", "take it out: advertising stands in its place by date");
        return 0;
    }

    private IReadOnlyList<string> Cta(KeyedValue? value) =>
        [.. ListValue.Read(value, problems).Select(item => TextValue.Clean(value!, item.Text, item.Place, problems)).OfType<string>()];

    private static bool IsSponsored(string category, IReadOnlyList<string> tags, ArticleSource? source) =>
        Slug.From(category) == Article.SponsoredCategory ||
        tags.Any(tag => Slug.From(tag) == "press-release") ||
        string.Equals(source?.Key, "chainwire", StringComparison.OrdinalIgnoreCase);
}
