using System.Text.Json.Serialization;
using CryptoNews.Web.Caching;
using CryptoNews.Web.Hosting;
using CryptoNews.Web.Localization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CryptoNews.Web.Api;

/// <summary>The OpenAPI document: the framework reads routes and shapes from the code, this adds parameters, words and examples.</summary>
internal static class ApiDescription
{
    public const string Root = "/openapi";
    public const string Document = "v1";

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
            api.AddOperationTransformer(ApiOperations.Describe);
            api.AddSchemaTransformer(ApiSchemas.Describe);
        });
    }

    // The framework maps GET alone; of several words about methods, the last one counts.
    public static void MapApiDescription(this WebApplication app) =>
        app.MapOpenApi(Root + "/{documentName}.json").WithMetadata(ServedAlways.Mark, new HttpMethodMetadata(SafeMethods.Names)).Cached();

    private static Task DescribeDocument(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancel)
    {
        var services = context.ApplicationServices;
        var (site, addresses, words) = (services.GetRequiredService<SiteOptions>(), services.GetRequiredService<Addresses>(), services.GetRequiredService<Languages>().Default.Words);
        document.Info = new OpenApiInfo { Title = $"{site.Name} API", Version = Document, Description = words["api_lede"] };
        document.Servers = [new OpenApiServer { Url = addresses.Absolute("") }];
        // The framework groups by the classes that answer.
        document.Tags = null;
        document.ExternalDocs = new OpenApiExternalDocs { Url = new Uri(addresses.Absolute(addresses.Api(site.DefaultLanguage))) };
        // A shape that several fields have says what it is; each field says what it has it for.
        foreach (var (name, field) in document.Components!.Schemas!.Values.SelectMany(shape => shape.Properties ?? new Dictionary<string, IOpenApiSchema>()))
        {
            if (field is OpenApiSchemaReference reference)
                reference.Description = words[ApiSchemas.FieldKey(name)];
        }

        return Task.CompletedTask;
    }
}
