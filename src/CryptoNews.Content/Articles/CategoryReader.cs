namespace CryptoNews.Content;

/// <summary>The one category, upper-case in every culture.</summary>
internal static class CategoryReader
{
    public static string Read(KeyedValue? value, ProblemList problems)
    {
        // 'categories' of other tools is a list; with one item it says what 'category' says.
        if (value is { Node: YamlList { Items: [YamlScalar only] } } && value.Name != value.Key.Name)
            value = value with { Node = only, Place = only.Offset };
        if (TextValue.Read(value, problems) is not { } name)
            return FrontMatterKeys.Category.Default!;
        var category = name.ToUpperInvariant();
        if (Slug.From(category).Length > 0)
            return category;
        problems.Add(ProblemKinds.UnusableCategory, value!.Place, $"'{value.Name}' is '{ProblemList.Quote(name)}', which has no letter or digit", $"write {value.Key.Wanted}");
        return FrontMatterKeys.Category.Default!;
    }
}
