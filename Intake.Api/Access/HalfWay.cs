using System.Security.Claims;
using Intake.Core.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;

namespace Intake.Api.Access;

/// <summary>
/// Between the right password and the second factor: a cookie of its own that says whose turn it is to show a code. It
/// is sealed for this purpose, so it is worth nothing as a session; and it ends when the account changes.
/// </summary>
public sealed class HalfWay(Users users, TimeProvider clock)
{
    public static readonly TimeSpan ForCode = TimeSpan.FromMinutes(5);

    /// <summary>Somebody may have to install an app first.</summary>
    public static readonly TimeSpan ForEnrolment = TimeSpan.FromMinutes(15);

    const string Step = "step", Stamp = "stamp";

    public static void Configure(CookieAuthenticationOptions options, IOptions<SiteOptions> site)
    {
        SessionCookie.Guard(options.Cookie, "kci-half-way", site.Value);
        options.SlidingExpiration = false;
    }

    public Task Begin(HttpContext context, User user, SignInStep step, string returnUrl) => context.SignInAsync(
        Schemes.HalfWay,
        new(new ClaimsIdentity(
            [new(ClaimTypes.NameIdentifier, user.Id), new(Stamp, user.Stamp), new(Step, step.ToString())], Schemes.HalfWay)),
        new() { RedirectUri = returnUrl, ExpiresUtc = clock.GetUtcNow() + (step == SignInStep.Enrol ? ForEnrolment : ForCode) });

    /// <summary>Whose turn it is at this step, and where they were going; null when nobody's.</summary>
    public async Task<(User User, string ReturnUrl)?> At(HttpContext context, SignInStep step)
    {
        var ticket = await context.AuthenticateAsync(Schemes.HalfWay);
        if (ticket.Principal is not { } person || !person.HasClaim(Step, step.ToString())) return null;
        var id = person.FindFirstValue(ClaimTypes.NameIdentifier) ?? "";
        return await users.Holding(id, person.FindFirstValue(Stamp) ?? "") is { } user
            ? (user, ticket.Properties?.RedirectUri ?? "/") : null;
    }

    public static Task End(HttpContext context) => context.SignOutAsync(Schemes.HalfWay);
}
