using Intake.Core.Hooks;

namespace Intake.Api.Texts;

/// <summary>The log of deliveries from case systems.</summary>
public sealed class HookTexts(string language) : Wording(language)
{
    public string Title => Say("Leveranser in", "Deliveries in");
    public string About => Say(
        "Vad ärendesystemen har skickat hit och vad det blev av det. Bara rätt signerade leveranser står här.",
        "What the case systems sent here and what became of it. Only rightly signed deliveries stand here.");

    public string Filters => Say("Filtrera leveranser", "Filter deliveries");
    public string Clear => Say("Rensa filter", "Clear filters");
    public string Source => Say("Källa", "Source");
    public string Outcome => Say("Utfall", "Outcome");
    public string All => Say("Alla", "All");
    public string Show => Say("Visa", "Show");
    public string Counts => Say("Antal efter källa och utfall", "Number by source and outcome");
    public string Caption => Say("Leveranser, de senaste först", "Deliveries, the latest first");
    public string None => Say("Här finns inga leveranser. De kommer när ett ärendesystem skickar sin första.", "There are no deliveries. They come when a case system sends its first.");
    public string NoneFound => Say("Ingen leverans passar filtret.", "No delivery fits the filter.");
    public string When => Say("Mottagen", "Received");
    public string Delivery => Say("Leverans", "Delivery");
    public string Code => Say("Orsak", "Reason");
    public string Contact => Say("Kontakt", "Contact");
    public string Item => Say("Post", "Item");
    public string Size => Say("Storlek", "Size");
    public string Bytes(long bytes) => Count(bytes, "byte", "byte");
    public string Replayed => Say("Senast omkörd", "Last replayed");
    public string Never => Say("Aldrig", "Never");
    public string Pages => Say("Fler leveranser", "More deliveries");
    public string Newest => Say("De senaste", "The latest");
    public string Older => Say("Äldre", "Older");
    public string Open(string delivery) => Say($"Visa leveransen {delivery}", $"Show the delivery {delivery}");

    public string OutcomeOf(string outcome) => outcome switch
    {
        HookOutcome.Accepted => Say("Blev en kontakt", "Became a contact"),
        HookOutcome.Known => Say("Var redan känd", "Was known already"),
        HookOutcome.Ignored => Say("Gällde inte oss", "Was not meant for us"),
        HookOutcome.Failed => Say("Misslyckades", "Failed"),
        _ => outcome,
    };

    public string FailedWhat(string code) => Say(
        $"Innehållet gick inte att göra till en kontakt: {code}. Rätta källans mappning och kör sedan om leveransen.",
        $"The body could not become a contact: {code}. Mend the source's mapping, then replay the delivery.");

    public string Replay => Say("Kör om", "Replay");
    public string Gone => Say("Innehållet är gallrat. Be ärendesystemet skicka det igen.", "The body is deleted. Have the case system send it again.");
    public string Done => Say("Leveransen är omkörd. Utfallet står nedan.", "The delivery was replayed. The outcome stands below.");
    public string Shape => Say("Vad innehållet består av", "What the body is made of");
    public string ShapeWhat => Say(
        "Sökvägar att använda i mappningen. Vad som stod där visas inte.",
        "Paths to use in the mapping. What stood there is not shown.");

    public string Path => Say("Sökväg", "Path");
    public string Kind => Say("Sort", "Kind");
    public string Length => Say("Längd", "Length");

    public string KindOf(string kind) => kind switch
    {
        "text" => Say("text", "text"),
        "number" => Say("tal", "number"),
        "truth" => Say("ja eller nej", "yes or no"),
        "list" => Say("lista", "list"),
        _ => Say("tomt", "nothing"),
    };
}
