using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Store;

/// <summary>Headlines for what is being typed.</summary>
public static class TitleSuggestions
{
    /// <summary>
    /// The newest live articles whose headline has the words; the last one may still be going on. Where none has them as they
    /// stand, those that have the parts of words with signs in them.
    /// </summary>
    /// <returns>Ids, newest first; none when nothing is wanted.</returns>
    public static async Task<IReadOnlyList<long>> TitlesBeginningAsync(this PortalContext db, SearchQuery query, string language, int most, CancellationToken cancel)
    {
        if (query.Wanted is not [.., var last])
            return [];
        var typed = query with { Wanted = [.. query.Wanted.SkipLast(1), last with { IsBeginning = true }] };
        var found = await db.TitlesAsync(typed, language, most, cancel);
        var apart = typed.Wanted.Where(c => c.Parts.Count > 0).ToList();
        return found.Count > 0 || apart.Count == 0 ? found : await db.TitlesAsync(typed.Apart(apart), language, most, cancel);
    }

    private static async Task<List<long>> TitlesAsync(this PortalContext db, SearchQuery query, string language, int most, CancellationToken cancel)
    {
        var match = await db.SpelledOutAsync(query.Wanted, language, cancel);
        var expression = $"\"Title\" : ({MatchExpression.Of(match, new ArticleFilter { Language = language })})";
        return await db.Database.SqlQuery<long>($"""
            SELECT "rowid" AS "Value" FROM "Search" WHERE "Search" MATCH {expression} ORDER BY "rowid" DESC LIMIT {most}
            """).ToListAsync(cancel);
    }
}
