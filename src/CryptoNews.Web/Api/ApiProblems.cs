using CryptoNews.Web.Articles;
using CryptoNews.Web.Localization;
using CryptoNews.Web.Pages;

namespace CryptoNews.Web.Api;

internal static class ApiProblems
{
    private const string NotKept = "no-store";

    /// <summary>Every error under the API's addresses is told as data, whoever meets it: routing, limits, the readiness gate, a failure.</summary>
    public static void UseApiProblems(this WebApplication app) => app.UseWhen(
        context => context.Request.Path.StartsWithSegments(ApiSetup.Root, StringComparison.OrdinalIgnoreCase),
        api =>
        {
            api.UseExceptionHandler(new ExceptionHandlerOptions
            {
                StatusCodeSelector = ErrorPages.StatusOf,
                AllowStatusCode404Response = true,
                ExceptionHandler = context => AnswerAsync(context, context.Response.StatusCode),
            });
            api.UseStatusCodePages(pages => AnswerAsync(pages.HttpContext, pages.HttpContext.Response.StatusCode));
        });

    public static IResult BadRequest(HttpContext context, IReadOnlyDictionary<string, string> errors)
    {
        context.Response.Headers.CacheControl = NotKept;
        var problem = ApiProblem.Of(StatusCodes.Status400BadRequest, context.RequestServices.GetRequiredService<Edition>(), errors);
        return Results.Json(problem, ArticleDocument.Json, ApiProblem.ContentType, StatusCodes.Status400BadRequest);
    }

    public static Task AnswerAsync(HttpContext context, int status)
    {
        context.Response.Headers.CacheControl = NotKept;
        if (status == StatusCodes.Status503ServiceUnavailable && context.Response.Headers.RetryAfter.Count == 0)
            context.Response.Headers.RetryAfter = ErrorModel.RefreshSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var edition = context.RequestServices.GetRequiredService<Edition>();
        return Results.Json(ApiProblem.Of(status, edition, reference: context.TraceIdentifier), ArticleDocument.Json, ApiProblem.ContentType, status).ExecuteAsync(context);
    }
}
