using System.Security.Claims;
using Intake.Core.Access;

namespace Intake.Api.Access.OpenId;

/// <summary>What a valid ID token says of a person, in our words. Nothing else of it is kept.</summary>
static class ClaimedPerson
{
    const int LongestName = 100;

    /// <summary>Null when no claim gives a role.</summary>
    public static OpenIdPerson? Read(ClaimsPrincipal claims, OpenIdOptions options) =>
        Roles.First(options.RolesOf(Values(claims, options.RoleClaim))) is { } role
            ? new(Issuer(claims), Subject(claims), Name(claims, options), role, options.UnitsOf(Values(claims, options.UnitClaim)))
            : null;

    public static string Issuer(ClaimsPrincipal claims) => claims.FindFirstValue("iss") ?? "";

    public static string Subject(ClaimsPrincipal claims) => claims.FindFirstValue("sub") ?? "";

    /// <summary>Whether the person proved who they are as strongly as asked for.</summary>
    public static bool IsStrong(ClaimsPrincipal claims, OpenIdOptions options) =>
        (options.RequireAcr.Length == 0 || claims.FindFirstValue("acr") == options.RequireAcr)
        && (options.RequireAmr.Length == 0 || Values(claims, "amr").Contains(options.RequireAmr));

    static IEnumerable<string> Values(ClaimsPrincipal claims, string type) => claims.FindAll(type).Select(claim => claim.Value);

    static string Name(ClaimsPrincipal claims, OpenIdOptions options)
    {
        var name = new string([.. (claims.FindFirstValue(options.NameClaim) ?? "").Where(letter => !char.IsControl(letter)).Take(LongestName)]).Trim();
        return name.Length > 0 ? name : "–";
    }
}
