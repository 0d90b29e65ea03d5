using System.Globalization;
using CryptoNews.Content;
using CryptoNews.Web.Api;
using CryptoNews.Web.Hosting;
using CryptoNews.Web.Listing;
using CryptoNews.Web.Search;

namespace CryptoNews.Web.Localization;

/// <summary>Every address of the site is made here: paths that begin with <c>/</c>, percent-encoded.</summary>
public sealed class Addresses(SiteOptions site)
{
    private readonly string _origin = site.BaseUrl;

    /// <param name="address">One of the paths below.</param>
    public string Absolute(string address) => _origin + address;

    public string Home(string language) => Prefix(language) is { Length: > 0 } prefix ? prefix : "/";

    public string Article(string language, string key) =>
        $"{Prefix(language)}/news/{EscapedPath.Of(key)}";

    public string Category(string language, string slug) => $"{Prefix(language)}/category/{Uri.EscapeDataString(slug)}";

    public string Tag(string language, string slug) => $"{Prefix(language)}/tag/{Uri.EscapeDataString(slug)}";

    public string Source(string language, string key) => Listing(language, ListingAddress.Latest.With(Facet.Source, key));

    /// <summary>The sentiment dashboard.</summary>
    /// <param name="period">Null for the usual one.</param>
    public string Dashboard(string language, string? period = null) =>
        $"{Prefix(language)}/sentiment{(period is null ? "" : $"?period={period}")}";

    /// <summary>Any listing, with its query.</summary>
    internal string Listing(string language, ListingAddress listing) => Prefix(language) + listing;

    /// <summary>
    /// The feed of exactly this listing: the same path and query, whichever of its pages is asked for. That of a search is the
    /// feed of the site with the query of the search.
    /// </summary>
    /// <param name="file"><c>feed.xml</c> (RSS), <c>atom.xml</c> or <c>feed.json</c>.</param>
    internal string Feed(string language, ListingAddress listing, string file)
    {
        var whole = listing with { Page = 1 };
        var path = whole is { FacetCount: 0, IsDated: false } or { IsSearch: true } ? "" : whole.Path;
        return $"{Prefix(language)}{path}/{file}{(whole.Query is { Length: > 0 } query ? "?" + query : "")}";
    }

    /// <summary>The years of the archive.</summary>
    public string Archive(string language) => $"{Prefix(language)}/{ListingAddress.ArchiveDoor}";

    internal string Archive(string language, CalendarPeriod period) => Listing(language, ListingAddress.In(period));

    /// <summary>The page about the API.</summary>
    public string Api(string language) => $"{Prefix(language)}/api";

    /// <summary>An article in the API, which takes the language as a parameter.</summary>
    public string ApiArticle(string language, string key) =>
        $"{ApiSetup.Root}/articles/{EscapedPath.Of(key)}?lang={language}";

    /// <summary>A part of a list in the API.</summary>
    /// <param name="name">Of the list.</param>
    internal static string ApiList(string name, string language, ListingAddress filter, int limit, string cursor)
    {
        var query = string.Concat(filter.Whole.Select(p => $"{p.Key}={Uri.EscapeDataString(p.Value)}&"));
        return string.Create(CultureInfo.InvariantCulture, $"{ApiSetup.Root}/{name}?lang={language}&{query}limit={limit}&cursor={cursor}");
    }

    public string Search(string language) => $"{Prefix(language)}/search";

    /// <summary>A search with its query.</summary>
    internal string Search(string language, SearchAddress search) => Prefix(language) + search;

    /// <summary>What the search suggests while somebody types; takes <c>q</c>.</summary>
    public string Suggestions(string language) => $"{Prefix(language)}/search/suggest";

    public string Latest(string language) => $"{Prefix(language)}/latest";

    public string Categories(string language) => $"{Prefix(language)}/categories";

    public string Tags(string language) => $"{Prefix(language)}/tags";

    /// <summary>The topics under one letter.</summary>
    public string Tags(string language, string letter) => $"{Tags(language)}/{Uri.EscapeDataString(letter)}";

    public string Sources(string language) => $"{Prefix(language)}/sources";

    /// <summary>A file for machines in a language, for example <c>opensearch.xml</c>.</summary>
    public string File(string language, string name) => $"{Prefix(language)}/{name}";

    /// <summary>Articles kept on the reader's device.</summary>
    public string Saved(string language) => $"{Prefix(language)}/saved";

    /// <summary>What the service worker shows without a connection.</summary>
    public string Offline(string language) => $"{Prefix(language)}/offline";

    /// <summary>A page of the site's own.</summary>
    public string Page(string language, string slug) => $"{Prefix(language)}/{Uri.EscapeDataString(slug)}";

    public string ById(string language, string externalId) => $"{Prefix(language)}/id/{Uri.EscapeDataString(externalId)}";

    /// <summary>A file of the content folder, for example a cover.</summary>
    /// <param name="path">Relative to the folder, with or without a slash before it.</param>
    public static string Media(string path) => $"/media/{Escaped(path)}";

    /// <summary>A picture of the content folder, made smaller.</summary>
    /// <param name="path">Relative to the folder, with or without a slash before it.</param>
    /// <param name="width">One of those that the site makes.</param>
    public static string Resized(string path, int width) =>
        string.Create(CultureInfo.InvariantCulture, $"/resized/{width}/{Escaped(path)}");

    /// <summary>The same address in another language.</summary>
    /// <param name="address">In the language <paramref name="from"/>.</param>
    public string Translate(string address, string from, string to)
    {
        var rest = address[Prefix(from).Length..];
        return Prefix(to).Length > 0 ? Prefix(to) + (rest == "/" ? "" : rest) : rest.StartsWith('/') ? rest : "/" + rest;
    }


    private static string Escaped(string path) => EscapedPath.Of(path.TrimStart('/'));

    private string Prefix(string language) => language == site.DefaultLanguage ? "" : $"/{language}";
}
