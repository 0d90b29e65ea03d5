using System.Runtime.InteropServices;

namespace CryptoNews.Content;

/// <summary>The three times of an article, and what they must be to each other.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ArticleTimes(DateTimeOffset? PublishedAt, DateTimeOffset? UpdatedAt, DateTimeOffset? ExpiresAt)
{
    /// <param name="zone">Zone of values that name none.</param>
    public static ArticleTimes Read(KeyedValues values, TimeZoneInfo zone, ProblemList problems)
    {
        var publishedAt = Published(values[FrontMatterKeys.PublishedAt], zone, problems);
        var updatedAt = InstantValue.Read(values[FrontMatterKeys.UpdatedAt], zone, problems);
        var expiresAt = InstantValue.Read(values[FrontMatterKeys.ExpiresAt], zone, problems);
        if (updatedAt < publishedAt)
        {
            var value = values[FrontMatterKeys.UpdatedAt]!;
            problems.Add(ProblemKinds.UpdatedBeforePublished, value.Place, $"'{value.Name}' lies before the time of publication", "write when the article was last changed, or delete the key");
            updatedAt = null;
        }

        if (expiresAt <= publishedAt)
        {
            var value = values[FrontMatterKeys.ExpiresAt]!;
            problems.Add(ProblemKinds.ExpiresBeforePublished, value.Place, $"'{value.Name}' is not after the time of publication, so readers never see the article", "write a later time, or delete the key");
        }

        return new ArticleTimes(publishedAt, updatedAt, expiresAt);
    }

    private static DateTimeOffset? Published(KeyedValue? value, TimeZoneInfo zone, ProblemList problems)
    {
        var instant = InstantValue.Read(value, zone, problems);
        if (instant is not { Year: < FileLimits.FirstYear or > FileLimits.LastYear })
            return instant;
        problems.Add(ProblemKinds.PublishedOutOfRange, value!.Place, $"'{value.Name}' lies outside the years {FileLimits.FirstYear} to {FileLimits.LastYear}", "write when the article was published");
        return null;
    }
}
