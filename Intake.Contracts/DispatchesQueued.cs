namespace Intake.Contracts;

/// <summary>Webhooks to other systems that wait to be sent. Ids only.</summary>
public sealed record DispatchesQueued
{
    /// <summary>At most 100 dispatch ids (UUIDv7 as text).</summary>
    public required IReadOnlyList<string> DispatchIds { get; init; }
}
