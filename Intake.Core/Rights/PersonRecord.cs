using System.Text.Json.Serialization;

namespace Intake.Core.Rights;

/// <summary>All that is kept of one person, and what became of it. Personal data.</summary>
public sealed record PersonRecord
{
    /// <summary>By what the person was found; stands for the address wherever that must not be seen.</summary>
    [JsonIgnore]
    public string Hash { get; init; } = "";
    public required IReadOnlyList<PersonContact> Contacts { get; init; }

    [JsonIgnore]
    public bool IsHeld => Contacts.Any(contact => contact.Hold == 1);

    public override string ToString() => "PersonRecord";
}

/// <summary>One of the person's contacts, with the details given at it.</summary>
public sealed record PersonContact
{
    [JsonIgnore]
    public string Id { get; init; } = "";
    public required string Reference { get; init; }
    public required string Source { get; init; }
    public required string CaseId { get; init; }
    public required string Kind { get; init; }
    public required string Text { get; init; }
    public string? Place { get; init; }
    public required string Channel { get; init; }

    /// <summary>Unix ms.</summary>
    public required long RecordedAt { get; init; }
    public string? Item { get; init; }
    public string? ItemTitle { get; init; }
    public string? ItemState { get; init; }

    [JsonIgnore]
    public string? Sealed { get; init; }
    public string? Name { get; init; }
    public string? Email { get; init; }
    public string? Phone { get; init; }
    public required string Wants { get; init; }
    public required string ToldBy { get; init; }
    public required string Language { get; init; }

    [JsonIgnore]
    public long Hold { get; init; }
    public IReadOnlyList<PersonMessage> Messages { get; init; } = [];
    public IReadOnlyList<Correction> Corrections { get; init; } = [];

    public override string ToString() => $"PersonContact {Id}";
}

/// <summary>A message to the person. Times in unix ms.</summary>
public sealed record PersonMessage
{
    public required string Event { get; init; }
    public required string Channel { get; init; }
    public required string State { get; init; }
    public required long CreatedAt { get; init; }
    public long? FinishedAt { get; init; }
}

/// <summary>What was rectified, and how it read before.</summary>
public sealed record Correction
{
    /// <summary>Names of the fields, with commas between.</summary>
    public required string Fields { get; init; }

    [JsonIgnore]
    public string Original { get; init; } = "";
    public string? Name { get; init; }
    public string? Email { get; init; }
    public string? Phone { get; init; }
    public required string Wants { get; init; }
    public required long MadeAt { get; init; }

    public override string ToString() => "Correction";
}
