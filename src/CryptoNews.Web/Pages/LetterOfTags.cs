using System.Globalization;
using CryptoNews.Store;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Web.Pages;

/// <summary>A letter of the index of topics.</summary>
/// <param name="Firsts">The characters with which the slugs of its topics begin.</param>
/// <param name="Count">Topics.</param>
public sealed record LetterOfTags(string Letter, IReadOnlyList<string> Firsts, int Count)
{
    /// <summary>In the order of the language; read from the index of terms alone.</summary>
    public static async Task<IReadOnlyList<LetterOfTags>> AllAsync(
        PortalContext db, string language, CultureInfo culture, CancellationToken cancel)
    {
        var firsts = await db.Terms
            .Where(t => t.Kind == TermKind.Tag && t.Language == language)
            .GroupBy(t => t.Slug.Substring(0, 1))
            .Select(g => new { First = g.Key, Count = g.Count() })
            .ToListAsync(cancel);
        return
        [
            .. Letters.Group(firsts, f => f.First, f => f.First, culture)
                .Select(g => new LetterOfTags(g.Letter, [.. g.Entries.Select(f => f.First)], g.Entries.Sum(f => f.Count))),
        ];
    }
}
