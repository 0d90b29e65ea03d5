namespace CryptoNews.Content;

/// <summary>Links in bodies to articles of this site that are not there, or that readers don't see.</summary>
internal static class LinkCheck
{
    public static IEnumerable<ContentProblem> Of(ParsedFile file, SiteIndex site, FolderView view)
    {
        if ((file.Article?.Body ?? file.Page?.Body) is not { Links.Count: > 0 } body)
            yield break;
        var here = new Uri(view.Origin, EscapedPath.Of(file.Article is { } article
            ? ArticleAddress.Of(article.Language, article.Key, view.Rules)
            : ArticleAddress.OfPage(file.Page!.Language, file.Page.Slug, view.Rules)));
        foreach (var link in body.Links)
        {
            // Relative to the address of the article, as browsers read it.
            if (!Uri.TryCreate(here, link.Address, out var target) || !IsOwn(target, view.Origin)
                || SitePath.Read(target.AbsolutePath, view.Rules) is not { MeansArticle: true } path)
            {
                continue;
            }

            if (path.Find(site) is not { } found)
            {
                yield return At(link, ProblemKinds.LinkToNothing, $"no article stands at {path.Path}", "correct the address: /news/ and the path of the file without its language and '.md'");
            }
            else if (view.Hidden(found, Moment(file, view)) is { } reason)
            {
                yield return At(link, ProblemKinds.LinkToHidden, $"{found.Path} is {reason}, so the link leads to an error page", "link to another article, or publish that one first");
            }
        }

        ContentProblem At(BodyReference link, ProblemKind kind, string message, string remedy) =>
            view.At(file.Path, kind, link, $"{message} (the link '{ProblemList.Quote(link.Address)}')", remedy);
    }

    // What readers of the article will find: those of a scheduled one come when it is published.
    private static DateTimeOffset Moment(ParsedFile file, FolderView view) =>
        file.Article is { } article && article.PublishedAt > view.Now ? article.PublishedAt : view.Now;

    private static bool IsOwn(Uri target, Uri origin) =>
        (target.Scheme == Uri.UriSchemeHttp || target.Scheme == Uri.UriSchemeHttps)
        && target.Host.Equals(origin.Host, StringComparison.OrdinalIgnoreCase) && target.Port == origin.Port;
}
