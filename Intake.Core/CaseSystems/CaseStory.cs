using Intake.Core.Backlog;
using Intake.Core.Contacts;

namespace Intake.Core.CaseSystems;

/// <summary>What a case is told: its item as it is now. Words of the last move only where they are not under secrecy.</summary>
public sealed record CaseStory
{
    public required string CaseId { get; init; }

    /// <summary>Of the contact, not of its item.</summary>
    public required string Kind { get; init; }
    public required string Number { get; init; }
    public required string State { get; init; }
    public required long Voices { get; init; }

    /// <summary>Why it was moved there; empty when nobody said or it is not for everybody.</summary>
    public string Because { get; init; } = "";

    /// <summary>When it came to this state (unix ms).</summary>
    public required long Since { get; init; }

    /// <summary>The item's page.</summary>
    public required string Link { get; init; }

    /// <summary>Names this telling, so that it can be found again after a lost answer.</summary>
    public required string Mark { get; init; }

    /// <summary>An earlier attempt at the same may have got through.</summary>
    public bool IsRepeat { get; init; }

    /// <summary>The state in Swedish, for the word before it: behovet är bekräftat, idén är bekräftad.</summary>
    public string Stage => Number.StartsWith('I') ? StageOf("Ny", "Bekräftad", "Hänvisad", "Avslutad") : StageOf("Nytt", "Bekräftat", "Hänvisat", "Avslutat");

    public string Tag => Kind == ContactKind.Idea ? "Idé" : "Behov";

    /// <summary>"Behovet B-2026-00042 är nu: Bekräftat. …"</summary>
    public string Sentence => string.Join(' ', new[]
    {
        $"{(Number.StartsWith('I') ? "Idén" : "Behovet")} {Number} är nu: {Stage}.", Because, Link,
    }.Where(part => part.Length > 0));

    string StageOf(string fresh, string confirmed, string referred, string closed) => State switch
    {
        ItemState.New => fresh,
        ItemState.Confirmed => confirmed,
        ItemState.InChallenge => "I utmaning",
        ItemState.Referred => referred,
        ItemState.Dormant => "Vilande",
        ItemState.Closed => closed,
        _ => State,
    };
}
