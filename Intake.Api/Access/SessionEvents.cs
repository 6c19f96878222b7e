using System.Globalization;
using System.Security.Claims;
using Intake.Core.Access;
using Intake.Core.Demo;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;

namespace Intake.Api.Access;

/// <summary>Whether a session still holds, and what a call without one is told.</summary>
public sealed class SessionEvents(Users users, IOptionsMonitor<DemoOptions> demo, TimeProvider clock) : CookieAuthenticationEvents
{
    /// <summary>However busy the session is, it ends after this time.</summary>
    static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        if (context.Principal is { } caller && !IsTooOld(caller) && await StillHolds(caller)) return;
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(Schemes.Session);
    }

    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (!AccessAnswers.IsForPerson(context.Request))
            return AccessAnswers.Write(context.HttpContext, AccessAnswers.NotAuthenticated);
        // Relative: a proxy in front may know this host by another name.
        context.Response.Redirect(new Uri(context.RedirectUri).PathAndQuery);
        return Task.CompletedTask;
    }

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (!AccessAnswers.IsForPerson(context.Request))
            return AccessAnswers.Write(context.HttpContext, AccessAnswers.WrongScope);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    bool IsTooOld(ClaimsPrincipal caller) =>
        !long.TryParse(caller.FindFirstValue(KnownCallers.Since), CultureInfo.InvariantCulture, out var since)
        || clock.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(since) > Longest;

    async Task<bool> StillHolds(ClaimsPrincipal caller)
    {
        if (caller.HasClaim(KnownCallers.Demo, "1")) return demo.CurrentValue.Enabled;
        var id = caller.FindFirstValue(ClaimTypes.NameIdentifier) ?? "";
        var user = await users.Holding(id, caller.FindFirstValue(KnownCallers.Stamp) ?? "");
        return user?.Role == caller.FindFirstValue(ClaimTypes.Role);
    }
}
