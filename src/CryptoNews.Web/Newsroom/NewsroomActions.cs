using System.Security.Cryptography;
using System.Text;
using CryptoNews.Web.Localization;
using CryptoNews.Web.Syncing;
using Microsoft.AspNetCore.Antiforgery;

namespace CryptoNews.Web.Newsroom;

/// <summary>What editors can do: look into the folder now, confirm that files are gone for good, sign out. Each leads back by a GET.</summary>
internal static class NewsroomActions
{
    // A look takes a moment; whoever has no script would else see the page as it was.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static void Map(WebApplication app, string root)
    {
        var actions = app.MapGroup(root).AddEndpointFilter(CheckFormAsync);
        actions.MapPost("/look", async (HttpContext context, Edition edition, SyncWorker worker, TimeProvider clock) =>
        {
            await LookAsync(worker, clock, null, context.RequestAborted);
            return Results.LocalRedirect(edition.Addresses.Newsroom(edition.Language.Tag));
        });
        actions.MapPost("/deletions", async (HttpContext context, Edition edition, SyncWorker worker, SyncHistory history, TimeProvider clock) =>
        {
            var shown = (await context.Request.ReadFormAsync(context.RequestAborted))["files"].ToString();
            var missing = history.Missing;
            var isAsShown = missing.Count > 0 && shown == DigestOf(missing);
            if (isAsShown)
                await LookAsync(worker, clock, missing.ToHashSet(StringComparer.Ordinal), context.RequestAborted);
            return Results.LocalRedirect(edition.Addresses.Newsroom(edition.Language.Tag) + (isAsShown ? "" : "?other=files"));
        });
        actions.MapPost("/logout", async (HttpContext context, Edition edition) =>
        {
            await NewsroomSession.CloseAsync(context);
            return Results.LocalRedirect(edition.Addresses.NewsroomLogin(edition.Language.Tag));
        });
    }

    /// <summary>Names a list of files, so that a confirmation holds for what was shown and for nothing else.</summary>
    public static string DigestOf(IEnumerable<string> paths) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', paths))));

    private static async ValueTask<object?> CheckFormAsync(EndpointFilterInvocationContext call, EndpointFilterDelegate next) =>
        await call.HttpContext.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(call.HttpContext)
            ? await next(call)
            : Results.StatusCode(StatusCodes.Status400BadRequest);

    private static async Task LookAsync(SyncWorker worker, TimeProvider clock, IReadOnlySet<string>? confirmed, CancellationToken cancel)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancel);
        await worker.Ask(confirmed).WaitAsync(either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
