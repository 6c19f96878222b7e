namespace Intake.Core.Deduplication;

/// <summary>A wording as the index holds it.</summary>
sealed record IndexedWording
{
    public required string ContactId { get; init; }
    public required string ItemId { get; init; }
    public required string Kind { get; init; }
    public required PackedInts Features { get; init; }
    public required Marks Marks { get; init; }

    /// <summary>Length of the feature vector when it was added: near enough for choosing candidates.</summary>
    public required float Length { get; init; }
}
