using Intake.Core.Access;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;

namespace Intake.Api.Access;

/// <summary>How a person's session is kept: eight hours from the last call, out of reach of scripts and other sites.</summary>
public static class SessionCookie
{
    public static void Configure(CookieAuthenticationOptions options, IOptions<SiteOptions> site)
    {
        options.Cookie.Name = Named("kci-session", site.Value);
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = Secure(site.Value);
        options.Cookie.Path = "/";
        options.ExpireTimeSpan = TimeSpan.FromHours(8);
        options.SlidingExpiration = true;
        options.LoginPath = "/sign-in";
        options.ReturnUrlParameter = "returnUrl";
        options.EventsType = typeof(SessionEvents);
    }

    /// <summary>Browsers take a <c>__Host-</c> cookie only from this very host, over TLS.</summary>
    public static string Named(string name, SiteOptions site) => site.IsHttps ? "__Host-" + name : name;

    public static CookieSecurePolicy Secure(SiteOptions site) =>
        site.IsHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
}
