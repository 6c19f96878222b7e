namespace Intake.Core.Feedback;

/// <summary>The state of sending, as its page shows it.</summary>
public sealed record Delivery
{
    /// <summary>Newest first, as many as were asked for; <see cref="FailedTotal"/> counts them all.</summary>
    public required IReadOnlyList<LetterRow> Failed { get; init; }

    /// <summary>Letters that were tried in vain and will be tried again by themselves.</summary>
    public required long Waiting { get; init; }

    /// <summary>Letters that may have arrived twice.</summary>
    public required long Ambiguous { get; init; }
    public required IReadOnlyList<GivenUpContact> GivenUp { get; init; }
    public required IReadOnlyList<Volume> Volumes { get; init; }
    public required IReadOnlyList<LetterRow> Latest { get; init; }

    public long FailedTotal => Volumes.Where(volume => volume.State == MessageState.Failed).Sum(volume => volume.Letters);
}

/// <summary>A message to a resident, with how its last attempt ended.</summary>
public sealed record LetterRow
{
    public required string Id { get; init; }
    public required string Reference { get; init; }
    public required string Source { get; init; }
    public required string CaseId { get; init; }

    /// <summary>Number of the item that the contact voices.</summary>
    public string? Item { get; init; }
    public required string Event { get; init; }
    public required string Channel { get; init; }
    public required string State { get; init; }

    /// <summary>Masked; null when the resident's details were erased.</summary>
    public string? Address { get; init; }
    public required long Attempts { get; init; }
    public string? Outcome { get; init; }
    public string? Code { get; init; }

    /// <summary>Unix ms of when it was finished, or queued.</summary>
    public required long At { get; init; }
}

/// <summary>A contact that the pipeline could not handle.</summary>
public sealed record GivenUpContact
{
    public required string Reference { get; init; }
    public required string Source { get; init; }
    public required string CaseId { get; init; }
    public required long Attempts { get; init; }
    public required string Code { get; init; }
    public required long FailedAt { get; init; }
}

/// <summary>How many letters of a channel are in a state.</summary>
public sealed record Volume
{
    public required string Channel { get; init; }
    public required string State { get; init; }
    public required long Letters { get; init; }
}
