using CryptoNews.Web.Articles;
using CryptoNews.Web.Hosting;
using CryptoNews.Web.Localization;
using Microsoft.AspNetCore.Diagnostics;

namespace CryptoNews.Web.Newsroom;

/// <summary>
/// The one door of the newsroom, for every address below <c>/newsroom</c>, whatever answers there. Closed, it is as if
/// nothing were behind it.
/// </summary>
internal sealed class NewsroomGate(NewsroomOptions options, IHostEnvironment environment, SiteOptions site, Languages languages, Addresses addresses)
{
    private const int LongestReturn = 1000;

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (NewsroomAddress.Inside(context.Request.Path, languages) is not { } inside)
        {
            await next(context);
            return;
        }

        var access = await AccessAsync(context);
        if (access == NewsroomAccess.Closed)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        PrivateAnswer.Mark(context);
        // What readers see, whatever stands in front: forms refuse secure cookies over anything but https.
        context.Request.Scheme = new Uri(site.BaseUrl).Scheme;
        if (access == NewsroomAccess.SignIn && !Is(inside, NewsroomAddress.Login))
        {
            Refuse(context, inside);
            return;
        }

        context.Features.Set(new NewsroomVisit(access));
        if (inside.StartsWithSegments(NewsroomAddress.Preview, StringComparison.OrdinalIgnoreCase, out var key) && access != NewsroomAccess.SignIn)
            context.Features.Set(new PreviewGrant(languages.OfPath(context.Request.Path).Tag, ArticleKey.From(key.Value)));
        await next(context);
    }

    /// <summary>Whether somebody who asks for an address outside might come in.</summary>
    public async Task<bool> IsInsideAsync(HttpContext context) => new NewsroomVisit(await AccessAsync(context)).IsInside;

    private async Task<NewsroomAccess> AccessAsync(HttpContext context) =>
        environment.IsDevelopment() && DirectLoopback.Is(context) ? NewsroomAccess.OwnMachine
        : !options.HasPassword ? NewsroomAccess.Closed
        : await NewsroomSession.IsOpenAsync(context) ? NewsroomAccess.Session
        : NewsroomAccess.SignIn;

    private void Refuse(HttpContext context, PathString inside)
    {
        // A script that listens has no use for a form, nor for a page.
        if (Is(inside, NewsroomAddress.Events))
        {
            context.Features.Get<IStatusCodePagesFeature>()?.Enabled = false;
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        var request = context.Request;
        var asked = HttpMethods.IsGet(request.Method) ? request.Path.ToUriComponent() + request.QueryString.ToUriComponent() : "";
        context.Response.Redirect(addresses.NewsroomLogin(languages.OfPath(request.Path).Tag, asked.Length <= LongestReturn ? asked : ""));
    }

    private static bool Is(PathString inside, string address) =>
        inside.StartsWithSegments(address, StringComparison.OrdinalIgnoreCase, out var rest) && rest.Value is null or "" or "/";
}

/// <summary>How somebody came in.</summary>
internal enum NewsroomAccess
{
    /// <summary>Not at all: there is no newsroom here.</summary>
    Closed,

    /// <summary>Only to the form.</summary>
    SignIn,

    /// <summary>With the password.</summary>
    Session,

    /// <summary>From the developer's own machine.</summary>
    OwnMachine,
}

/// <summary>Stands with the request when the gate has let it pass.</summary>
internal sealed record NewsroomVisit(NewsroomAccess Access)
{
    public bool IsInside => Access is NewsroomAccess.Session or NewsroomAccess.OwnMachine;

    public bool CanSignOut => Access == NewsroomAccess.Session;
}
