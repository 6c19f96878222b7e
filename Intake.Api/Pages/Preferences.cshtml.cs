using Intake.Api.Access;
using Intake.Api.Frame;
using Intake.Core.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace Intake.Api.Pages;

/// <summary>Language and appearance, kept in cookies and asked for before sign-in too. Works without JavaScript.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken]
public sealed class PreferencesModel(IOptions<SiteOptions> site, TimeProvider clock) : PageModel
{
    public IActionResult OnGet() => LocalRedirect("/");

    public IActionResult OnPost(string? language, string? scheme, string? returnUrl)
    {
        if (Request.Headers["Sec-Fetch-Site"].ToString() is "cross-site") return BadRequest();
        if (RequestLanguage.IsKnown(language)) Keep(RequestLanguage.Cookie, language!);
        if (scheme is not null && Appearance.All.Contains(scheme)) Keep(Appearance.Cookie, scheme);
        return LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl : "/");
    }

    void Keep(string cookie, string value) => Response.Cookies.Append(SessionCookie.Named(cookie, site.Value), value, new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = SessionCookie.Secure(site.Value) == CookieSecurePolicy.Always,
        Expires = clock.GetUtcNow().AddYears(1),
        Path = "/",
    });
}
