using System.Globalization;
using CryptoNews.Store;
using CryptoNews.Web.Localization;
using CryptoNews.Web.Newsroom;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CryptoNews.Web.Pages;

/// <summary>The form at the newsroom's door.</summary>
public sealed partial class LoginModel(PortalContext db, Edition edition, IServiceProvider services, ILogger<LoginModel> log) : NewsroomPage(db, edition)
{
    /// <summary>Where to go afterwards: a path of the newsroom.</summary>
    public string ReturnTo { get; private set; } = "";

    /// <summary>Key of the words that say why nobody came in; null before the first try.</summary>
    public string? ProblemKey { get; private set; }

    public IActionResult OnGet() => Begin(Request.Query["return"].ToString()) ?? Page();

    public async Task<IActionResult> OnPostAsync([FromForm] string? password, [FromForm(Name = "return")] string? returnTo)
    {
        if (Begin(returnTo) is { } elsewhere)
            return elsewhere;
        if (!services.GetRequiredService<LoginLimiter>().MayTry(HttpContext))
        {
            Response.Headers.RetryAfter = ((int)LoginLimiter.RetryAfter.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return Refuse(StatusCodes.Status429TooManyRequests, "newsroom_too_many");
        }

        if (!NewsroomPassword.Fits(password, services.GetRequiredService<NewsroomOptions>().PasswordHash))
        {
            LogRefused(log, HttpContext.Connection.RemoteIpAddress?.ToString() ?? "an unknown address");
            return Refuse(StatusCodes.Status403Forbidden, "newsroom_wrong_password");
        }

        await NewsroomSession.OpenAsync(HttpContext);
        return LocalRedirect(ReturnTo);
    }

    private IActionResult? Begin(string? returnTo)
    {
        Title = Words["newsroom_sign_in"];
        ReturnTo = IsInside(returnTo) ? returnTo! : Addresses.Newsroom(Language.Tag);
        if (Enter(Addresses.NewsroomLogin(Language.Tag)) is { } elsewhere)
            return HttpMethods.IsPost(Request.Method) && elsewhere is RedirectResult ? null : elsewhere;
        if (!services.GetRequiredService<NewsroomOptions>().HasPassword)
            return NotThere();
        return Visit.IsInside ? LocalRedirect(ReturnTo) : null;
    }

    // Nobody is sent anywhere else than into the newsroom.
    private bool IsInside(string? address) =>
        Url.IsLocalUrl(address)
        && address.All(char.IsAscii) // other letters can't stand in a header
        && address.StartsWith('/')
        && address.IndexOf('?', StringComparison.Ordinal) is var mark
        && PathString.FromUriComponent(mark < 0 ? address : address[..mark]) is var path
        && path.Value!.Split('/').Skip(1).All(part => part is not ("" or "." or "..")) // browsers would go out again
        && NewsroomAddress.Inside(path, Edition.Languages) is not null;

    private PageResult Refuse(int status, string key)
    {
        ProblemKey = key;
        Response.StatusCode = status;
        return Page();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A sign-in to the newsroom with a wrong password, from {Client}")]
    private static partial void LogRefused(ILogger log, string client);
}
