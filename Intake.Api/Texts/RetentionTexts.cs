using Intake.Core.Retention;

namespace Intake.Api.Texts;

/// <summary>Retention: rules, proposals, records.</summary>
public sealed class RetentionTexts(string language) : Wording(language)
{
    public string Title => Say("Gallring", "Retention");
    public string About => Say(
        "Inget tas bort utan en regel. En person lägger ett förslag, en annan godkänner det.",
        "Nothing is deleted without a rule. One person proposes, another approves.");
    public string Rules => Say("Regler", "Rules");
    public string Decision => Say("Gallringsbeslut", "Decision");
    public string Type => Say("Vad", "What");
    public string Period => Say("Dagar", "Days");
    public string MadeBy => Say("Av", "By");
    public string State => Say("Läge", "State");
    public string InForce => Say("Gäller", "In force");
    public string Withdrawn => Say("Återkallad", "Withdrawn");
    public string Withdraw => Say("Återkalla", "Withdraw");
    public string WithdrawRule(string decision) => Say($"Återkalla {decision}", $"Withdraw {decision}");
    public string Add => Say("Lägg till regel", "Add rule");
    public string Added => Say("Regeln gäller nu.", "The rule is in force.");
    public string WithdrawnNow => Say("Regeln är återkallad.", "The rule was withdrawn.");
    public string Runs => Say("Förslag och gallringar", "Proposals and runs");
    public string NoRuns => Say("Inget är föreslaget.", "Nothing was proposed.");
    public string Plan => Say("Räkna och föreslå", "Count and propose");
    public string Planned => Say("Förslaget är sparat. En annan person ska godkänna det.", "The proposal is saved. Another person has to approve it.");
    public string Approve => Say("Godkänn", "Approve");
    public string Approved => Say("Förslaget är godkänt.", "The proposal is approved.");
    public string Run => Say("Gallra nu", "Delete now");
    public string Record => Say("Intyg", "Record");
    public string When => Say("När", "When");
    public string Counted => Say("Räknade", "Counted");
    public string Deleted => Say("Borttagna", "Deleted");
    public string Held => Say("Undantagna", "Held back");
    public string Genuine => Say("Sigillet stämmer.", "The seal holds.");
    public string Forged => Say("Sigillet stämmer inte: intyget har ändrats.", "The seal does not hold: the record was changed.");
    public string Back => Say("Till gallringen", "To retention");

    public string StateOf(string state) => state switch
    {
        RunState.Proposed => Say("Föreslagen", "Proposed"),
        RunState.Approved => Say("Godkänd", "Approved"),
        _ => Say("Utförd", "Done"),
    };

    public string TypeOf(string type) => type switch
    {
        "contact-details" => Say("Kontaktuppgifter", "Contact details"),
        "answered-calls" => Say("Besvarade anrop", "Answered calls"),
        "letters" => Say("Brev och utskick", "Letters"),
        "failures" => Say("Felnoteringar", "Notes of faults"),
        "import-runs" => Say("Importer", "Imports"),
        "refused-files" => Say("Filer med avvisade rader", "Files of refused rows"),
        "accessibility-reports" => Say("Hanterade rapporter om tillgänglighet", "Handled reports on accessibility"),
        "flags" => Say("Vem som flaggade", "Who flagged"),
        "outbox" => Say("Skickade köposter", "Sent queue rows"),
        "inbox" => Say("Mottagna köposter", "Received queue rows"),
        "set-aside-messages" => Say("Undanlagda meddelanden", "Messages set aside"),
        "sessions" => Say("Inloggningar", "Sessions"),
        "panel-sessions" => Say("Öppnade paneler", "Opened panels"),
        "undone-flags" => Say("Ångrade flaggor", "Undone flags"),
        "setup-links" => Say("Startlänkar", "Set-up links"),
        _ => type,
    };
}
