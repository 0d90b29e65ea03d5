namespace CryptoNews.Content;

/// <summary>An instant: <see cref="InstantText"/> with its problems.</summary>
internal static class InstantValue
{
    /// <param name="zone">Zone of a value that names none.</param>
    public static DateTimeOffset? Read(KeyedValue? value, TimeZoneInfo zone, ProblemList problems)
    {
        if (value is { Node: YamlScalar { IsNull: true } } or { Node: YamlScalar { Text: "" } })
            return Refuse(value, "empty", problems);
        if (ScalarValue.Read(value, problems) is not { } text)
            return null;
        if (!InstantText.TryParse(text, zone, out var instant, out var hadZone))
            return Refuse(value!, LookAlike.Quote(text), problems);
        if (!hadZone)
            problems.Add(ProblemKinds.InstantWithoutZone, value!.Place, $"'{value.Name}' names no zone and is read in {zone.Id}", "write it with a zone, such as 2026-01-02T11:57:24Z or 2026-01-02T13:57:24+02:00");
        return instant;
    }

    private static DateTimeOffset? Refuse(KeyedValue value, string found, ProblemList problems)
    {
        var kind = value.Kind(ProblemKinds.NotAnInstant, ProblemKinds.NotAnInstantRejected);
        if (!CommentBehind.ReportInPlaceOf(value.Node, $"'{value.Name}'", CommentBehind.Remedy(value.Key), kind, problems))
            problems.Add(kind, value.Place, $"'{value.Name}' is {found}", $"write {value.Key.Wanted}");
        return null;
    }
}
