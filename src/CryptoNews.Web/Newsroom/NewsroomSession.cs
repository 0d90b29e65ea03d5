using System.Globalization;
using System.Security.Claims;
using CryptoNews.Web.Hosting;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace CryptoNews.Web.Newsroom;

/// <summary>The session of somebody who knows the password: a signed cookie of 12 hours, made longer by use up to a week. It ends for every copy of the cookie when somebody signs out.</summary>
internal static class NewsroomSession
{
    private const string Scheme = "newsroom";
    private static readonly TimeSpan Length = TimeSpan.FromHours(12);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    public static void Add(IServiceCollection services)
    {
        // The framework would take the one scheme for everybody's: it would read, and renew, the cookie on readers' pages.
        AppContext.SetSwitch("Microsoft.AspNetCore.Authentication.SuppressAutoDefaultScheme", true);
        services.AddAuthentication().AddCookie(Scheme);
        services.AddOptions<CookieAuthenticationOptions>(Scheme).Configure<SiteOptions, NewsroomKeys, EndedSessions, TimeProvider>((session, site, keys, ended, clock) =>
        {
            Secure(session.Cookie, site, "newsroom");
            session.ExpireTimeSpan = Length;
            session.SlidingExpiration = true;
            session.DataProtectionProvider = keys.Protector;
            session.Events.OnValidatePrincipal = context =>
            {
                if (Read(context.Principal) is not var (name, end) || end <= clock.GetUtcNow() || ended.Contains(name))
                    context.RejectPrincipal();
                return Task.CompletedTask;
            };
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

    public static Task OpenAsync(HttpContext context)
    {
        var end = context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow() + Longest;
        return context.SignInAsync(Scheme, new ClaimsPrincipal(new ClaimsIdentity(
            [
                new Claim(ClaimTypes.NameIdentifier, "editor"),
                new Claim(ClaimTypes.Sid, Guid.NewGuid().ToString("N")),
                new Claim(ClaimTypes.Expiration, end.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
            ],
            Scheme)));
    }

    /// <param name="context">Of somebody who came through the gate.</param>
    public static Task CloseAsync(HttpContext context)
    {
        if (Read(context.User) is var (name, end))
            context.RequestServices.GetRequiredService<EndedSessions>().Add(name, end);
        return context.SignOutAsync(Scheme);
    }

    private static (string Name, DateTimeOffset End)? Read(ClaimsPrincipal? session) =>
        session?.FindFirst(ClaimTypes.Sid)?.Value is { } name && long.TryParse(session.FindFirst(ClaimTypes.Expiration)?.Value, CultureInfo.InvariantCulture, out var end)
            ? (name, DateTimeOffset.FromUnixTimeSeconds(end))
            : null;

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
