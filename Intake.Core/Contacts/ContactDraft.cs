namespace Intake.Core.Contacts;

/// <summary>What a caller hands in (API, import, plugin), before validation and masking.</summary>
public sealed record ContactDraft
{
    public string? Source { get; init; }
    public string? CaseId { get; init; }
    public string? Kind { get; init; }
    public string? Text { get; init; }
    public string? Channel { get; init; }
    public string? Place { get; init; }
    public string? Area { get; init; }
    public string? Language { get; init; }
    public string? Submitter { get; init; }

    /// <summary>Number of the item that the agent saw and chose, such as <c>B-2026-00042</c>.</summary>
    public string? AttachTo { get; init; }
    public ResidentDraft? Resident { get; init; }

    /// <summary>When it was said; null: now. Import only.</summary>
    public DateTimeOffset? RecordedAt { get; init; }
}

/// <summary>Who to tell, and how. Everything is optional: a contact works without any of it.</summary>
public sealed record ResidentDraft
{
    public string? Name { get; init; }
    public string? Email { get; init; }
    public string? Phone { get; init; }

    /// <summary><c>updates</c>, <c>receipt</c> or <c>none</c>.</summary>
    public string? Wants { get; init; }

    /// <summary><c>email</c>, <c>sms</c>, <c>letter</c> or <c>none</c>.</summary>
    public string? Channel { get; init; }
    public string? Language { get; init; }

    /// <summary>Protected identity: no name, address, number or place is kept, and nothing is sent.</summary>
    public bool ProtectedIdentity { get; init; }
}
