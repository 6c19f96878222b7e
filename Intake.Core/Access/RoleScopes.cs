namespace Intake.Core.Access;

/// <summary>The one table of what each role may do. Who runs the service does not thereby read people's details.</summary>
public static class RoleScopes
{
    static readonly Dictionary<string, string[]> table = new()
    {
        [Roles.Agent] = [Scopes.ContactsWrite, Scopes.SimilarRead, Scopes.BacklogRead],
        [Roles.Analyst] = [Scopes.ContactsWrite, Scopes.SimilarRead, Scopes.BacklogRead, Scopes.BacklogWrite],
        [Roles.Manager] = [Scopes.SimilarRead, Scopes.BacklogRead],
        [Roles.Admin] =
            [Scopes.ContactsWrite, Scopes.SimilarRead, Scopes.BacklogRead, Scopes.BacklogWrite, Scopes.Admin, Scopes.Retention],
        [Roles.DataProtection] =
            [Scopes.SimilarRead, Scopes.BacklogRead, Scopes.Privacy, Scopes.AuditRead, Scopes.Retention],
    };

    /// <summary>The role's scopes; none for a role that does not exist.</summary>
    public static IReadOnlyList<string> Of(string role) => table.GetValueOrDefault(role, []);
}
