using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CryptoNews.Content;
using CryptoNews.Web.Localization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CryptoNews.Web.Api;

/// <summary>What the OpenAPI document says of the shapes that are answered: which fields are always there, and what they mean.</summary>
internal static partial class ApiSchemas
{
    // Null says that a list has ended.
    private const string AlwaysTold = "next";
    private static readonly string[] Uris = ["url", "data", "page", "next", "canonicalUrl", "raw", "full", "regular", "small", "thumb"];

    // The framework calls what may be null optional; here, what is null is left out, and all else is always there.
    public static Task Describe(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken _)
    {
        if (schema.Properties is not { Count: > 0 } properties)
            return Task.CompletedTask;
        var words = context.ApplicationServices.GetRequiredService<Languages>().Default.Words;
        schema.Required = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, property) in properties)
        {
            var mayBeMissing = name != AlwaysTold && context.JsonTypeInfo.Properties.Any(p => p.Name == name && p.IsGetNullable);
            if (!mayBeMissing)
                schema.Required.Add(name);
            if (property is not OpenApiSchema inner)
                continue;
            if (inner.Properties is null or { Count: 0 })
                inner.Description = words[FieldKey(name)];
            if (Uris.Contains(name))
                inner.Format = "uri";
            if (name == "sentiment")
                inner.Enum = [.. Enum.GetNames<Sentiment>().Where(s => s != nameof(Sentiment.Unrated)).Select(s => (JsonNode)s.ToUpperInvariant())];
            if (name != AlwaysTold)
                inner.Type &= ~JsonSchemaType.Null;
        }

        return Task.CompletedTask;
    }

    /// <summary>Key of the words about a field of the answers.</summary>
    public static string FieldKey(string name) => "api_field_" + Hump().Replace(name, m => "_" + m.Value.ToLowerInvariant());

    [GeneratedRegex("[A-Z][A-Z0-9]*", RegexOptions.NonBacktracking)]
    private static partial Regex Hump();
}
