namespace Intake.Api.Texts;

/// <summary>Quick registration, and the panel's page around its element.</summary>
public sealed class QuickContactTexts(string language) : Wording(language)
{
    public string Panel => Say("Behov och idéer", "Needs and ideas");
    public string NeedsScript => Say("Panelen behöver JavaScript.", "The panel needs JavaScript.");
    public string Title => Say("Flagga behov eller idé", "Flag a need or an idea");

    public string About => Say(
        "Skriv det invånaren säger. Välj det kända behovet om det finns, och spara.",
        "Write what the resident says. Choose the known need if there is one, and save.");

    public string Text => Say("Vad säger invånaren?", "What does the resident say?");

    public string TextHint => Say(
        "Skriv utan namn och nummer. Det som ser ut som personuppgifter tas bort.",
        "Write without names and numbers. What looks like personal data is taken out.");

    public string Kind => Say("Typ", "Kind");
    public string Place => Say("Plats", "Place");
    public string Channel => Say("Kanal", "Channel");
    public string Submitter => Say("Från", "From");
    public string CaseId => Say("Ärendenummer (om det finns)", "Case number (if there is one)");
    public string AttachTo => Say("Känt behov eller idé (nummer, om det finns)", "Known need or idea (number, if there is one)");
    public string Feedback => Say("Återkoppling", "Feedback");

    public string Wants(string wants) => wants switch
    {
        "updates" => Say("besked när något händer", "news when something happens"),
        "receipt" => Say("en bekräftelse", "a receipt"),
        _ => Say("ingen", "none"),
    };

    public string Email => Say("E-postadress för återkoppling", "E-mail address for feedback");
    public string Consent => Say("Läs upp för den som vill ha återkoppling", "Read to whoever wants feedback");
    public string Spoken => Say("Uppläst, och invånaren sa ja", "Read out, and the resident said yes");
    public string ProtectedIdentity => Say("Skyddade personuppgifter: inget namn, ingen adress och ingen plats sparas", "Protected identity: no name, address or place is stored");
    public string Save => Say("Spara", "Save");
}
