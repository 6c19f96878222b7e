namespace Intake.Contracts;

/// <summary>Messages to residents that were decided on and wait to be sent. Ids only.</summary>
public sealed record MessagesQueued
{
    /// <summary>At most 100 message ids (UUIDv7 as text).</summary>
    public required IReadOnlyList<string> MessageIds { get; init; }
}
