namespace Intake.Core.Panel;

/// <summary>What the panel is told when it opens.</summary>
public sealed record PanelOpening
{
    /// <summary>Shown now and never again.</summary>
    public required string Token { get; init; }

    /// <summary>Unix ms.</summary>
    public required long EndsAt { get; init; }
    public required string Source { get; init; }

    /// <summary>What people call the case system.</summary>
    public required string Title { get; init; }
    public required string CaseId { get; init; }
    public required string CaseTicket { get; init; }
    public required string Agent { get; init; }
    public string? AgentName { get; init; }
    public required ConsentWording Consent { get; init; }

    /// <summary>What the case has given before.</summary>
    public required IReadOnlyList<FlaggedContact> Flagged { get; init; }

    public override string ToString() => $"Panel of {Source}";
}

/// <summary>A contact that a case has given already.</summary>
public sealed record FlaggedContact
{
    public required string Id { get; init; }
    public required string Reference { get; init; }
    public required string Kind { get; init; }

    /// <summary>Number of the item it voices; null until it is in the backlog.</summary>
    public string? Item { get; init; }
}
