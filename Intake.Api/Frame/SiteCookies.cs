using Intake.Api.Access;
using Intake.Core.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Intake.Api.Frame;

/// <summary>Names of the cookies of language, appearance and the word after a form: bound to this host over TLS.</summary>
public static class SiteCookies
{
    public static string Name(HttpContext context, string name) =>
        SessionCookie.Named(name, context.RequestServices.GetRequiredService<IOptions<SiteOptions>>().Value);

    public static void Configure(CookieTempDataProviderOptions options, IOptions<SiteOptions> site)
    {
        options.Cookie.Name = SessionCookie.Named("kci-word", site.Value);
        options.Cookie.SecurePolicy = SessionCookie.Secure(site.Value);
        options.Cookie.Path = "/";
    }
}
