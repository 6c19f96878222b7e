namespace Intake.Core.Backlog;

/// <summary>All that is known of an item. Reasons are JSON of <see cref="Language.Because"/>.</summary>
public sealed record ItemDetails
{
    public required ItemRow Item { get; init; }

    /// <summary>Newest first; withdrawn ones too, marked.</summary>
    public required IReadOnlyList<Voice> Voices { get; init; }

    /// <summary>Oldest first.</summary>
    public required IReadOnlyList<ItemEvent> Events { get; init; }

    /// <summary>Items that may be the same need, likeliest first; waiting for a person.</summary>
    public required IReadOnlyList<SimilarItem> Similar { get; init; }

    /// <summary>What the machine suggested for the contact that opened it.</summary>
    public required SuggestedArea? Suggested { get; init; }
}

/// <summary>A contact that voices the item. The text was masked before it was stored.</summary>
public sealed record Voice
{
    public required string ContactId { get; init; }
    public required string Reference { get; init; }
    public required string Text { get; init; }
    public string? Place { get; init; }
    public required string Channel { get; init; }
    public required string Submitter { get; init; }
    public required string Language { get; init; }
    public required long RecordedAt { get; init; }
    public required string How { get; init; }
    public required string Because { get; init; }
    public required string MadeBy { get; init; }
    public required long MadeAt { get; init; }
    public long? WithdrawnAt { get; init; }
}

public sealed record ItemEvent
{
    /// <summary><c>opened</c>, <c>linked</c>, <c>moved</c> …</summary>
    public required string What { get; init; }
    public required string Because { get; init; }
    public required string MadeBy { get; init; }
    public required long MadeAt { get; init; }

    /// <summary>Of a move: the states before and after.</summary>
    public string? MovedFrom { get; init; }
    public string? MovedTo { get; init; }

    /// <summary>Of a move that took another back: that one's id.</summary>
    public string? Undoes { get; init; }
}

public sealed record SimilarItem
{
    public required string Number { get; init; }
    public required string Kind { get; init; }
    public required string Title { get; init; }
    public required string Area { get; init; }
    public required string Unit { get; init; }
    public required long Voices { get; init; }
    public required string State { get; init; }
    public required double Score { get; init; }
    public required string Because { get; init; }
}

public sealed record SuggestedArea
{
    public required string Area { get; init; }
    public required string Unit { get; init; }
    public required string Because { get; init; }

    /// <summary>JSON: <c>[{ "Area", "Confidence" }]</c>, best first.</summary>
    public required string Candidates { get; init; }
    public required long Unsure { get; init; }
    public required string Model { get; init; }
}
