using CryptoNews.Web.Pages;

namespace CryptoNews.Web.Hosting;

/// <summary>What is tried when nothing answers: some other address may be meant.</summary>
internal static class LastResort
{
    /// <summary>Belongs inside the error pages and outside every endpoint; what is added last is tried first.</summary>
    /// <param name="answer">Called for a request to read what ended in 404; leaves it so, or gives another answer.</param>
    public static void UseLastResort(this WebApplication app, Func<HttpContext, Task> answer) => app.Use(async (context, next) =>
    {
        await next(context);
        if (context.Response is { StatusCode: StatusCodes.Status404NotFound, HasStarted: false }
            && context.Request.Path != ErrorModel.Address
            && SafeMethods.Include(context.Request))
        {
            await answer(context);
        }
    });
}
