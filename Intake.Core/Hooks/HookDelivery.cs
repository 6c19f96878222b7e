namespace Intake.Core.Hooks;

/// <summary>A delivery that was rightly signed. A row of <c>hook_deliveries</c>; times are unix ms.</summary>
public sealed record HookDelivery
{
    public required string Id { get; init; }
    public required string Source { get; init; }

    /// <summary>The source's kind when it came.</summary>
    public required string Kind { get; init; }

    /// <summary>The sender's own id.</summary>
    public required string DeliveryId { get; init; }
    public required string Fingerprint { get; init; }
    public required long ReceivedAt { get; init; }

    /// <summary>One of <see cref="HookOutcome"/>.</summary>
    public required string Outcome { get; init; }

    /// <summary>Why it failed or was passed over.</summary>
    public string? Code { get; init; }
    public string? ContactId { get; init; }
    public required long Bytes { get; init; }

    /// <summary>Sealed, of those that failed only.</summary>
    public string? Body { get; init; }
    public long? ReplayedAt { get; init; }

    /// <summary>Of its contact.</summary>
    public string? Reference { get; init; }
    public string? Item { get; init; }

    public bool CanReplay => Outcome == HookOutcome.Failed && Body is not null;
}

/// <summary>What became of a delivery, by wire name.</summary>
public static class HookOutcome
{
    /// <summary>It made a contact.</summary>
    public const string Accepted = "accepted";

    /// <summary>The contact was known already.</summary>
    public const string Known = "known";

    /// <summary>It is not meant for us: another type, or without the tag.</summary>
    public const string Ignored = "ignored";

    /// <summary>It could not become a contact; its body is kept until a rule deletes it.</summary>
    public const string Failed = "failed";

    public static IReadOnlyList<string> All { get; } = [Accepted, Known, Ignored, Failed];
}
