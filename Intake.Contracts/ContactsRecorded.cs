namespace Intake.Contracts;

/// <summary>Contacts that were stored and wait to be classified, matched and routed. Ids only.</summary>
public sealed record ContactsRecorded
{
    /// <summary>At most 100 contact ids (UUIDv7 as text), in the order they were recorded.</summary>
    public required IReadOnlyList<string> ContactIds { get; init; }
}
