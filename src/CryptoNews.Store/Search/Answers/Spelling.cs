using CryptoNews.Content;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Store;

/// <summary>What a word that no article has was meant to be.</summary>
internal static class Spelling
{
    private const int ShortestWord = 3;
    private const int LongestWord = 24;

    /// <param name="typed">The clause as it was typed.</param>
    /// <returns>A word of live articles; null when none is near.</returns>
    public static async Task<string?> CorrectAsync(PortalContext db, string typed, SearchClause clause, string language, CancellationToken cancel)
    {
        if (await WordAsync(db, KeyboardLayouts.Swap(typed), language, cancel) is { } otherLayout)
            return otherLayout;
        var word = clause.LastSurface;
        if (clause.Lexemes.Count > 1 || word.Length is < ShortestWord or > LongestWord)
            return null;

        var most = word.Length <= 5 ? 1 : 2;
        var near = new List<(VocabularyWord Word, int Distance)>();
        foreach (var initial in new[] { word[0], word[1] }.Distinct())
        {
            var candidates = await db.WordsBeginning(initial.ToString(), language, word.Length - most, word.Length + most).ToListAsync(cancel);
            foreach (var candidate in candidates)
            {
                if (EditDistance.Of(word, candidate.Text, most) is { } distance)
                    near.Add((candidate, distance));
            }
        }

        return near
            .OrderBy(n => n.Distance)
            .ThenByDescending(n => n.Word.Count)
            .ThenBy(n => n.Word.Text, StringComparer.Ordinal)
            .Select(n => n.Word.Text)
            .FirstOrDefault();
    }

    private static async Task<string?> WordAsync(PortalContext db, string text, string language, CancellationToken cancel)
    {
        var surface = Letters.Surface(text);
        return await db.Vocabulary.AnyAsync(w => w.Language == language && w.Text == surface, cancel) ? surface : null;
    }
}
