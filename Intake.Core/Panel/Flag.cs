namespace Intake.Core.Panel;

/// <summary>What an agent saves: a contact of the case, and what was read out.</summary>
public sealed record FlagDraft
{
    /// <summary>Proof of the case when it is not the session's own.</summary>
    public string? CaseTicket { get; init; }
    public string? CaseId { get; init; }

    /// <summary>The contact; source, case and time are set here.</summary>
    public required Contacts.ContactDraft Contact { get; init; }

    /// <summary>When the agent pressed save; null: now.</summary>
    public DateTimeOffset? CapturedAt { get; init; }

    /// <summary>Version of the wording that was read out; null: none was.</summary>
    public string? ConsentVersion { get; init; }

    /// <summary>The caller said yes.</summary>
    public bool ConsentSpoken { get; init; }
}

/// <summary>A flag that is kept.</summary>
/// <param name="IsNew">False when the case had given this kind of contact before.</param>
/// <param name="Item">Number of the item it voices or will.</param>
/// <param name="UndoUntil">Unix ms; null when somebody else noted it.</param>
public sealed record Flagged(string Id, string Reference, string? Item, bool IsNew, long? UndoUntil, CallerReply Reply);

/// <summary>A row of <c>captures</c>; times are unix ms.</summary>
sealed record Capture
{
    public required string ContactId { get; init; }
    public required string Source { get; init; }
    public required string Agent { get; init; }
    public required long CapturedAt { get; init; }
    public required long UndoUntil { get; init; }
    public string? ConsentVersion { get; init; }

    public bool IsBy(PanelCaller caller) => Source == caller.Source && Agent == caller.Agent;
}
