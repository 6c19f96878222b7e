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
        if (IsFromElsewhere()) return BadRequest();
        if (RequestLanguage.IsKnown(language)) Keep(RequestLanguage.Cookie, language!);
        if (scheme is not null && Appearance.All.Contains(scheme)) Keep(Appearance.Cookie, scheme);
        return LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl : "/");
    }

    // There is no session to guard here, so no token either; browsers say where a form stood.
    bool IsFromElsewhere() => Request.Headers["Sec-Fetch-Site"].ToString() switch
    {
        "" => Request.Headers.Origin.ToString() is { Length: > 0 } origin && !IsOurs(origin),
        var site => site is not ("same-origin" or "none"),
    };

    // By the address in the browser, or by that which a proxy in front uses. Old browsers say "null" of our own pages
    // too, because these give no referrer.
    bool IsOurs(string origin) => origin == "null" || Uri.TryCreate(origin, UriKind.Absolute, out var from)
        && (from.Authority == Request.Host.Value || from.Authority == new Uri(site.Value.PublicUrl).Authority);

    void Keep(string cookie, string value) => Response.Cookies.Append(SessionCookie.Named(cookie, site.Value), value, new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = SessionCookie.Secure(site.Value) == CookieSecurePolicy.Always,
        Expires = clock.GetUtcNow().AddYears(1),
        Path = "/",
    });
}
