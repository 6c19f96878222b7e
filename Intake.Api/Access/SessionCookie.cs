using Intake.Core.Access;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;

namespace Intake.Api.Access;

/// <summary>How a browser keeps its session's ticket: out of reach of scripts and other sites. How long it holds is judged by <see cref="Sessions"/>.</summary>
public static class SessionCookie
{
    public static void Configure(CookieAuthenticationOptions options, IOptions<SiteOptions> site, IOptions<StaffSessionOptions> session)
    {
        options.Cookie.Name = Named("kci-session", site.Value);
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = Secure(site.Value);
        options.Cookie.Path = "/";
        options.ExpireTimeSpan = session.Value.Longest;
        options.SlidingExpiration = false;
        options.LoginPath = "/sign-in";
        options.ReturnUrlParameter = "returnUrl";
        options.EventsType = typeof(SessionEvents);
    }

    /// <summary>Browsers take a <c>__Host-</c> cookie only from this very host, over TLS.</summary>
    public static string Named(string name, SiteOptions site) => site.IsHttps ? "__Host-" + name : name;

    public static CookieSecurePolicy Secure(SiteOptions site) =>
        site.IsHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
}
