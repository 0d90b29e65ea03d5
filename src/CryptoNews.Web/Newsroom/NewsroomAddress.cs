using System.Globalization;
using CryptoNews.Content;
using CryptoNews.Store;
using CryptoNews.Web.Localization;

namespace CryptoNews.Web.Newsroom;

/// <summary>The newsroom's addresses: made here, and recognized here in every language and every spelling that the routes take.</summary>
internal static class NewsroomAddress
{
    public const string Root = "/newsroom";
    public const string Login = "/login";
    public const string Events = "/events";
    public const string Preview = "/preview";

    private const string Link = "/preview";

    public static string Newsroom(this Addresses addresses, string language) => addresses.Page(language, "newsroom");

    /// <param name="returnTo">A path of the newsroom, with its query; empty for the front of it.</param>
    public static string NewsroomLogin(this Addresses addresses, string language, string returnTo = "") =>
        addresses.Newsroom(language) + Login + (returnTo.Length == 0 ? "" : QueryString.Create("return", returnTo).ToUriComponent());

    /// <param name="of">Of untranslated articles: the language that they lack.</param>
    public static string NewsroomList(this Addresses addresses, string language, NewsroomList list, int page = 1, string? of = null)
    {
        var query = new QueryString();
        if (of is not null)
            query = query.Add("language", of);
        if (page > 1)
            query = query.Add("page", page.ToString(CultureInfo.InvariantCulture));
        return $"{addresses.Newsroom(language)}/{list.SlugOf()}{query.ToUriComponent()}";
    }

    /// <summary>Where editors look at an article: its own page, or its preview while readers don't see it.</summary>
    public static string OfEditors(this Addresses addresses, StoredArticle article) => article.Status == ArticleStatus.Live
        ? addresses.Article(article.Language, article.Key)
        : $"{addresses.Newsroom(article.Language)}{Preview}/{EscapedPath.Of(article.Key)}";

    /// <summary>Absolute, to be sent to somebody.</summary>
    public static string PreviewLink(this Addresses addresses, string language, string link) =>
        addresses.Absolute($"{addresses.Page(language, "preview")}{QueryString.Create(PreviewLinks.Parameter, link).ToUriComponent()}");

    /// <returns>What follows <c>/newsroom</c>; null when the address lies elsewhere.</returns>
    public static PathString? Inside(PathString path, Languages languages) => Below(path, Root, languages);

    public static bool IsLink(PathString path, Languages languages) => Below(path, Link, languages) is { Value: null or "" or "/" };

    private static PathString? Below(PathString path, string root, Languages languages)
    {
        foreach (var prefix in (IEnumerable<string>)["", .. languages.All.Select(l => $"/{l.Tag}")])
        {
            if (path.StartsWithSegments(prefix + root, StringComparison.OrdinalIgnoreCase, out var rest))
                return rest;
        }

        return null;
    }
}
