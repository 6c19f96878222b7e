namespace Intake.Core.Retention;

/// <summary>What may be deleted, after how long, by which decision.</summary>
public sealed record RetentionRule
{
    /// <summary>The decision of rules that the product keeps by itself.</summary>
    public const string System = "system";

    public required string Id { get; init; }

    /// <summary>The number of the municipality's decision (gallringsbeslut).</summary>
    public required string DecisionId { get; init; }
    public required string Type { get; init; }
    public required long PeriodDays { get; init; }
    public required string MadeBy { get; init; }
    public required long MadeAt { get; init; }
    public string? WithdrawnBy { get; init; }
    public long? WithdrawnAt { get; init; }

    public bool IsBuiltIn => DecisionId == System;

    public bool InForce => WithdrawnAt is null;

    public static long Milliseconds(long days) => days * 24 * 60 * 60 * 1000;
}
