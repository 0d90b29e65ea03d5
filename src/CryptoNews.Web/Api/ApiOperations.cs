using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CryptoNews.Web.Articles;
using CryptoNews.Web.Caching;
using CryptoNews.Web.Localization;
using CryptoNews.Web.Sharing;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CryptoNews.Web.Api;

/// <summary>What the OpenAPI document says of each operation: its parameters, answers, headers and examples.</summary>
internal static class ApiOperations
{
    private const string Json = "application/json";
    private static readonly int[] CommonErrors = [StatusCodes.Status400BadRequest, StatusCodes.Status429TooManyRequests, StatusCodes.Status500InternalServerError, StatusCodes.Status503ServiceUnavailable];

    /// <summary>Says what an endpoint answers; its words are <c>api_op_{name}</c>.</summary>
    public static void Described(this RouteHandlerBuilder endpoint, string name, Type answer)
    {
        endpoint.WithName(name).Produces(StatusCodes.Status200OK, answer, Json).Cached(ApiParameter.NamesOf(name));
        foreach (var status in CommonErrors.Concat(name == "article" ? [StatusCodes.Status404NotFound, StatusCodes.Status410Gone] : []).Order())
            endpoint.Produces<ApiProblem>(status, ApiProblem.ContentType);
    }

    public static Task Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken _)
    {
        var services = context.ApplicationServices;
        var (addresses, words) = (services.GetRequiredService<Addresses>(), services.GetRequiredService<Languages>().Default.Words);
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
}
