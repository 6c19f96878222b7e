namespace Intake.Core.Access;

/// <summary>What a caller may do. Each is also the name of an authorisation policy.</summary>
public static class Scopes
{
    public const string ContactsWrite = "contacts:write";
    public const string SimilarRead = "similar:read";
    public const string BacklogRead = "backlog:read";
    public const string BacklogWrite = "backlog:write";
    public const string Admin = "admin";

    /// <summary>Contact details of residents: find, export, rectify, erase, hold, disclose. Persons only.</summary>
    public const string Privacy = "privacy";

    /// <summary>The audit log. Persons only.</summary>
    public const string AuditRead = "audit:read";

    /// <summary>Retention rules and runs. Persons only.</summary>
    public const string Retention = "retention";

    public static IReadOnlyList<string> All { get; } =
        [ContactsWrite, SimilarRead, BacklogRead, BacklogWrite, Admin, Privacy, AuditRead, Retention];

    /// <summary>What a program's key may be given.</summary>
    public static IReadOnlyList<string> ForKeys { get; } = [ContactsWrite, SimilarRead, BacklogRead, BacklogWrite, Admin];
}
