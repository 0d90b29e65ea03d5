using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CryptoNews.Content;

/// <summary>
/// The JSON Schema (draft 7, which editors know best) of the front matter of an article, made from the table of keys. It
/// accepts what loads without error and warning, as far as one value tells; what compares values, or asks the folder,
/// is the checker's.
/// </summary>
public static class FrontMatterSchema
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <param name="rules">Languages of the site and hosts of its pictures stand in the schema.</param>
    /// <param name="id">Address under which the schema is published, if it is.</param>
    /// <returns>JSON text that ends with a line feed; the same for the same arguments.</returns>
    public static string Of(ContentRules rules, string? id)
    {
        var schema = new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = "Front matter of an article",
            ["description"] = "YAML between two lines --- at the beginning of a markdown file. docs/content-format.md says more.",
        };
        if (id is not null)
            schema.Insert(1, "$id", id);
        foreach (var (name, value) in Map(FrontMatterKeys.All, rules))
            schema[name] = value?.DeepClone();
        schema["allOf"] = new JsonArray([.. FrontMatterKeys.All.Where(key => key.Required).Select(Required)]);
        return schema.ToJsonString(Indented) + "\n";
    }

    private static JsonObject Map(IReadOnlyList<FrontMatterKey> keys, ContentRules rules)
    {
        var properties = new JsonObject();
        foreach (var key in keys)
        {
            properties[key.Name] = Property(key, rules);
            foreach (var spelling in key.OtherSpellings)
                properties[spelling] = OtherSpelling(key, rules);
            if (key.Opposite is { } opposite)
                properties[opposite] = Deprecated(SchemaTypes.Of(key, rules), $"The opposite of '{key.Name}', for other tools. Write '{key.Name}'.");
        }

        return new JsonObject
        {
            ["type"] = "object",
            ["properties"] = properties,
            // A typo would be a key without effect.
            ["additionalProperties"] = false,
        };
    }

    private static JsonObject Property(FrontMatterKey key, ContentRules rules)
    {
        var property = key.Parts.Count == 0 ? SchemaTypes.Of(key, rules)
            : key.Type == KeyType.Cover ? OneOrMap(key, rules)
            : Map(key.Parts, rules);
        property["description"] = Description(key);
        if (SchemaTypes.DefaultOf(key) is { } value)
            property["default"] = value;
        if (SchemaTypes.ExamplesOf(key) is { Count: > 0 } examples)
            property["examples"] = examples;
        return property;
    }

    // 'categories' of other tools is a list of one.
    private static JsonObject OtherSpelling(FrontMatterKey key, ContentRules rules)
    {
        var property = key == FrontMatterKeys.Category
            ? new JsonObject { ["anyOf"] = new JsonArray(SchemaTypes.Of(key, rules), new JsonObject { ["type"] = "array", ["items"] = SchemaTypes.Of(key, rules), ["minItems"] = 1, ["maxItems"] = 1 }) }
            : key.Type == KeyType.Cover ? OneOrMap(key, rules) : SchemaTypes.Of(key, rules);
        return Deprecated(property, $"Name of '{key.Name}' in other tools. Write '{key.Name}'.");
    }

    private static JsonObject OneOrMap(FrontMatterKey key, ContentRules rules) =>
        new() { ["anyOf"] = new JsonArray(SchemaTypes.Picture(rules), Map(key.Parts, rules)) };

    private static JsonObject Deprecated(JsonObject property, string message)
    {
        property["description"] = message;
        // The first is read by VS Code, the second by later drafts.
        property["deprecationMessage"] = message;
        property["deprecated"] = true;
        return property;
    }

    private static JsonNode Required(FrontMatterKey key) => key.OtherSpellings.Count == 0
        ? new JsonObject { ["required"] = new JsonArray(key.Name) }
        : new JsonObject { ["anyOf"] = new JsonArray([.. new[] { key.Name }.Concat(key.OtherSpellings).Select(name => new JsonObject { ["required"] = new JsonArray(name) })]) };

    private static string Description(FrontMatterKey key)
    {
        var without = key.Default is null ? "" : $" Without it: {key.Default}.";
        return $"{key.Meaning}. Write {key.Wanted}.{without}";
    }
}
