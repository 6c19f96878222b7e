using Intake.Core.Backlog;

namespace Intake.Api.Texts;

/// <summary>The list of items.</summary>
public sealed class BacklogTexts(string language) : Wording(language)
{
    public string Title => Say("Backlogg", "Backlog");
    public string Filters => Say("Filter", "Filters");
    public string Query => Say("Sök", "Search");
    public string QueryHint => Say("Ord eller nummer", "Words or a number");
    public string Kind => Say("Slag", "Kind");
    public string State => Say("Läge", "State");
    public string Area => Say("Område", "Area");
    public string Place => Say("Plats", "Place");
    public string Since => Say("Senaste röst", "Latest voice");
    public string Sort => Say("Ordning", "Order");
    public string All => Say("Alla", "All");
    public string AnyTime => Say("När som helst", "Any time");
    public string Days(int days) => Say($"senaste {days} dagarna", $"last {days} days");
    public string Show => Say("Visa", "Show");
    public string Clear => Say("Rensa filter", "Clear filters");
    public string Everything => Say("Alla behov och idéer", "All needs and ideas");
    public string Found(long total) => Say(Count(total, "träff", "träffar"), Count(total, "hit", "hits"));
    public string Total(long total) => Say(Count(total, "behov eller idé", "behov och idéer"), Count(total, "need or idea", "needs and ideas"));
    public string Words(string words) => Say($"med orden ”{words}”", $"with the words “{words}”");

    public string Order(string sort) => sort switch
    {
        BacklogFilter.MostVoices => Say("Flest röster", "Most voices"),
        BacklogFilter.LatestVoice => Say("Senaste röst", "Latest voice"),
        _ => Say("Nyast först", "Newest first"),
    };

    public string Number => Say("Nummer", "Number");
    public string Heading => Say("Rubrik", "Title");
    public string Voices => Say("Röster", "Voices");
    public string Latest => Say("Senast", "Latest");
    public string Caption => Say("Behov och idéer i backloggen", "Needs and ideas in the backlog");
    public string Pages => Say("Bläddra i listan", "Pages of the list");
    public string Next => Say("Nästa", "Next");
    public string Previous => Say("Föregående", "Previous");
    public string First => Say("Till listans början", "To the beginning of the list");
    public string Empty => Say("Här är det tomt ännu", "Nothing here yet");

    public string EmptyWhat => Say(
        "Backloggen fylls när kundcenter flaggar behov och idéer, eller när du läser in ett underlag.",
        "The backlog fills when the customer center flags needs and ideas, or when you import a file.");

    public string EmptyDo => Say("Så registreras en kontakt", "How a contact is recorded");
    public string NoHits => Say("Inget passar filtren", "Nothing fits the filters");
    public string NoHitsWhat => Say("Pröva färre ord eller ta bort ett filter.", "Try fewer words or take a filter away.");
    public string NotUsable => Say("Adressen har ett filter som inte finns. Det är borttaget.", "The address has a filter that does not exist. It is left out.");
}
