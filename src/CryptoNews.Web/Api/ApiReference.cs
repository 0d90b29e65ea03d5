using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CryptoNews.Web.Localization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CryptoNews.Web.Api;

/// <summary>The OpenAPI document as a page shows it; words come from the same keys, in the reader's language.</summary>
internal sealed record ApiReference(IReadOnlyList<ApiOperation> Operations, IReadOnlyList<ApiShape> Shapes)
{
    public static async Task<ApiReference> ReadAsync(IOpenApiDocumentProvider provider, Words words, CancellationToken cancel)
    {
        var document = await provider.GetOpenApiDocumentAsync(cancel);
        var json = JsonNode.Parse(await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1, cancel))!;
        var server = json["servers"]![0]!["url"]!.GetValue<string>();
        return new ApiReference(
            [.. json["paths"]!.AsObject().Select(path => ApiOperation.Of(server, path.Key, path.Value!["get"]!, words))],
            [.. json["components"]!["schemas"]!.AsObject().Select(shape => ApiShape.Of(shape.Key, shape.Value!, words)).Where(s => s.Fields.Count > 0)]);
    }
}

/// <param name="Request">An address to try.</param>
/// <param name="Answer">What it answers, as JSON.</param>
/// <param name="Shape">Name of the shape of the answer.</param>
internal sealed partial record ApiOperation(
    string Name, string Title, string Text, string Path, IReadOnlyList<ApiArgument> Arguments, string Request, string Answer, string Shape, IReadOnlyList<string> Errors)
{
    public static ApiOperation Of(string server, string path, JsonNode operation, Words words)
    {
        var name = operation["operationId"]!.GetValue<string>();
        var arguments = operation["parameters"]!.AsArray().Select(p => ApiArgument.Of(p!, words)).ToList();
        var responses = operation["responses"]!.AsObject();
        var content = responses["200"]!["content"]!["application/json"]!;
        return new ApiOperation(
            name,
            words[$"api_op_{name}"],
            words[$"api_op_{name}_text"],
            path,
            arguments,
            server + InPath().Replace(path, m => arguments.Single(a => a.Name == m.Groups["name"].Value).Example) + Query(arguments),
            content["example"]!.ToJsonString(Pretty),
            ApiShape.NameIn(content["schema"]!),
            [.. responses.Where(r => r.Value!["content"] is not null).Select(r => r.Key).Where(status => status != "200")]);
    }

    private static readonly System.Text.Json.JsonSerializerOptions Pretty = new(Articles.ArticleDocument.Json) { WriteIndented = true };

    private static string Query(List<ApiArgument> arguments) =>
        arguments.Find(a => a.Name == "limit") is { } limit ? $"?limit={limit.Example}" : "";

    [GeneratedRegex(@"\{(?<name>\w+)\}", RegexOptions.NonBacktracking)]
    private static partial Regex InPath();
}

internal sealed record ApiArgument(string Name, string Text, string Example, IReadOnlyList<string> Values, bool IsRepeated, string? Usual, string? Most)
{
    public static ApiArgument Of(JsonNode parameter, Words words)
    {
        var name = parameter["name"]!.GetValue<string>();
        var schema = parameter["schema"]!;
        var isRepeated = schema["type"]!.ToString() == "array";
        var single = isRepeated ? schema["items"]! : schema;
        var example = parameter["example"] is JsonArray several ? several[0] : parameter["example"];
        return new ApiArgument(
            name,
            words[$"api_param_{name}"],
            example?.ToString() ?? "",
            [.. single["enum"]?.AsArray().Select(v => v!.ToString()) ?? []],
            isRepeated,
            single["default"]?.ToString(),
            single["maximum"]?.ToString());
    }
}

internal sealed record ApiShape(string Name, IReadOnlyList<ApiField> Fields)
{
    private const string Components = "#/components/schemas/";

    public static ApiShape Of(string name, JsonNode schema, Words words)
    {
        var required = (schema["required"]?.AsArray().Select(r => r!.ToString()) ?? []).ToHashSet(StringComparer.Ordinal);
        return new ApiShape(name, [.. (schema["properties"]?.AsObject() ?? []).Select(p => new ApiField(p.Key, TypeOf(p.Value!), words[ApiSchemas.FieldKey(p.Key)], required.Contains(p.Key)))]);
    }

    /// <summary>The shape that a schema refers to, itself or in a list.</summary>
    public static string NameIn(JsonNode schema) => (schema["$ref"] ?? schema["items"]?["$ref"])?.ToString().Replace(Components, "", StringComparison.Ordinal) ?? "";

    private static string TypeOf(JsonNode schema)
    {
        if (NameIn(schema) is { Length: > 0 } name)
            return schema["$ref"] is null ? $"{name}[]" : name;
        var type = schema["type"] is JsonArray several ? string.Join(" | ", several.Select(t => t!.ToString())) : schema["type"]?.ToString() ?? "object";
        return type == "array" ? $"{schema["items"]?["type"]}[]" : schema["format"]?.ToString() is "date-time" ? "date-time" : type;
    }
}

internal sealed record ApiField(string Name, string Type, string Text, bool IsAlwaysThere);
