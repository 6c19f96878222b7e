using Intake.Core.Access;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;

namespace Intake.Api.Access;

/// <summary>How a browser keeps its session's ticket: out of reach of scripts and other sites. How long it holds is judged by <see cref="Sessions"/>.</summary>
public static class SessionCookie
{
    public static void Configure(CookieAuthenticationOptions options, IOptions<SiteOptions> site, IOptions<StaffSessionOptions> session)
    {
        Guard(options.Cookie, "kci-session", site.Value);
        options.ExpireTimeSpan = session.Value.Longest;
        options.SlidingExpiration = false;
        options.LoginPath = "/sign-in";
        options.ReturnUrlParameter = "returnUrl";
        options.EventsType = typeof(SessionEvents);
    }

    /// <summary>What holds for each cookie that says who somebody is.</summary>
    public static void Guard(CookieBuilder cookie, string name, SiteOptions site)
    {
        cookie.Name = Named(name, site);
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.SecurePolicy = Secure(site);
        cookie.Path = "/";
    }

    /// <summary>Browsers take a <c>__Host-</c> cookie only from this very host, over TLS.</summary>
    public static string Named(string name, SiteOptions site) => site.IsHttps ? "__Host-" + name : name;

    public static CookieSecurePolicy Secure(SiteOptions site) =>
        site.IsHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
}
