using System.Text.Json.Nodes;
using CryptoNews.Content;
using CryptoNews.Tests.Content.Markdown;
using Json.Schema;
using Microsoft.OpenApi;

namespace CryptoNews.Tests.Web.Api;

public sealed class ApiDescriptionTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_document_is_valid_and_names_every_route()
    {
        await using var portal = Site();
        await using var stream = await portal.Reader.GetStreamAsync("/openapi/v1.json", Cancel);
        var (document, diagnostic) = await OpenApiDocument.LoadAsync(stream, "json", null, Cancel);

        Assert.Empty(diagnostic!.Errors);
        Assert.Equal(OpenApiSpecVersion.OpenApi3_1, diagnostic.SpecificationVersion);
        Assert.Equal(
            ["/api/v1/articles", "/api/v1/articles/{key}", "/api/v1/categories", "/api/v1/sentiment", "/api/v1/sources", "/api/v1/tags"],
            document!.Paths.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_example_and_every_answer_has_the_shape_that_the_document_tells()
    {
        await using var portal = Site();
        var document = await portal.JsonAsync("/openapi/v1.json");
        var checkedAnswers = 0;
        foreach (var (path, item) in document["paths"]!.AsObject())
        {
            foreach (var (status, response) in item!["get"]!["responses"]!.AsObject().Where(r => r.Key is not ("301" or "304")))
            {
                var (type, content) = response!["content"]!.AsObject().Single();
                Assert.Equal(status == "200" ? "application/json" : "application/problem+json", type);
                AssertShape(document, content!["schema"]!, content["example"]!, $"example of {path} {status}");
            }

            var schema = item["get"]!["responses"]!["200"]!["content"]!["application/json"]!["schema"]!;
            foreach (var address in Requests(path))
            {
                AssertShape(document, schema, await portal.JsonAsync(address), address);
                checkedAnswers++;
            }

            var problem = item["get"]!["responses"]!["400"]!["content"]!["application/problem+json"]!["schema"]!;
            AssertShape(document, problem, await portal.ProblemAsync(path.Replace("{key}", "a", StringComparison.Ordinal) + "?lang=de", 400), path);
        }

        Assert.True(checkedAnswers >= 7);
    }

    [Fact]
    public async Task The_article_of_the_example_is_what_its_text_becomes()
    {
        await using var portal = Site();
        var example = (await portal.JsonAsync("/openapi/v1.json"))["paths"]!["/api/v1/articles/{key}"]!["get"]!["responses"]!["200"]!["content"]!["application/json"]!["example"]!;
        var body = Bodies.Clean((string)example["markdown"]!);

        Assert.Equal(body.Html, (string)example["html"]!);
        Assert.Equal(body.Headings.Select(h => h.Id), example["headings"]!.AsArray().Select(h => (string)h!["id"]!));
        Assert.Equal(body.Impacts, example["impacts"]!.AsArray().Select(i => (string)i!));
        Assert.NotEmpty(body.Impacts);
    }

    [Fact]
    public async Task A_field_has_the_one_type_that_it_is_answered_in()
    {
        await using var portal = Site();
        var shapes = (await portal.JsonAsync("/openapi/v1.json"))["components"]!["schemas"]!.AsObject();
        var several = shapes.SelectMany(shape => shape.Value!["properties"]!.AsObject().Where(p => p.Value!["type"] is JsonArray).Select(p => p.Key));

        Assert.Equal(["next"], several.Distinct());
        Assert.All(shapes, shape => Assert.DoesNotContain("pattern", shape.Value!.ToJsonString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_document_tells_of_the_headers_that_answers_have_and_of_no_class()
    {
        await using var portal = Site();
        var document = await portal.JsonAsync("/openapi/v1.json");

        Assert.Null(document["tags"]);
        foreach (var (path, item) in document["paths"]!.AsObject())
        {
            var responses = item!["get"]!["responses"]!;
            using var answer = await portal.Reader.GetAsync(path.Replace("{key}", "a", StringComparison.Ordinal), Cancel);

            Assert.Null(item["get"]!["tags"]);
            Assert.Empty(item["get"]!["security"]!.AsArray());
            Assert.NotNull(answer.Headers.ETag);
            Assert.All((string[])["200", "304"], status => Assert.NotNull(responses[status]!["headers"]!["ETag"]));
            Assert.All((string[])["429", "503"], status => Assert.NotNull(responses[status]!["headers"]!["Retry-After"]));
        }
    }

    [Fact]
    public async Task An_article_that_has_moved_is_told_of_as_it_is_answered()
    {
        await using var portal = Site();
        var moved = (await portal.JsonAsync("/openapi/v1.json"))["paths"]!["/api/v1/articles/{key}"]!["get"]!["responses"]!["301"]!;
        using var answer = await portal.Reader.GetAsync("/api/v1/articles/A", Cancel);

        Assert.Equal(System.Net.HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.NotNull(answer.Headers.Location);
        Assert.True((bool)moved["headers"]!["Location"]!["required"]!);
    }

    [Fact]
    public async Task Every_shape_says_what_it_is_and_every_field_what_it_is_for()
    {
        await using var portal = Site();
        var shapes = (await portal.JsonAsync("/openapi/v1.json"))["components"]!["schemas"]!.AsObject();

        Assert.All(shapes, shape => Assert.NotNull(shape.Value!["description"]));
        Assert.All(shapes.SelectMany(shape => shape.Value!["properties"]!.AsObject()), field => Assert.NotNull(field.Value!["description"]));
        var mood = shapes["MoodDocument"]!["properties"]!;
        Assert.Equal(3, new[] { mood["mood"]!, mood["baseline"]!, shapes["MoodNumbers"]! }.Select(s => (string)s["description"]!).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(["POSITIVE", "NEUTRAL", "NEGATIVE"], shapes["ArticleSummary"]!["properties"]!["sentiment"]!["enum"]!.AsArray().Select(s => (string)s!));
        Assert.All(["url", "data", "canonicalUrl"], name => Assert.Equal("uri", (string?)shapes["ArticleDocument"]!["properties"]![name]!["format"]));
    }

    [Fact]
    public async Task Every_parameter_that_has_an_example_is_understood()
    {
        await using var portal = Site();
        var document = await portal.JsonAsync("/openapi/v1.json");
        foreach (var (path, item) in document["paths"]!.AsObject())
        {
            foreach (var parameter in item!["get"]!["parameters"]!.AsArray().Where(p => (string)p!["in"]! == "query" && p["example"] is not null))
            {
                var example = parameter!["example"] is JsonArray several ? several[0] : parameter["example"];
                await portal.JsonAsync($"{path.Replace("{key}", "a", StringComparison.Ordinal)}?{parameter["name"]}={example}");
            }
        }
    }

    [Fact]
    public async Task A_parameter_is_taken_twice_where_the_document_says_so_and_nowhere_else()
    {
        await using var portal = Site();
        var document = await portal.JsonAsync("/openapi/v1.json");
        foreach (var (path, item) in document["paths"]!.AsObject())
        {
            foreach (var parameter in item!["get"]!["parameters"]!.AsArray().Where(p => (string)p!["in"]! == "query" && p["example"] is not null))
            {
                var (name, several) = ((string)parameter!["name"]!, parameter["example"] as JsonArray);
                var twice = $"{path.Replace("{key}", "a", StringComparison.Ordinal)}?{name}={several?[0] ?? parameter["example"]}&{name}={several?[0] ?? parameter["example"]}";
                if (several is not null)
                    await portal.JsonAsync(twice);
                else
                    Assert.Equal("Write it once.", (string?)(await portal.ProblemAsync(twice, 400))["errors"]![name]);
            }
        }
    }

    [Fact]
    public async Task The_reference_page_tells_all_of_the_document_in_both_languages()
    {
        await using var portal = Site();
        var document = await portal.JsonAsync("/openapi/v1.json");
        foreach (var address in (string[])["/api", "/uk/api"])
        {
            var page = await portal.ReadAsync(address);
            var text = page.DocumentElement.TextContent;

            Assert.All(document["paths"]!.AsObject(), p => Assert.Contains(p.Key, text, StringComparison.Ordinal));
            Assert.All(document["components"]!["schemas"]!.AsObject().Where(s => s.Value!["properties"] is not null), s => Assert.NotNull(page.GetElementById("shape-" + s.Key)));
            Assert.All((int[])[400, 404, 405, 410, 429, 500, 503], status => Assert.NotNull(page.GetElementById(status.ToString(System.Globalization.CultureInfo.InvariantCulture))));
            Assert.Empty(page.QuerySelectorAll("script[src^=http]"));
        }

        Assert.Equal("API | CryptoNews", (await portal.ReadAsync("/uk/api")).Title);
    }

    [Fact]
    public async Task The_document_is_there_before_the_articles_are()
    {
        await using var portal = Site();
        portal.Services.GetRequiredService<CryptoNews.Web.Hosting.Readiness>().NotReady("Loading.");

        Assert.Equal("3.1.1", (string)(await portal.JsonAsync("/openapi/v1.json"))["openapi"]!);
    }

    private static IEnumerable<string> Requests(string path) => path switch
    {
        "/api/v1/articles/{key}" => ["/api/v1/articles/a", "/api/v1/articles/b"],
        "/api/v1/articles" => ["/api/v1/articles", "/api/v1/articles?limit=1"],
        _ => [path],
    };

    // Nothing may be missing that is said to be there, and nothing be there that is not said.
    private static void AssertShape(JsonNode document, JsonNode schema, JsonNode value, string what)
    {
        var shapes = JsonNode.Parse(document["components"]!["schemas"]!.ToJsonString().Replace("#/components/schemas/", "#/$defs/", StringComparison.Ordinal))!.AsObject();
        foreach (var (_, shape) in shapes)
        {
            if (shape!["properties"] is not null)
                shape["additionalProperties"] = false;
        }

        var whole = JsonNode.Parse(schema.ToJsonString().Replace("#/components/schemas/", "#/$defs/", StringComparison.Ordinal))!.AsObject();
        whole["$defs"] = shapes;
        var result = JsonSchema.FromText(whole.ToJsonString()).Evaluate(value, new EvaluationOptions { OutputFormat = OutputFormat.List });
        Assert.True(result.IsValid, what + ": " + string.Join("; ", result.Details.Where(d => d.HasErrors).SelectMany(d => d.Errors!.Select(e => $"{d.InstanceLocation} {e.Value}"))) + "\n" + value.ToJsonString());
    }

    private static Portal Site() => new Portal().With(
        Some.Article("a", tags: ["DeFi"], sentiment: Sentiment.Positive, externalId: "1", updated: Portal.Noon, cover: new CoverImage { Raw = "https://images.unsplash.com/x", Alt = "x", Width = 4, Height = 3, AuthorName = "A", AuthorUrl = "https://unsplash.com/@a", SmallS3 = "https://s3" }, ai: new AiProvenance { Rewritten = true, ExpandedAt = new DateTimeOffset(Portal.Noon), Version = 1, TranslatedFrom = "uk", ReviewedBy = "R", Model = "M" }, sourceUrl: "https://coindesk.com/x"),
        Some.Article("b", Portal.Noon.AddHours(-1), source: null, sentiment: Sentiment.Unrated),
        Some.Article("c", language: "uk", externalId: "1"));
}
