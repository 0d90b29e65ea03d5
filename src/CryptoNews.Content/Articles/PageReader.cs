namespace CryptoNews.Content;

/// <summary>Front matter and body of a file under <c>_pages</c> → page of the site's own.</summary>
internal sealed class PageReader(ContentPath where, BodyRendering rendering, ProblemList problems)
{
    /// <returns>Null when there is an error among the problems.</returns>
    public SitePage? Read(FrontMatter front, string? language, KeyedValues values, ContentRules rules)
    {
        var slug = where.Key[(FileLimits.PagesFolder.Length + 1)..];
        PageNames.Check(slug, rules, problems);
        values.Require(front.Fence, FrontMatterKeys.Title);
        foreach (var value in FrontMatterKeys.All.Where(key => !key.OnPages).Select(key => values[key]).OfType<KeyedValue>())
            problems.Add(ProblemKinds.KeyNotForPages, value.Place, $"'{value.Name}' has no meaning on a page", "delete it; 'draft: true' hides a page");

        var title = TextValue.Read(values[FrontMatterKeys.Title], problems);
        var description = TextValue.Read(values[FrontMatterKeys.Description], problems);
        var updatedAt = InstantValue.Read(values[FrontMatterKeys.UpdatedAt], rules.TimeZone, problems);
        var draft = BooleanValue.Read(values[FrontMatterKeys.Draft], problems) ?? false;
        var body = rendering.Render(language);
        if (problems.HasErrors || title is null || language is null || body is null)
            return null;
        return new SitePage
        {
            Path = where.Path,
            Slug = slug,
            Language = language,
            Title = title,
            Description = description ?? Standfirst.FromParagraph(body.FirstParagraph),
            UpdatedAt = updatedAt,
            Draft = draft,
            Body = body,
        };
    }
}
