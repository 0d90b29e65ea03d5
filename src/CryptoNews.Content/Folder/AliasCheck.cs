namespace CryptoNews.Content;

/// <summary>Aliases that never lead anywhere, because another file answers at the address.</summary>
internal static class AliasCheck
{
    public static IEnumerable<ContentProblem> Of(Article article, SiteIndex site, FolderView view)
    {
        foreach (var alias in article.Aliases)
        {
            if (SitePath.Read(alias, view.Rules) is { } path && HolderOf(path, site) is { } holder && holder != article.Path)
            {
                yield return view.At(
                    article.Path, ProblemKinds.AliasIsAddress, FrontMatterKeys.Aliases, alias,
                    $"{holder} stands at '{ProblemList.Quote(alias)}', so the alias leads nowhere",
                    "delete the alias, or move the other file away from there");
            }
            else if (EarlierOwner(article, alias, site) is { } owner)
            {
                yield return view.At(
                    article.Path, ProblemKinds.AliasTwice, FrontMatterKeys.Aliases, alias,
                    $"{owner.Path} has the alias '{ProblemList.Quote(alias)}' too, and comes first in order of path",
                    "delete it in the article where it is wrong");
            }
        }
    }

    private static string? HolderOf(SitePath path, SiteIndex site) => path.Key is { } key
        ? site.FindArticle(path.Language, key)?.Path
        : site.Find(new AddressClaim(path.Language, path.Rest))?.Path;

    // Translators copy the front matter: the same alias in the versions of one text leads each reader to the own language.
    private static Article? EarlierOwner(Article article, string alias, SiteIndex site) => site.WithAlias(alias)
        .TakeWhile(other => other != article)
        .FirstOrDefault(other => !site.GroupOf(article).Contains(other));
}
