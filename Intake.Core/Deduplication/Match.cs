using Intake.Core.Language;

namespace Intake.Core.Deduplication;

/// <summary>One wording of an item: the masked text of a contact that is linked to it.</summary>
public sealed record Wording
{
    public required string ContactId { get; init; }
    public required string ItemId { get; init; }
    public required string Kind { get; init; }
    public required string Text { get; init; }
    public string? Place { get; init; }
}

/// <summary>An item that may be the same need, by its best wording.</summary>
public sealed record Match
{
    public required string ItemId { get; init; }

    /// <summary>0–1; comparable between searches of one index.</summary>
    public required double Score { get; init; }

    /// <summary>True for an exact or near-exact repeat without any conflict of place, number or negation.</summary>
    public required bool Repeat { get; init; }
    public required Because Because { get; init; }
}
