using Intake.Core.Sources;

namespace Intake.Api.Texts;

/// <summary>Case systems.</summary>
public sealed class SourceTexts(string language) : Wording(language)
{
    public string Title => Say("Ärendesystem", "Case systems");
    public string What => Say(
        "Systemen där handläggarna arbetar. De visar panelen, skickar hit det som flaggas och får veta vad det blev av ärendet.",
        "The systems that agents work in. They show the panel, send what is flagged and are told what became of the case.");
    public string New => Say("Nytt ärendesystem", "New case system");
    public string Empty => Say("Inget ärendesystem är anslutet ännu", "No case system is connected yet");
    public string EmptyWhat => Say(
        "Lägg till det som handläggarna arbetar i. Hur det ställs in står i docs/integrations.",
        "Add the one that agents work in. docs/integrations says how it is set up.");
    public string Name => Say("Namn", "Name");
    public string NameHint => Say("Står på varje kontakt och kan inte ändras. Små bokstäver, siffror och bindestreck.", "Stands on each contact and cannot be changed. Small letters, digits and hyphens.");
    public string SystemTitle => Say("Kallas", "Called");
    public string SystemTitleHint => Say("Som handläggarna säger.", "As agents say.");
    public string Kind => Say("Sort", "Kind");
    public string Origin => Say("Sidornas adress", "Address of its pages");
    public string OriginHint => Say("Den som får visa panelen, till exempel https://arenden.example.se", "The one that may show the panel, such as https://cases.example.se");
    public string ApiUrl => Say("Adress att berätta för", "Address to tell");
    public string ApiUrlHint => Say("Dit det skickas vad som blev av ärendet.", "Where it is sent what became of the case.");
    public string Optional => Say("valfritt", "optional");
    public string State => Say("Läge", "State");
    public string StateOf(bool isEnabled) => isEnabled ? Say("I bruk", "In use") : Say("Avstängt", "Disabled");
    public string Make => Say("Lägg till systemet", "Add the system");
    public string SecretsTitle => Say("Hemligheter att lägga in i ärendesystemet", "Secrets to put into the case system");
    public string SecretsWhat => Say("Den första är till panelen (context), den andra till det som skickas hit (hook).", "The first is for the panel (context), the second for what is sent here (hook).");
    public string RotatedWhat => Say("Lägg in den inom ett dygn. Den gamla gäller så länge.", "Put it in within a day. The old one holds that long.");
    public string Secrets => Say("Hemligheter", "Secrets");
    public string Secret => Say("Hemlighet", "Secret");
    public string ToSource => Say("Till systemet", "To the system");
    public string Rotate => Say("Byt hemlighet", "Change a secret");
    public string RotateWhat => Say("Systemet får en ny. Den gamla gäller ett dygn till, så att inget stannar.", "The system gets a new one. The old one holds for another day, so that nothing stops.");
    public string RotateOne(string purpose) => Say($"Byt hemlighet för {PurposeOf(purpose)}", $"Change the secret for {PurposeOf(purpose)}");
    public string Own => Say("Systemets egen hemlighet", "The system's own secret");
    public string OwnWhat => Say(
        "Nyckeln till systemets API, eller den hemlighet som systemet självt har valt för det som skickas hit.",
        "The key of the system's API, or the secret that the system itself chose for what is sent here.");
    public string OwnFor => Say("Används till", "Used for");
    public string OwnSave => Say("Spara hemligheten", "Save the secret");
    public string OwnSaved => Say("Hemligheten är sparad. Den gamla gäller ett dygn till.", "The secret is saved. The old one holds for another day.");
    public string Switch(bool isEnabled) => isEnabled ? Say("Stäng av systemet", "Disable the system") : Say("Ta systemet i bruk igen", "Take the system in use again");
    public string SwitchWhat(bool isEnabled) => isEnabled
        ? Say("Inget tas emot från det och det får inte veta något. Hemligheterna finns kvar.", "Nothing is taken from it and it is told nothing. The secrets are kept.")
        : Say("Det som skickas tas emot igen, med samma hemligheter.", "What is sent is taken in again, with the same secrets.");
    public string Disabled => Say("Systemet är avstängt.", "The system is disabled.");
    public string Enabled => Say("Systemet är i bruk.", "The system is in use.");

    public string KindOf(string kind) => kind switch
    {
        SourceKind.Standard => Say("Standard Webhooks", "Standard Webhooks"),
        SourceKind.RequestTracker => "Request Tracker",
        SourceKind.Zammad => "Zammad",
        SourceKind.Zendesk => "Zendesk",
        SourceKind.SupportManagement => "SupportManagement",
        SourceKind.Open311 => "Open311",
        _ => kind,
    };

    public string PurposeOf(string purpose) => purpose switch
    {
        SecretPurpose.Context => Say("panelen", "the panel"),
        SecretPurpose.Hook => Say("det som skickas hit", "what is sent here"),
        SecretPurpose.Api => Say("systemets API", "the system's API"),
        _ => purpose,
    };
}
