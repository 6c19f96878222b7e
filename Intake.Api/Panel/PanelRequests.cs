using Intake.Api.Contacts;
using Intake.Core.Panel;

namespace Intake.Api.Panel;

/// <param name="Context">The case system's context token.</param>
/// <param name="Origin">Of the page that shows the panel, as the browser says.</param>
public sealed record SessionRequest(string? Context, string? Origin);

/// <param name="Text">What is in the field now.</param>
/// <param name="Sequence">Comes back in the answer, so that a late one is known as such.</param>
public sealed record AssistRequest(string? Text, string? Place, string? Kind, long Sequence);

/// <summary>A flag. Fields of the contact are as in <see cref="ContactRequest"/>.</summary>
public sealed record FlagRequest
{
    /// <summary>Of the session in which it was captured, when it is sent later.</summary>
    public string? CaseTicket { get; init; }

    /// <summary>A person names the case, or leaves it out; a panel knows it.</summary>
    public string? CaseId { get; init; }
    public string? Kind { get; init; }
    public string? Text { get; init; }
    public string? Place { get; init; }
    public string? Channel { get; init; }
    public string? Submitter { get; init; }
    public string? AttachTo { get; init; }

    /// <summary>When the agent pressed save; at most seven days ago.</summary>
    public DateTimeOffset? CapturedAt { get; init; }
    public ResidentRequest? Resident { get; init; }
    public ConsentRequest? Consent { get; init; }

    public FlagDraft ToDraft() => new()
    {
        CaseTicket = CaseTicket,
        CaseId = CaseId,
        Contact = new()
        {
            Kind = Kind,
            Text = Text,
            Place = Place,
            Channel = Channel,
            Submitter = Submitter,
            AttachTo = AttachTo,
            Resident = Resident?.ToDraft(),
        },
        CapturedAt = CapturedAt,
        ConsentVersion = Consent?.Version,
        ConsentSpoken = Consent?.Spoken ?? false,
    };
}

/// <param name="Version">Of the wording that was read out.</param>
/// <param name="Spoken">The caller said yes.</param>
public sealed record ConsentRequest(string? Version, bool Spoken);
