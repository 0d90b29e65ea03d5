using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Store;

internal static class VocabularyQueries
{
    /// <summary>Spellings that begin so, the most frequent first.</summary>
    /// <param name="beginning">Lower case.</param>
    public static IQueryable<string> WordsBeginning(this PortalContext db, string beginning, string language)
    {
        var end = beginning + '\uFFFF';
        return db.Database.SqlQuery<string>($"""
            SELECT "Text" AS "Value" FROM "Vocabulary" WHERE "Language" = {language} AND "Text" >= {beginning} AND "Text" < {end}
            ORDER BY "Count" DESC, "Text"
            """);
    }

    /// <summary>Spellings that begin so and are about so long, in no order.</summary>
    public static IQueryable<VocabularyWord> WordsBeginning(this PortalContext db, string beginning, string language, int shortest, int longest)
    {
        var end = beginning + '\uFFFF';
        return db.Vocabulary.FromSql($"""
            SELECT * FROM "Vocabulary" WHERE "Language" = {language} AND "Text" >= {beginning} AND "Text" < {end}
                AND length("Text") BETWEEN {shortest} AND {longest}
            """);
    }
}
