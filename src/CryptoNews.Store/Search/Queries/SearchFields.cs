using System.Collections.Frozen;

namespace CryptoNews.Store;

/// <summary>The names of fields in a query, in both languages.</summary>
internal static class SearchFields
{
    private static readonly FrozenDictionary<string, SearchField> Names = new Dictionary<string, SearchField>
    {
        ["tag"] = SearchField.Tag,
        ["topic"] = SearchField.Tag,
        ["тег"] = SearchField.Tag,
        ["тема"] = SearchField.Tag,
        ["category"] = SearchField.Category,
        ["категорія"] = SearchField.Category,
        ["source"] = SearchField.Source,
        ["джерело"] = SearchField.Source,
        ["sentiment"] = SearchField.Sentiment,
        ["tone"] = SearchField.Sentiment,
        ["настрій"] = SearchField.Sentiment,
        ["тон"] = SearchField.Sentiment,
        ["after"] = SearchField.After,
        ["після"] = SearchField.After,
        ["before"] = SearchField.Before,
        ["до"] = SearchField.Before,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static bool TryGet(string name, out SearchField field) => Names.TryGetValue(name, out field);
}
