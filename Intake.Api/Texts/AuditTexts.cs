using Intake.Core.Audit;

namespace Intake.Api.Texts;

/// <summary>The audit log's page.</summary>
public sealed class AuditTexts(string language) : Wording(language)
{
    public string Title => Say("Vem som har sett och ändrat vad", "Who saw and changed what");
    public string Filters => Say("Urval", "Selection");
    public string Actor => Say("Vem", "Who");
    public string Action => Say("Vad", "What");
    public string Subject => Say("Gäller", "Concerns");
    public string Because => Say("Varför", "Why");
    public string When => Say("När", "When");
    public string From => Say("Från och med", "From");
    public string Until => Say("Till och med", "Until");
    public string Show => Say("Visa", "Show");
    public string Clear => Say("Visa allt", "Show all");
    public string Nothing => Say("Inga rader stämmer med urvalet.", "No rows match the selection.");
    public string Caption => Say("Rader i loggen, nyast först", "Rows of the log, newest first");
    public string Older => Say("Äldre", "Older");
    public string Newest => Say("Nyast", "Newest");
    public string Pages => Say("Sidor", "Pages");
    public string Export => Say("Ladda ner urvalet som CSV", "Download the selection as CSV");
    public string Verify => Say("Kontrollera hela loggen", "Check the whole log");

    public string Found(AuditFinding found) => found.IsWhole
        ? Say($"Loggen är hel: {found.Rows} rader. Spara detta utanför systemet: {found.Head}",
            $"The log is whole: {found.Rows} rows. Keep this outside the system: {found.Head}")
        : Say($"Loggen har ändrats vid rad {found.Broken}: {Fault(found.Fault)}. De {found.Rows} raderna före stämmer.",
            $"The log was changed at row {found.Broken}: {Fault(found.Fault)}. The {found.Rows} rows before it hold.");

    string Fault(string? fault) => fault switch
    {
        AuditFault.Edited => Say("innehållet är ändrat", "its content was changed"),
        AuditFault.Missing => Say("rader saknas", "rows are missing"),
        AuditFault.Reordered => Say("rader står i fel ordning", "rows are out of order"),
        AuditFault.TailCut => Say("slutet är borttaget", "the end was cut off"),
        _ => Say("loggens slutmärke är förfalskat", "the log's end mark was forged"),
    };
}
