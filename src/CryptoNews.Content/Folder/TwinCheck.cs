namespace CryptoNews.Content;

/// <summary>Translations that contradict their original, or have none.</summary>
internal static class TwinCheck
{
    public static IEnumerable<ContentProblem> Of(Article article, SiteIndex site, FolderView view)
    {
        var group = site.GroupOf(article);
        if (Original(group, view.Rules) is { } original && original != article)
        {
            if (article.PublishedAt != original.PublishedAt)
            {
                yield return view.At(
                    article.Path, ProblemKinds.TwinsPublishedApart, FrontMatterKeys.PublishedAt, null,
                    $"{original.Path}, the same text in another language ({original.Language}), is published at another time ({Show(original.PublishedAt)})",
                    "write the same time in both");
            }

            if (article.Source?.Key != original.Source?.Key)
            {
                yield return view.At(
                    article.Path, ProblemKinds.TwinsOfOtherSources, FrontMatterKeys.Source, null,
                    $"the source is {Show(article.Source)}, and that of {original.Path}, the same text in another language ({original.Language}), {Show(original.Source)}",
                    "write the same source in both, or another externalId in one of them");
            }
        }

        var namesake = Namesakes(article, group, site, view.Rules).FirstOrDefault(other => IsToFollow(article, other, view.Rules));
        if (namesake is not null)
        {
            yield return view.At(
                article.Path, ProblemKinds.TwinNotPaired, FrontMatterKeys.ExternalId, null,
                $"{namesake.Path} has the same name in another language ({namesake.Language}), but is no version of this article: its externalId is {Show(namesake.ExternalId)}, and that of this one {Show(article.ExternalId)}",
                $"write 'externalId: {ProblemList.Quote(namesake.ExternalId!)}' here too, or give one of the files another name");
        }

        if (article.Ai?.TranslatedFrom is { } stated && Origin(article, stated, group, site, view) is { } problem
            && !(problem.Code == ProblemKinds.OriginNotHere.Code && namesake?.Language == TranslatedFrom.Language(stated)))
        {
            yield return problem;
        }
    }

    // Files that look like versions of one article and are none: none of the two has the other's language elsewhere.
    private static IEnumerable<Article> Namesakes(Article article, IReadOnlyList<Article> group, SiteIndex site, ContentRules rules) => rules.Languages
        .Where(language => group.All(a => a.Language != language))
        .Select(language => site.FindArticle(language, article.Key))
        .OfType<Article>()
        .Where(other => site.GroupOf(other).All(a => a.Language != article.Language));

    // Of two namesakes one is told: the one without an id, else the one that is not the original.
    private static bool IsToFollow(Article article, Article other, ContentRules rules) =>
        other.ExternalId is not null && (article.ExternalId is null || Original([article, other], rules) == other);

    // The one that says of nothing that it was translated from it; of several, the site's own language and then the first.
    private static Article? Original(IReadOnlyList<Article> group, ContentRules rules) => group.Count < 2 ? null : group
        .OrderBy(a => a.Ai?.TranslatedFrom is not null)
        .ThenBy(a => a.Language != rules.DefaultLanguage)
        .ThenBy(a => a.Path, StringComparer.Ordinal)
        .First();

    private static ContentProblem? Origin(Article article, string stated, IReadOnlyList<Article> group, SiteIndex site, FolderView view)
    {
        var shown = ProblemList.Quote(stated);
        if (TranslatedFrom.Language(stated) is not { } language)
        {
            return site.WithExternalId(stated).Any(a => a.Language != article.Language) ? null : view.At(
                article.Path, ProblemKinds.UnknownOrigin, AiKeys.TranslatedFrom, null,
                $"no article of another language has the externalId '{shown}'",
                "write the externalId of the original, or its language");
        }

        if (language == article.Language)
        {
            return view.At(
                article.Path, ProblemKinds.UnknownOrigin, AiKeys.TranslatedFrom, null,
                $"'{shown}' is the article's own language",
                "write the language of the original, or its externalId");
        }

        // One whose id another article of its language has is told of that alone.
        if (!view.Rules.Languages.Contains(language, StringComparer.Ordinal) || group.Any(a => a.Language == language)
            || (article.ExternalId is { } id && site.WithExternalId(id).Any(a => a.Language == language)))
        {
            return null;
        }

        var namesake = Namesakes(article, group, site, view.Rules).FirstOrDefault(other => other.Language == language);
        return view.At(
            article.Path, ProblemKinds.OriginNotHere, AiKeys.TranslatedFrom, null,
            namesake is null ? $"the folder has no original in '{shown}', so no link leads to it" : $"{namesake.Path} has the same name and another externalId ({Show(namesake.ExternalId)}), so no link leads to it",
            namesake is null ? "give both files the same externalId, or, where neither has one, the same name but for the language; else leave it" : "write the same externalId in both files");
    }

    private static string Show(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", System.Globalization.CultureInfo.InvariantCulture);

    private static string Show(string? externalId) => externalId is null ? "not given" : $"'{ProblemList.Quote(externalId)}'";

    private static string Show(ArticleSource? source) => source is null ? "nobody" : $"'{ProblemList.Quote(source.Key)}'";
}
