namespace Intake.Contracts;

/// <summary>Cases that are to be told what became of their contact. Ids only.</summary>
public sealed record WriteBacksQueued
{
    /// <summary>At most 100 ids of what is to be told (UUIDv7 as text).</summary>
    public required IReadOnlyList<string> WriteBackIds { get; init; }
}
