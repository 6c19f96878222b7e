using System.Security.Claims;
using Intake.Core.Access;

namespace Intake.Api.Access;

/// <summary>The local account behind a session.</summary>
public static class OwnPerson
{
    /// <summary>Null for an API key, a person of the demonstration, and whoever signed in elsewhere.</summary>
    public static Task<User?> Of(this Users users, ClaimsPrincipal caller) =>
        caller.HasSession() && HasPassword(caller)
            ? users.Find(caller.FindFirstValue(ClaimTypes.NameIdentifier) ?? "") : Task.FromResult<User?>(null);

    /// <summary>How the person signed in; one of <see cref="StaffSession"/>'s ways.</summary>
    public static string How(this ClaimsPrincipal caller) => caller.FindFirstValue(KnownCallers.How) ?? "";

    static bool HasPassword(ClaimsPrincipal caller) => caller.How() is StaffSession.ByPassword or StaffSession.ByPasswordAndCode;
}
