using System.Globalization;

namespace CryptoNews.Content;

/// <summary>
/// Keys by which other tools keep an article from readers, by their value only: <c>status: draft</c>, <c>private: true</c>,
/// <c>embargo: 2027-01-01</c>. Here they would publish it. <c>status: published</c> is any other tool's key.
/// </summary>
internal static class HiddenElsewhere
{
    private static readonly HashSet<string> States = Names(
        "status", "state", "postStatus", "visibility", "publish", "public", "isPublished", "isPublic", "visible", "isVisible", "live", "isLive", "listed", "статус", "видимість", "опубліковано");

    private static readonly HashSet<string> Hidden = Names(
        "draft", "private", "pending", "hidden", "unpublished", "unlisted", "review", "in review", "wip", "trash", "embargo", "embargoed", "чернетка", "чорновик", "черновик", "приховано");

    private static readonly HashSet<string> Switches = Names(
        "hide", "private", "isPrivate", "isHidden", "unlisted", "wip", "embargoed", "приховано", "сховано");

    private static readonly HashSet<string> Moments = Names(
        "embargo", "embargoUntil", "embargoedUntil", "embargoDate", "publishAt", "publishOn", "publishAfter", "publishFrom", "publishTime",
        "scheduled", "schedule", "scheduledAt", "scheduledFor", "scheduleDate", "scheduledDate", "visibleFrom", "goLive", "goLiveAt", "goLiveDate",
        "hideUntil", "hiddenUntil", "draftUntil", "ембарго", "ембаргоДо");

    private static readonly HashSet<string> Yes = Names("true", "yes", "on", "y", "1", "так", "да");

    private static readonly HashSet<string> No = Names("false", "no", "off", "n", "0", "none", "never", "ні", "нет");

    /// <summary>Names the entry and what to write for it; null when it hides nothing in any tool.</summary>
    /// <param name="around">The front matter: a moment that is not after its <c>publishedAt</c> hides nothing more.</param>
    public static (string Message, string Remedy)? Of(YamlEntry entry, YamlMap around, KeyTable keys)
    {
        if (entry.Value is not YamlScalar { IsNull: false } value || value.Text.Trim() is not { Length: > 0 } text)
            return null;
        var key = KeyTable.Fold(entry.Key.Text);
        var said = KeyTable.Fold(text);
        var isMoment = Moments.Contains(key) && !No.Contains(said) && !IsPast(text.Trim(), (keys.FindIn(around, FrontMatterKeys.PublishedAt)?.Value as YamlScalar)?.Text);
        if (!isMoment && !(States.Contains(key) && (Hidden.Contains(said) || No.Contains(said))) && !(Switches.Contains(key) && Yes.Contains(said)))
            return null;
        var draft = $"{FrontMatterKeys.Draft.Name}: true";
        return (
            $"'{ProblemList.Quote(entry.Key.Text)}: {ProblemList.Quote(text)}' hides nothing here",
            isMoment ? $"write the time as '{FrontMatterKeys.PublishedAt.Name}', or '{draft}', in its place" : $"write '{draft}' in its place");
    }

    // The same moment, or an earlier day: as ISO writes them, days are in order as texts are.
    private static bool IsPast(string moment, string? published) =>
        moment == published || (Day(moment) is { } day && Day(published) is { } other && string.CompareOrdinal(day, other) < 0);

    private static string? Day(string? text) =>
        text is { Length: >= 10 } && DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? text[..10] : null;

    private static HashSet<string> Names(params ReadOnlySpan<string> names)
    {
        var set = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
            set.Add(KeyTable.Fold(name));
        return set;
    }
}
