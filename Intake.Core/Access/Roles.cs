namespace Intake.Core.Access;

/// <summary>What a person is in the product; each role has the scopes of <see cref="RoleScopes"/>.</summary>
public static class Roles
{
    public const string Agent = "agent";
    public const string Analyst = "analyst";
    public const string Admin = "admin";

    public static IReadOnlyList<string> All { get; } = [Agent, Analyst, Admin];
}
