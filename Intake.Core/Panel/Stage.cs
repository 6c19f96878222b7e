using Intake.Core.Backlog;
using Intake.Core.Contacts;

namespace Intake.Core.Panel;

/// <summary>
/// Where an item stands, in words that can be read aloud to a caller: only what the state itself says, nothing about
/// what will come.
/// </summary>
public static class Stage
{
    /// <summary>One word or two, as a need or an idea is spoken of.</summary>
    public static string Word(string state, string kind, string language) => (state, language == "en") switch
    {
        (ItemState.New, true) => "New",
        (ItemState.New, _) => IsIdea(kind) ? "Ny" : "Nytt",
        (ItemState.Confirmed, true) => "Confirmed",
        (ItemState.Confirmed, _) => IsIdea(kind) ? "Bekräftad" : "Bekräftat",
        (ItemState.InChallenge, true) => "In a challenge",
        (ItemState.InChallenge, _) => "I en utmaning",
        (ItemState.Referred, true) => "Referred",
        (ItemState.Referred, _) => IsIdea(kind) ? "Hänvisad" : "Hänvisat",
        (ItemState.Dormant, true) => "Dormant",
        (ItemState.Dormant, _) => "Vilande",
        (ItemState.Closed, true) => "Closed",
        (ItemState.Closed, _) => IsIdea(kind) ? "Avslutad" : "Avslutat",
        _ => state,
    };

    /// <summary>Empty for a state that has no sentence: better nothing than a guess.</summary>
    public static string Sentence(string state, string kind, string language) => (state, language == "en") switch
    {
        (ItemState.New, true) => "It has not been assessed yet.",
        (ItemState.New, _) => IsIdea(kind) ? "Den är inte bedömd ännu." : "Det är inte bedömt ännu.",
        (ItemState.Confirmed, true) => "It is confirmed. What will be done is not decided.",
        (ItemState.Confirmed, _) => IsIdea(kind) ? "Idén är bekräftad. Vad som görs är inte bestämt." : "Behovet är bekräftat. Vad som görs är inte bestämt.",
        (ItemState.InChallenge, true) => "It is part of a challenge that is being worked on. What comes of it is not decided.",
        (ItemState.InChallenge, _) => $"{(IsIdea(kind) ? "Den" : "Det")} ingår i en utmaning som vi arbetar med. Vad den leder till är inte bestämt.",
        (ItemState.Referred, true) => "It has been referred to another way into the municipality.",
        (ItemState.Referred, _) => $"{(IsIdea(kind) ? "Den är hänvisad" : "Det är hänvisat")} till en annan väg in i kommunen.",
        (ItemState.Dormant, true) => "It rests: nobody is working on it at present.",
        (ItemState.Dormant, _) => $"{(IsIdea(kind) ? "Den" : "Det")} är vilande: ingen arbetar med {(IsIdea(kind) ? "den" : "det")} just nu.",
        (ItemState.Closed, true) => "It is closed.",
        (ItemState.Closed, _) => IsIdea(kind) ? "Den är avslutad." : "Det är avslutat.",
        _ => "",
    };

    static bool IsIdea(string kind) => kind == ContactKind.Idea;
}
