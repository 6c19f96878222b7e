using Intake.Core.Contacts;

namespace Intake.Core.Panel;

/// <summary>Why the panel was not opened, or did not do what was asked. Nothing of the token is repeated.</summary>
public static class PanelRefusals
{
    public static readonly Refusal Forged = new("context_forged", 401,
        "Panelen kunde inte kontrollera varifrån ärendet kommer. Ladda om ärendet; består felet, be en administratör kontrollera ärendesystemets hemlighet.",
        "The panel could not check where the case comes from. Reload the case; if it goes on, ask an administrator to check the case system's secret.");

    public static readonly Refusal Expired = new("context_expired", 401,
        "Ärendets kontext gäller inte nu. Ladda om ärendet; består felet går någon av klockorna fel.",
        "The case's context does not hold now. Reload the case; if it goes on, one of the clocks is wrong.");

    public static readonly Refusal Used = new("context_used", 401,
        "Ärendets kontext är redan förbrukad. Ladda om ärendet.",
        "The case's context is used up. Reload the case.");

    public static readonly Refusal Origin = new("context_origin", 401,
        "Panelen visas från en annan adress än ärendesystemets. Öppna ärendet i ärendesystemet.",
        "The panel is shown from another address than the case system's. Open the case in the case system.");

    public static readonly Refusal Audience = new("context_audience", 401,
        "Ärendets kontext är gjord för en annan installation. Be en administratör kontrollera adressen i ärendesystemet.",
        "The case's context was made for another installation. Ask an administrator to check the address in the case system.");

    public static readonly Refusal OtherCase = new("other_case", 403,
        "Panelen hör till ett annat ärende. Öppna rätt ärende och försök igen.",
        "The panel belongs to another case. Open the right case and try again.", "caseId");

    public static readonly Refusal BadTicket = new("bad_case_ticket", 403,
        "Ärendets biljett gäller inte längre eller är någon annans. Öppna ärendet igen och flagga därifrån.",
        "The case's ticket holds no longer or is somebody else's. Open the case again and flag from there.", "caseTicket");

    public static readonly Refusal ConsentMissing = new("consent_missing", 422,
        "Den som vill ha återkoppling ska ha fått samtyckestexten uppläst. Läs upp den och bekräfta.",
        "Whoever wants feedback must have had the consent read out. Read it out and confirm.", "consent");

    public static readonly Refusal ConsentUnknown = new("consent_unknown", 422,
        "Samtyckestextens version är okänd. Ladda om panelen och läs upp texten som står där.",
        "The version of the consent is unknown. Reload the panel and read out the text that stands there.", "consent.version");

    public static readonly Refusal TooLate = new("too_late_to_undo", 409,
        "Det går inte längre att ångra: kontakten är på väg till backloggen.",
        "It can no longer be undone: the contact is on its way to the backlog.");

    public static readonly Refusal Undone = new("flag_undone", 409,
        "Flaggan ångrades. Spara på nytt om den ändå ska med.",
        "The flag was undone. Save anew if it is to be kept after all.");

    public static readonly Refusal UnknownFlag = new("unknown_flag", 404,
        "Flaggan finns inte bland dina. Kontrollera id.",
        "The flag is not among yours. Check the id.");
}
