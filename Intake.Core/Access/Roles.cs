namespace Intake.Core.Access;

/// <summary>What a person is in the product; each role has the scopes of <see cref="RoleScopes"/>.</summary>
public static class Roles
{
    public const string Agent = "agent";
    public const string Analyst = "analyst";
    public const string Manager = "manager";
    public const string Admin = "admin";

    /// <summary>Data protection officer (dataskyddsombud).</summary>
    public const string DataProtection = "dpo";

    public static IReadOnlyList<string> All { get; } = [Agent, Analyst, Manager, Admin, DataProtection];
}
