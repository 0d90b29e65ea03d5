using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using CryptoNews.Content;
using CryptoNews.Store;
using CryptoNews.Web.Caching;
using CryptoNews.Web.Hosting;
using CryptoNews.Web.Listing;
using CryptoNews.Web.Localization;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Web.Search;

/// <summary>What a reader who has typed so much may mean: categories, topics, sources, headlines.</summary>
internal sealed class Suggestions(PortalContext db, Edition edition)
{
    private const int ShortestText = 2;
    private const int MostCategories = 2;
    private const int MostTags = 3;
    private const int MostSources = 2;
    private const int MostTitles = 4;

    // Of more tags than these, those whose whole name begins so are found.
    private const int TagsLookedInto = 1000;

    private readonly Language _language = edition.Language;

    /// <summary>OpenSearch's form of suggestions, for the form on the page and for browsers: what was typed, texts, kinds, addresses.</summary>
    public static void Map(WebApplication app)
    {
        foreach (var prefix in app.Services.GetRequiredService<Languages>().Prefixes)
        {
            app.MapMethods(prefix + "/search/suggest", SafeMethods.Names, async (HttpContext context, PortalContext db, Edition edition) =>
            {
                var typed = context.Request.Query[ListingAddress.TextName].FirstOrDefault(v => !string.IsNullOrWhiteSpace(v)) ?? "";
                await using var snapshot = await ReadSnapshot.BeginAsync(db, context.RequestAborted);
                var found = await new Suggestions(db, edition).ForAsync(typed, context.RequestAborted);
                return Results.Bytes(
                    JsonSerializer.SerializeToUtf8Bytes(new object[] { typed, found.Select(s => s.Text), found.Select(s => s.Kind), found.Select(s => s.Address) }, Json),
                    "application/x-suggestions+json; charset=utf-8");
            }).Cached(ListingAddress.TextName);
        }
    }

    private async Task<List<Suggestion>> ForAsync(string typed, CancellationToken cancel)
    {
        var query = SearchQueryReader.Read(typed);
        var slug = Slug.From(query.Text);
        if (slug.Length < ShortestText)
            return [];
        var words = _language.Words;
        var addresses = edition.Addresses;
        return
        [
            .. await TermsAsync(TermKind.Category, slug, MostCategories, _language.Names.Category, s => addresses.Category(_language.Tag, s), words["kind_category"], cancel),
            .. await TermsAsync(TermKind.Tag, slug, MostTags, _language.Names.Tag, s => addresses.Tag(_language.Tag, s), words["kind_topic"], cancel),
            .. await TermsAsync(TermKind.Source, slug, MostSources, _language.Names.Source, s => addresses.Source(_language.Tag, s), words["kind_source"], cancel),
            .. await TitlesAsync(query, cancel),
        ];
    }

    private async Task<IEnumerable<Suggestion>> TermsAsync(
        TermKind kind, string slug, int most, Func<string, string> shown, Func<string, string> address, string kindName, CancellationToken cancel)
    {
        var language = _language.Tag;
        var terms = await db.MostUsed(kind, language).Take(TagsLookedInto).ToListAsync(cancel);
        if (terms.Count == TagsLookedInto)
        {
            var end = slug + '\uFFFF';
            terms.AddRange(await db.Terms
                .FromSql($"""SELECT * FROM "Terms" WHERE "Kind" = {(int)kind} AND "Language" = {language} AND "Slug" >= {slug} AND "Slug" < {end}""")
                .OrderByDescending(t => t.Count).ThenBy(t => t.Slug).Take(most).ToListAsync(cancel));
        }

        return terms
            .DistinctBy(t => t.Slug, StringComparer.Ordinal)
            .Select(t => (t.Slug, Text: shown(t.Name)))
            .Where(t => Begins(Slug.From(t.Slug), slug) || Begins(Slug.From(t.Text), slug))
            .Take(most)
            .Select(t => new Suggestion(t.Text, kindName, edition.Addresses.Absolute(address(t.Slug))));
    }

    // At the beginning of a word.
    private static bool Begins(string text, string beginning) => $"-{text}".Contains($"-{beginning}", StringComparison.Ordinal);

    private async Task<IEnumerable<Suggestion>> TitlesAsync(SearchQuery query, CancellationToken cancel)
    {
        var ids = await db.TitlesBeginningAsync(query, _language.Tag, MostTitles, cancel);
        var articles = await db.NewestFirstOf(ids).Select(a => new { a.Title, a.Key, a.Sponsored }).ToListAsync(cancel);
        return articles.Select(a => new Suggestion(a.Title, _language.Words[a.Sponsored ? "sponsored" : "kind_story"], edition.Addresses.Absolute(edition.Addresses.Article(_language.Tag, a.Key))));
    }

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };
}

/// <param name="Address">Absolute.</param>
internal sealed record Suggestion(string Text, string Kind, string Address);
