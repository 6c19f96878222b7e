using System.Security.Claims;
using Intake.Core.Access;
using Intake.Core.Demo;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;

namespace Intake.Api.Access;

/// <summary>Whether a session still holds and who it is now, and what a call without one is told.</summary>
public sealed class SessionEvents(Sessions sessions, Users users, IOptionsMonitor<DemoOptions> demo) : CookieAuthenticationEvents
{
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var shown = context.Principal?.Ticket();
        if (shown is not null && await sessions.Use(shown) is var (session, ticket) && await Person(context, session, ticket) is { } person)
        {
            context.ReplacePrincipal(person);
            context.ShouldRenew = ticket != shown;
            return;
        }
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

    // By the account as it is now, not as it was when the cookie was made.
    async Task<ClaimsPrincipal?> Person(CookieValidatePrincipalContext context, StaffSession session, SessionTicket ticket)
    {
        if (session.How == StaffSession.InDemo) return demo.CurrentValue.Enabled ? InDemo(context.Principal!, ticket) : null;
        return await users.Holding(session.Person, session.Stamp) is { } user ? KnownCallers.Of(user, session.How, ticket) : null;
    }

    static ClaimsPrincipal InDemo(ClaimsPrincipal shown, SessionTicket ticket) =>
        KnownCallers.InDemo(shown.FindFirstValue(ClaimTypes.Role) ?? "", shown.Identity?.Name ?? "", ticket);
}
