namespace Intake.Core.CaseSystems;

/// <summary>How telling case systems goes.</summary>
public sealed record WriteBackReport(
    IReadOnlyList<WriteBackCount> Counts, IReadOnlyList<WriteBackLine> Lines, IReadOnlyList<PollLine> Polls)
{
    public long Count(string state) => Counts.Where(count => count.State == state).Sum(count => count.Cases);
}

public sealed record WriteBackCount
{
    public required string Source { get; init; }
    public required string State { get; init; }
    public required long Cases { get; init; }
}

/// <summary>One case; times are unix ms.</summary>
public sealed record WriteBackLine
{
    public required string Id { get; init; }
    public required string Source { get; init; }
    public required string CaseId { get; init; }
    public string? Item { get; init; }
    public required string State { get; init; }
    public required long Attempts { get; init; }

    /// <summary>How the last attempt ended: a status or a kind of fault.</summary>
    public string? Code { get; init; }
    public required long WantedAt { get; init; }
    public long? TriedAt { get; init; }
    public long? ToldAt { get; init; }
}

/// <summary>A system that is asked for its cases.</summary>
public sealed record PollLine
{
    public required string Source { get; init; }
    public long? PolledAt { get; init; }

    /// <summary>What went wrong the last time; null when nothing did.</summary>
    public string? Code { get; init; }
}
