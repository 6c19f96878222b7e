using Intake.Core.Routing;

namespace Intake.Api.Texts;

/// <summary>The page of one item.</summary>
public sealed class ItemTexts(string language) : Wording(language)
{
    public string Back => Say("Till backloggen", "To the backlog");
    public string Facts => Say("I korthet", "In short");
    public string State => Say("Läge", "State");
    public string Area => Say("Område", "Area");
    public string Unit => Say("Föreslagen mottagare", "Suggested receiver");
    public string Place => Say("Plats", "Place");
    public string Opened => Say("Först hört", "First heard");
    public string Latest => Say("Senast hört", "Latest heard");
    public string Voices => Say("Röster", "Voices");
    public string VoicesFrom(string voices, string persons) => Say($"{voices} från {persons}", $"{voices} from {persons}");
    public string Veiled(string unit) => Say(
        $"Vad som sagts visas bara för {unit}. Uppgifterna kan omfattas av sekretess.",
        $"What was said is shown to {unit} only. It may be under secrecy.");

    public string Trend => Say("Röster per månad, senaste tolv månaderna", "Voices a month, last twelve months");
    public string TrendTable => Say("Visa som tabell", "Show as a table");
    public string Month => Say("Månad", "Month");
    public string TrendNone => Say("Inga röster de senaste tolv månaderna.", "No voices in the last twelve months.");

    public string TrendWhat(string voices, string month, long most) => Say(
        $"{voices} på tolv månader, flest i {month} ({most}).", $"{voices} in twelve months, most in {month} ({most}).");

    public string TrendShort(long year) => Say(
        $"{Count(year, "röst", "röster")} på tolv månader", $"{Count(year, "voice", "voices")} in twelve months");

    public string VoiceOf(string reference) => Say($"Röst {reference}", $"Voice {reference}");
    public string LinkedWhy => Say("Varför den hör hit", "Why it belongs here");

    public string How(string how) => how switch
    {
        LinkHow.New => Say("Öppnade posten", "Opened the item"),
        LinkHow.Automatic => Say("Kopplad automatiskt", "Linked automatically"),
        LinkHow.Agent => Say("Kopplad av handläggaren", "Linked by the agent"),
        LinkHow.Analyst => Say("Kopplad av analytiker", "Linked by an analyst"),
        _ => how,
    };

    public string By(string who) => who switch
    {
        "machine" => Say("av maskinen", "by the machine"),
        "agent" => Say("av handläggaren", "by the agent"),
        _ => Say("av en medarbetare", "by a member of staff"),
    };

    public string Withdrawn(string day) => Say($"Losskopplad {day}", $"Unlinked {day}");
    public string Suggestion => Say("Förslag", "Suggestion");
    public string Similar => Say("Kan vara samma sak", "May be the same");
    public string SimilarWhat => Say("Maskinen föreslår, en person avgör.", "The machine suggests, a person decides.");
    public string NoSimilar => Say("Inget annat i backloggen liknar det här.", "Nothing else in the backlog is like this.");
    public string This => Say("Det här", "This one");
    public string Other => Say("Det andra", "The other");
    public string Likeness(int percent) => Say($"{percent} % lika", $"{percent}% alike");
    public string AreaWhy => Say("Varför det här området", "Why this area");
    public string Candidates => Say("Möjliga områden", "Possible areas");
    public string Unsure => Say("Osäkert: en person bör titta.", "Unsure: a person should look.");
    public string Model(string model) => Say($"Regler och tabeller: {model}", $"Rules and tables: {model}");
    public string History => Say("Vad som har hänt", "What has happened");

    public string What(string what) => what switch
    {
        "opened" => Say("Posten öppnades", "The item was opened"),
        "linked" => Say("En röst till", "One more voice"),
        "unlinked" => Say("En röst kopplades loss", "A voice was unlinked"),
        "moved" => Say("Läget ändrades", "The state changed"),
        _ => what,
    };

    public string Moved(string from, string to) => Say($"Läget ändrades från {from} till {to}", $"The state changed from {from} to {to}");
    public string MoveTitle => Say("Ändra läget", "Change the state");
    public string MoveTo => Say("Nytt läge", "New state");
    public string MoveWhy => Say("Varför", "Why");
    public string MoveWhyHint => Say(
        "Behövs för Hänvisad och Avslutad. Följer med till ärendet hos handläggaren. Skriv inga namn eller nummer: de maskas.",
        "Needed for Referred and Closed. Goes along to the agent's case. Write no names or numbers: they are masked.");
    public string MoveDo => Say("Ändra läget", "Change the state");
    public string MoveDone => Say("Läget är ändrat. Du kan ångra i tio minuter.", "The state is changed. You can take it back for ten minutes.");
    public string UndoMove => Say("Ångra senaste ändringen", "Take the latest change back");
    public string MoveUndone => Say("Ändringen är ångrad.", "The change is taken back.");
    public string NoMoves => Say("Härifrån finns inget läge att gå till.", "There is no state to go to from here.");

    public string OnThisPage => Say("På sidan", "On this page");
    public string LinkTo(string what) => Say($"Länk till {what}", $"Link to {what}");
}
