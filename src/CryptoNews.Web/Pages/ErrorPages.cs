using CryptoNews.Store;

namespace CryptoNews.Web.Pages;

internal static class ErrorPages
{
    /// <summary>Every error without a body of its own is answered by the page Error, in the language of the address.</summary>
    public static void UseErrorPages(this WebApplication app)
    {
        app.UseStatusCodePagesWithReExecute(ErrorModel.Address);
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = ErrorModel.Address,
            StatusCodeSelector = StatusOf,
            // The handler would call its own 404 a failure to handle.
            AllowStatusCode404Response = true,
        });

        // A page renders for GET and HEAD only; an error may come of any method.
        app.Use((context, next) =>
        {
            if (context.Request.Path == ErrorModel.Address && !HttpMethods.IsHead(context.Request.Method))
                context.Request.Method = HttpMethods.Get;
            return next(context);
        });
    }

    internal static int StatusOf(Exception failure) => failure switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        // The file is gone or broken: it is being built anew.
        _ when failure is StoreUnavailableException || StoreFile.IsDamage(failure) => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };
}
