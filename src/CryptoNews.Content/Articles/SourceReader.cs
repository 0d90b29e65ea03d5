namespace CryptoNews.Content;

/// <summary>Who reported first: the map <c>source</c>, of which the key alone or the name alone is enough.</summary>
internal static class SourceReader
{
    public static ArticleSource? Read(KeyedValue? value, UnknownKeys unknown, ProblemList problems)
    {
        if (MapValue.Read(value, unknown, problems) is not { } values)
            return null;
        var name = TextValue.Read(values[SourceKeys.Name], problems);
        var key = Key(values[SourceKeys.Key], problems);
        var type = TextValue.Read(values[SourceKeys.Type], problems);
        var url = AddressValue.Read(values[SourceKeys.Url], https: false, problems);

        key ??= name is null ? null : KnownSources.KeyOf(name) ?? Slug.From(name);
        if (!string.IsNullOrEmpty(key))
            return new ArticleSource(key, name ?? KnownSources.NameOf(key) ?? key, type, url);
        problems.Add(ProblemKinds.UnusableSource, value!.Place, $"'{value.Name}' names nobody", "write 'name' or 'key', with a letter or digit in it");
        return null;
    }

    // It stands in addresses as it is written.
    private static string? Key(KeyedValue? value, ProblemList problems)
    {
        if (TextValue.Read(value, problems) is not { } key)
            return null;
        if (key.All(c => char.IsLetterOrDigit(c) || c is '.' or '_' or '-') && key.Any(char.IsLetterOrDigit))
            return key;
        problems.Add(ProblemKinds.UnusableSource, value!.Place, $"'{value.Name}' is '{ProblemList.Quote(key)}'", $"write {value.Key.Wanted}");
        return null;
    }
}
