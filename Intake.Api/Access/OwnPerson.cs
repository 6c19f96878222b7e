using System.Security.Claims;
using Intake.Core.Access;

namespace Intake.Api.Access;

/// <summary>The account behind a session.</summary>
public static class OwnPerson
{
    /// <summary>Null for an API key, and for the demonstration's persons.</summary>
    public static Task<User?> Of(this Users users, ClaimsPrincipal caller) =>
        caller.HasSession() && !caller.HasClaim(KnownCallers.Demo, "1")
            ? users.Find(caller.FindFirstValue(ClaimTypes.NameIdentifier) ?? "") : Task.FromResult<User?>(null);
}
