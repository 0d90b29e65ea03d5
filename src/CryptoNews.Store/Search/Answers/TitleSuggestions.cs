using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Store;

/// <summary>Headlines for what is being typed.</summary>
public static class TitleSuggestions
{
    /// <summary>The newest live articles whose headline has the words; the last one may still be going on.</summary>
    /// <returns>Ids, newest first; none when nothing is wanted.</returns>
    public static async Task<IReadOnlyList<long>> TitlesBeginningAsync(this PortalContext db, SearchQuery query, string language, int most, CancellationToken cancel)
    {
        if (query.Wanted is not [.., var last])
            return [];
        var match = await db.SpelledOutAsync([.. query.Wanted.SkipLast(1), last with { IsBeginning = true }], language, cancel);
        var expression = $"\"Title\" : ({MatchExpression.Of(match, new ArticleFilter { Language = language })})";
        return await db.Database.SqlQuery<long>($"""
            SELECT "rowid" AS "Value" FROM "Search" WHERE "Search" MATCH {expression} ORDER BY "rowid" DESC LIMIT {most}
            """).ToListAsync(cancel);
    }
}
