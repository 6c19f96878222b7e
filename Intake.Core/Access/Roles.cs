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

    // An account has one role. Whoever runs the product must be able to, however many other roles they have.
    static readonly string[] byPrecedence = [Admin, DataProtection, Analyst, Manager, Agent];

    /// <summary>Which one counts for somebody with several; null when none of them is a role.</summary>
    public static string? First(IReadOnlyCollection<string> roles) => byPrecedence.FirstOrDefault(roles.Contains);
}
