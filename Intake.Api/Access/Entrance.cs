using System.Security.Claims;
using Intake.Core.Access;
using Intake.Core.Audit;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Net.Http.Headers;

namespace Intake.Api.Access;

/// <summary>The one way in and out: whoever was found to be somebody gets a new session here, and leaves it here.</summary>
public sealed class Entrance(Sessions sessions)
{
    /// <param name="how">One of <see cref="StaffSession"/>'s ways to sign in.</param>
    public async Task Enter(HttpContext context, User user, string how) =>
        await Enter(context, await Begin(context, user.Id, user.Stamp, how), ticket => KnownCallers.Of(user, how, ticket));

    /// <summary>The demonstration's person of a role: no account and no password.</summary>
    public async Task EnterDemo(HttpContext context, string role, string name) =>
        await Enter(context, await Begin(context, KnownCallers.DemoId(role), "", StaffSession.InDemo), ticket => KnownCallers.InDemo(role, name, ticket));

    public async Task Leave(HttpContext context)
    {
        await EndPresent(context);
        await context.SignOutAsync(Schemes.Session);
    }

    /// <summary>Ends the account's sessions in other browsers too. A demonstration's person leaves alone: others try the same role.</summary>
    public async Task LeaveEverywhere(HttpContext context)
    {
        if (!context.User.HasClaim(KnownCallers.Demo, "1") && context.User.HasSession())
            await sessions.EndAll(context.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? "", context.User.Actor());
        await Leave(context);
    }

    async Task<SessionTicket> Begin(HttpContext context, string person, string stamp, string how)
    {
        await EndPresent(context);
        return await sessions.Begin(person, stamp, how, BrowserName.Of(context.Request.Headers[HeaderNames.UserAgent].ToString()));
    }

    async Task EndPresent(HttpContext context)
    {
        if (context.User.Ticket() is { } ticket)
            await sessions.End(ticket.Id, context.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? "", context.User.Actor());
    }

    static Task Enter(HttpContext context, SessionTicket ticket, Func<SessionTicket, ClaimsPrincipal> person) =>
        context.SignInAsync(Schemes.Session, person(ticket));
}
