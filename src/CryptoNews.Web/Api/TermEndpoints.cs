using System.Text.Json.Serialization;
using CryptoNews.Store;
using CryptoNews.Web.Articles;
using CryptoNews.Web.Listing;
using CryptoNews.Web.Localization;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Web.Api;

/// <summary><c>/categories</c>, <c>/tags</c> and <c>/sources</c>: every term of a language that has articles, most first.</summary>
internal static class TermEndpoints
{
    public const int UsualLimit = 100;
    public const int MostTerms = 1000;

    public static async Task<IResult> ListAsync(HttpContext context, PortalContext db, Edition edition, string name, Facet facet)
    {
        var query = ApiQuery.Of(context.Request, edition);
        var limit = query.Limit(UsualLimit, MostTerms);
        var after = query.Cursor(TermCursor.Read);
        if (query.Errors.Count > 0)
            return ApiProblems.BadRequest(context, query.Errors);

        var (language, cancel) = (query.Language, context.RequestAborted);
        await using var snapshot = await ReadSnapshot.BeginAsync(db, cancel);
        var terms = db.MostUsed(facet.Kind(), language.Tag);
        var total = await terms.CountAsync(cancel);
        // Compared by the database, by bytes; what CA1309 asks for can't be said in SQL.
#pragma warning disable CA1309
        if (after is not null)
            terms = terms.Where(t => t.Count < after.Count || (t.Count == after.Count && string.Compare(t.Slug, after.Slug) > 0));
#pragma warning restore CA1309
        var found = await terms.Take(limit + 1).ToListAsync(cancel);
        var shown = found.Take(limit).ToList();
        return Results.Json(
            new TermList
            {
                Lang = language.Tag,
                Total = total,
                Terms = [.. shown.Select(Entry)],
                Next = found.Count > limit
                    ? edition.Addresses.Absolute(Addresses.ApiList(name, language.Tag, ListingAddress.Latest, limit, new TermCursor(shown[^1].Count, shown[^1].Slug).ToString()))
                    : null,
            },
            ArticleDocument.Json);

        TermEntry Entry(Term term) => new()
        {
            Slug = term.Slug,
            Name = ListingTerms.Show(facet, term.Name, language),
            Count = term.Count,
            Url = edition.Addresses.Absolute(edition.Addresses.Listing(language.Tag, ListingAddress.Latest.With(facet, term.Slug))),
        };
    }
}

/// <summary>Terms of one kind with their articles, most first.</summary>
internal sealed record TermList
{
    public required string Lang { get; init; }

    /// <summary>Terms of this kind, on this page and all others.</summary>
    public required int Total { get; init; }

    /// <summary>Address of what follows; null at the end.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required string? Next { get; init; }

    public required IReadOnlyList<TermEntry> Terms { get; init; }
}

/// <summary>A category, a tag or a source with the number of its articles.</summary>
internal sealed record TermEntry
{
    /// <summary>Of a source its key.</summary>
    public required string Slug { get; init; }

    /// <summary>In reader's form.</summary>
    public required string Name { get; init; }

    public required int Count { get; init; }

    /// <summary>Its page.</summary>
    public required string Url { get; init; }
}
