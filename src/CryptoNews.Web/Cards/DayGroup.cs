using CryptoNews.Web.Localization;

namespace CryptoNews.Web.Cards;

/// <summary>Cards of a list that stand under one heading.</summary>
/// <param name="Heading">A day, or that the editors pinned these.</param>
/// <param name="Iso">Value of a <c>datetime</c> attribute; null for what is pinned above all days.</param>
/// <param name="Zone">In which the times below are; null for what is pinned, whose cards show dates.</param>
public sealed record DayGroup(string Heading, string? Iso, string? Zone, IReadOnlyList<Row> Rows)
{
    /// <summary>Divides a list without changing its order.</summary>
    /// <param name="pinnedFirst">Whether the list begins with what is pinned.</param>
    public static IReadOnlyList<DayGroup> Of(IReadOnlyList<Card> cards, bool pinnedFirst, Edition edition)
    {
        var (words, dates) = (edition.Language.Words, edition.Language.Dates);
        var pinned = cards.TakeWhile(c => pinnedFirst && c.Pinned).ToList();
        var groups = new List<DayGroup>();
        if (pinned.Count > 0)
            groups.Add(new(words["pinned"], null, null, [.. pinned.Select(c => new Row(c))]));

        for (var rest = cards.Skip(pinned.Count).ToList(); rest.Count > 0;)
        {
            var day = dates.DayOf(rest[0].Article.PublishedAt);
            var same = rest.TakeWhile(c => dates.DayOf(c.Article.PublishedAt) == day).ToList();
            groups.Add(new(dates.Day(day, edition.Now), Dates.Iso(day), dates.ZoneOf(day), [.. same.Select(c => new Row(c, UnderDay: true))]));
            rest = rest[same.Count..];
        }

        return groups;
    }
}
