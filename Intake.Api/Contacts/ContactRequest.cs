using Intake.Core.Contacts;

namespace Intake.Api.Contacts;

/// <summary>The body of <c>POST /api/v1/contacts</c>.</summary>
public sealed record ContactRequest
{
    /// <summary>The system it comes from, such as <c>artvise</c>.</summary>
    public string? Source { get; init; }

    /// <summary>The case's id there. With source and kind it identifies the contact.</summary>
    public string? CaseId { get; init; }

    /// <summary><c>need</c> or <c>idea</c>.</summary>
    public string? Kind { get; init; }

    /// <summary>What was said, at most 10,000 characters. Personal data in it is masked before it is stored.</summary>
    public string? Text { get; init; }

    /// <summary>How it came in: <c>phone</c>, <c>email</c>, <c>visit</c>, <c>web</c>, <c>chat</c>, <c>letter</c> …</summary>
    public string? Channel { get; init; }
    public string? Place { get; init; }

    /// <summary>The service area as the source names it.</summary>
    public string? Area { get; init; }
    public string? Language { get; init; }

    /// <summary><c>resident</c> (default), <c>employee</c>, <c>business</c> or <c>association</c>.</summary>
    public string? Submitter { get; init; }

    /// <summary>Number of the known item that the agent chose, such as <c>B-2026-00042</c>.</summary>
    public string? AttachTo { get; init; }
    public ResidentRequest? Resident { get; init; }

    public ContactDraft ToDraft() => new()
    {
        Source = Source,
        CaseId = CaseId,
        Kind = Kind,
        Text = Text,
        Channel = Channel,
        Place = Place,
        Area = Area,
        Language = Language,
        Submitter = Submitter,
        AttachTo = AttachTo,
        Resident = Resident?.ToDraft(),
    };
}

/// <summary>Who to tell, and how. All optional.</summary>
public sealed record ResidentRequest
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

    public ResidentDraft ToDraft() => new()
    {
        Name = Name,
        Email = Email,
        Phone = Phone,
        Wants = Wants,
        Channel = Channel,
        Language = Language,
        ProtectedIdentity = ProtectedIdentity,
    };
}
