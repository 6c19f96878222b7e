namespace Intake.Core.Audit;

/// <summary>One thing that somebody saw, changed or took out. Ids and codes only, never personal data.</summary>
public sealed record AuditEntry
{
    public required Actor Actor { get; init; }

    /// <summary>What was done, as <c>slice.verb</c>: <c>resident.read</c>, <c>user.disable</c>, <c>retention.approve</c>.</summary>
    public required string Action { get; init; }

    /// <summary>The id of what it was done to; empty when there is none.</summary>
    public string Subject { get; init; } = "";

    /// <summary>Why, in the person's own code or case number; masked before it is stored.</summary>
    public string Because { get; init; } = "";
}
