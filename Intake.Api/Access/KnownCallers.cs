using System.Globalization;
using System.Security.Claims;
using Intake.Api.Panel;
using Intake.Core.Access;
using Intake.Core.Audit;
using Intake.Core.Backlog;

namespace Intake.Api.Access;

/// <summary>Who a call is made by, as claims: the id in <see cref="ClaimTypes.NameIdentifier"/>, role or scopes.</summary>
public static class KnownCallers
{
    public const string Scope = "scope";
    public const string Unit = "unit";
    public const string Demo = "demo";

    /// <summary>How the person signed in.</summary>
    public const string How = "how";

    const string Session = "session", Secret = "secret", Generation = "generation";

    public static ClaimsPrincipal Of(ApiKey key) => Caller(
        Schemes.Key, key.Id, key.Name, [.. key.ScopeList.Select(scope => new Claim(Scope, scope)), .. key.UnitList.Select(unit => new Claim(Unit, unit))]);

    public static ClaimsPrincipal Of(User user, string how, SessionTicket ticket) => Caller(
        Schemes.Session, user.Id, user.Name,
        [new(ClaimTypes.Role, user.Role), new(How, how), .. Claims(ticket), .. user.UnitList.Select(unit => new Claim(Unit, unit))]);

    /// <summary>The demonstration's person of a role: no account and no password.</summary>
    public static ClaimsPrincipal InDemo(string role, string name, SessionTicket ticket) => Caller(
        Schemes.Session, DemoId(role), name,
        [new(ClaimTypes.Role, role), new(Demo, "1"), new(How, StaffSession.InDemo), .. Claims(ticket), .. DemoUnits(role)]);

    public static string DemoId(string role) => $"demo-{role}";

    /// <summary>What the browser's cookie holds of its session; null for a caller without one.</summary>
    public static SessionTicket? Ticket(this ClaimsPrincipal caller) =>
        caller.FindFirstValue(Session) is { } id && caller.FindFirstValue(Secret) is { } secret
        && int.TryParse(caller.FindFirstValue(Generation), CultureInfo.InvariantCulture, out var generation)
            ? new(id, secret, generation) : null;

    /// <summary>A key has the scopes it was given, a person those of the role.</summary>
    public static bool May(this ClaimsPrincipal caller, string scope) =>
        caller.HasClaim(Scope, scope)
        || caller.FindAll(ClaimTypes.Role).Any(role => RoleScopes.Of(role.Value).Contains(scope));

    /// <summary>Which rows the caller may read the words of.</summary>
    public static Reading Reading(this ClaimsPrincipal caller) => new([.. caller.FindAll(Unit).Select(unit => unit.Value)]);

    /// <summary>Who the audit log says it was.</summary>
    public static Actor Actor(this ClaimsPrincipal caller)
    {
        var id = caller.FindFirstValue(ClaimTypes.NameIdentifier) ?? "";
        return caller.HasSession() ? Core.Audit.Actor.User(id) : caller.IsPanel() ? Core.Audit.Actor.Panel(id) : Core.Audit.Actor.Key(id);
    }

    public static bool HasSession(this ClaimsPrincipal caller) =>
        caller.Identities.Any(identity => identity.AuthenticationType == Schemes.Session);

    // So that the difference can be tried: the analyst belongs to every unit, the others to none.
    static Claim[] DemoUnits(string role) => role == Roles.Analyst ? [new(Unit, Core.Backlog.Reading.EveryUnit)] : [];

    static ClaimsPrincipal Caller(string scheme, string id, string name, Claim[] claims) => new(new ClaimsIdentity(
        [new(ClaimTypes.NameIdentifier, id), new(ClaimTypes.Name, name), .. claims], scheme));

    static Claim[] Claims(SessionTicket ticket) =>
        [new(Session, ticket.Id), new(Secret, ticket.Secret), new(Generation, ticket.Generation.ToString(CultureInfo.InvariantCulture))];
}
