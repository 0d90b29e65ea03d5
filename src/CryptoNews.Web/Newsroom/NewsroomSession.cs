using System.Security.Claims;
using CryptoNews.Web.Hosting;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace CryptoNews.Web.Newsroom;

/// <summary>The session of somebody who knows the password: a signed cookie of 12 hours, made longer by use.</summary>
internal static class NewsroomSession
{
    private const string Scheme = "newsroom";
    private static readonly TimeSpan Length = TimeSpan.FromHours(12);

    public static void Add(IServiceCollection services)
    {
        // The framework would take the one scheme for everybody's: it would read, and renew, the cookie on readers' pages.
        AppContext.SetSwitch("Microsoft.AspNetCore.Authentication.SuppressAutoDefaultScheme", true);
        services.AddAuthentication().AddCookie(Scheme);
        services.AddOptions<CookieAuthenticationOptions>(Scheme).Configure<SiteOptions, NewsroomKeys>((session, site, keys) =>
        {
            Secure(session.Cookie, site, "newsroom");
            session.ExpireTimeSpan = Length;
            session.SlidingExpiration = true;
            session.DataProtectionProvider = keys.Protector;
        });
        services.AddOptions<AntiforgeryOptions>().Configure<SiteOptions>((forms, site) =>
        {
            Secure(forms.Cookie, site, "newsroom-form");
            forms.SuppressXFrameOptionsHeader = true; // every answer has one
        });
    }

    public static async Task<bool> IsOpenAsync(HttpContext context)
    {
        var session = await context.AuthenticateAsync(Scheme);
        if (session.Succeeded)
            context.User = session.Principal;
        return session.Succeeded;
    }

    public static Task OpenAsync(HttpContext context) => context.SignInAsync(
        Scheme, new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, "editor")], Scheme)));

    public static Task CloseAsync(HttpContext context) => context.SignOutAsync(Scheme);

    private static void Secure(CookieBuilder cookie, SiteOptions site, string name)
    {
        // The prefix binds a cookie to this host and to TLS; browsers refuse it without TLS.
        cookie.Name = site.IsSecure ? $"__Host-{name}" : name;
        cookie.SecurePolicy = site.IsSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        cookie.SameSite = SameSiteMode.Strict;
        cookie.HttpOnly = true;
        cookie.Path = "/";
    }
}
