namespace Intake.Core.Access;

/// <summary>What a caller may do. Each is also the name of an authorisation policy.</summary>
public static class Scopes
{
    public const string ContactsWrite = "contacts:write";
    public const string SimilarRead = "similar:read";
    public const string BacklogRead = "backlog:read";
    public const string BacklogWrite = "backlog:write";
    public const string Admin = "admin";

    public static IReadOnlyList<string> All { get; } = [ContactsWrite, SimilarRead, BacklogRead, BacklogWrite, Admin];
}
