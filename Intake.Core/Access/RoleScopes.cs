namespace Intake.Core.Access;

/// <summary>The one table of what each role may do.</summary>
public static class RoleScopes
{
    static readonly Dictionary<string, string[]> table = new()
    {
        [Roles.Agent] = [Scopes.ContactsWrite, Scopes.SimilarRead, Scopes.BacklogRead],
        [Roles.Analyst] = [Scopes.ContactsWrite, Scopes.SimilarRead, Scopes.BacklogRead, Scopes.BacklogWrite],
        [Roles.Admin] = [.. Scopes.All],
    };

    /// <summary>The role's scopes; none for a role that does not exist.</summary>
    public static IReadOnlyList<string> Of(string role) => table.GetValueOrDefault(role, []);
}
