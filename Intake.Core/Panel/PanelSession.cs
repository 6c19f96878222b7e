namespace Intake.Core.Panel;

/// <summary>An agent's panel in a case. A row of <c>panel_sessions</c>; times are unix ms.</summary>
public sealed record PanelSession
{
    public required string Id { get; init; }
    public required string Source { get; init; }

    /// <summary>Where the case system showed it.</summary>
    public required string Origin { get; init; }

    /// <summary>The agent's id in the case system.</summary>
    public required string Agent { get; init; }
    public required string CaseId { get; init; }
    public required long BegunAt { get; init; }
    public required long EndsAt { get; init; }

    public override string ToString() => $"Panel session {Id}";
}
