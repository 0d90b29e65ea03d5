using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using CryptoNews.Content;
using CryptoNews.Web.Articles;
using CryptoNews.Web.Caching;
using CryptoNews.Web.Hosting;
using CryptoNews.Web.Localization;
using CryptoNews.Web.Sharing;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CryptoNews.Web.Api;

/// <summary>The OpenAPI document: the framework reads routes and shapes from the code, this adds parameters, words and examples.</summary>
internal static partial class ApiDescription
{
    public const string Root = "/openapi";
    public const string Document = "v1";
    private const string Json = "application/json";

    // Null says that a list has ended.
    private const string AlwaysTold = "next";
    private static readonly string[] Uris = ["url", "data", "page", "next", "canonicalUrl", "raw", "full", "regular", "small", "thumb"];
    private static readonly int[] CommonErrors = [StatusCodes.Status400BadRequest, StatusCodes.Status429TooManyRequests, StatusCodes.Status500InternalServerError, StatusCodes.Status503ServiceUnavailable];

    public static void AddApiDescription(this WebApplicationBuilder builder)
    {
        // What the framework would read as a number, a text of digits, is never written: else clients would expect both.
        builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict);
        builder.Services.AddOpenApi(Document, api =>
        {
            api.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            // HEAD is answered too, but it is no operation of its own.
            api.ShouldInclude = endpoint => endpoint.HttpMethod == HttpMethods.Get && endpoint.RelativePath?.StartsWith(ApiSetup.Root[1..], StringComparison.Ordinal) == true;
            api.AddDocumentTransformer(DescribeDocument);
            api.AddOperationTransformer(DescribeOperation);
            api.AddSchemaTransformer(DescribeSchema);
        });
    }

    // The framework maps GET alone; of several words about methods, the last one counts.
    public static void MapApiDescription(this WebApplication app) =>
        app.MapOpenApi(Root + "/{documentName}.json").WithMetadata(ServedAlways.Mark, new HttpMethodMetadata(Reading.Methods)).Cached();

    /// <summary>Says what an endpoint answers; its words are <c>api_op_{name}</c>.</summary>
    public static void Described(this RouteHandlerBuilder endpoint, string name, Type answer)
    {
        endpoint.WithName(name).Produces(StatusCodes.Status200OK, answer, Json).Cached(ApiParameter.NamesOf(name));
        foreach (var status in CommonErrors.Concat(name == "article" ? [StatusCodes.Status404NotFound, StatusCodes.Status410Gone] : []).Order())
            endpoint.Produces<ApiProblem>(status, ApiProblem.ContentType);
    }

    private static Task DescribeDocument(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancel)
    {
        var (site, words, addresses) = Of(context.ApplicationServices);
        document.Info = new OpenApiInfo { Title = $"{site.Name} API", Version = Document, Description = words["api_lede"] };
        document.Servers = [new OpenApiServer { Url = addresses.Absolute("") }];
        // The framework groups by the classes that answer.
        document.Tags = null;
        document.ExternalDocs = new OpenApiExternalDocs { Url = new Uri(addresses.Absolute(addresses.Api(site.DefaultLanguage))) };
        // A shape that several fields have says what it is; each field says what it has it for.
        foreach (var (name, field) in document.Components!.Schemas!.Values.SelectMany(shape => shape.Properties ?? new Dictionary<string, IOpenApiSchema>()))
        {
            if (field is OpenApiSchemaReference reference)
                reference.Description = words[FieldKey(name)];
        }

        return Task.CompletedTask;
    }

    private static Task DescribeOperation(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        var services = context.ApplicationServices;
        var (site, words, addresses) = Of(services);
        var name = operation.OperationId!;
        operation.Summary = words[$"api_op_{name}"];
        operation.Description = words[$"api_op_{name}_text"];
        // Null would leave those of the framework: the classes that answer.
        operation.Tags = new HashSet<OpenApiTagReference>();
        // Nobody needs a key.
        operation.Security = [];
        operation.Parameters = [.. ApiParameter.ByOperation(services.GetRequiredService<Languages>())[name].Select(p => Parameter(p, words))];
        operation.Responses ??= [];
        if (name == "article")
            operation.Responses["301"] = new OpenApiResponse();
        operation.Responses["304"] = new OpenApiResponse();
        foreach (var (status, response) in operation.Responses)
        {
            if (response is not OpenApiResponse told)
                continue;
            told.Description = words[status switch { "200" => "api_answer", "301" => "api_moved", "304" => "api_unchanged", _ => $"api_error_{status}" }];
            told.Headers = HeadersOf(status);
            foreach (var (type, content) in told.Content ?? new Dictionary<string, OpenApiMediaType>())
                content.Example = type == Json ? ExampleOf(name, addresses, services) : ProblemExample(int.Parse(status, CultureInfo.InvariantCulture), services);
        }

        return Task.CompletedTask;
    }

    // The framework calls what may be null optional; here, what is null is left out, and all else is always there.
    private static Task DescribeSchema(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancel)
    {
        if (schema.Properties is not { Count: > 0 } properties)
            return Task.CompletedTask;
        var (_, words, _) = Of(context.ApplicationServices);
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

    private static OpenApiParameter Parameter(ApiParameter parameter, Words words)
    {
        var schema = new OpenApiSchema
        {
            Type = parameter.Type == "integer" ? JsonSchemaType.Integer : JsonSchemaType.String,
            Format = parameter.Format,
            Enum = parameter.Values.Count == 0 ? null : [.. parameter.Values.Select(v => (JsonNode)v)],
            Default = parameter.Usual is { } usual ? usual : null,
            Minimum = parameter.Most is null ? null : "1",
            Maximum = parameter.Most?.ToString(CultureInfo.InvariantCulture),
        };
        return new OpenApiParameter
        {
            Name = parameter.Name,
            In = parameter.IsInPath ? ParameterLocation.Path : ParameterLocation.Query,
            Required = parameter.IsInPath,
            Description = words[$"api_param_{parameter.Name}"],
            Explode = parameter.IsRepeated,
            Schema = parameter.IsRepeated ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = schema } : schema,
            Example = parameter.Example.Length == 0 ? null
                : parameter.IsRepeated ? new JsonArray(parameter.Example)
                : parameter.Type == "integer" ? int.Parse(parameter.Example, CultureInfo.InvariantCulture)
                : parameter.Example,
        };
    }

    private static Dictionary<string, IOpenApiHeader>? HeadersOf(string status) => status switch
    {
        "200" or "304" => new(StringComparer.Ordinal) { ["ETag"] = new OpenApiHeader { Required = true, Schema = new OpenApiSchema { Type = JsonSchemaType.String } } },
        "301" => new(StringComparer.Ordinal) { ["Location"] = new OpenApiHeader { Required = true, Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "uri-reference" } } },
        "429" or "503" => new(StringComparer.Ordinal) { ["Retry-After"] = new OpenApiHeader { Required = true, Schema = new OpenApiSchema { Type = JsonSchemaType.Integer } } },
        _ => null,
    };

    private static JsonNode? ExampleOf(string operation, Addresses addresses, IServiceProvider services)
    {
        var (language, images) = (services.GetRequiredService<Languages>().Default, services.GetRequiredService<ShareImages>());
        return JsonSerializer.SerializeToNode(ApiExamples.Of(addresses, language.Tag, article => images.Of(article, language))[operation], ArticleDocument.Json);
    }

    private static JsonNode? ProblemExample(int status, IServiceProvider services)
    {
        using var scope = services.CreateScope();
        var errors = status == StatusCodes.Status400BadRequest ? new Dictionary<string, string>(StringComparer.Ordinal) { ["limit"] = "Write a whole number from 1 to 100." } : null;
        return JsonSerializer.SerializeToNode(ApiProblem.Of(status, scope.ServiceProvider.GetRequiredService<Edition>(), errors, "0HNA1:00000001"), ArticleDocument.Json);
    }

    private static (SiteOptions Site, Words Words, Addresses Addresses) Of(IServiceProvider services) =>
        (services.GetRequiredService<SiteOptions>(), services.GetRequiredService<Languages>().Default.Words, services.GetRequiredService<Addresses>());

    [GeneratedRegex("[A-Z][A-Z0-9]*", RegexOptions.NonBacktracking)]
    private static partial Regex Hump();
}
