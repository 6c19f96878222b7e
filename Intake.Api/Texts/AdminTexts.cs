namespace Intake.Api.Texts;

/// <summary>The start of administration, and what its pages share.</summary>
public sealed class AdminTexts(string language) : Wording(language)
{
    public string Title => Say("Administration", "Admin");
    public string Back => Say("Administration", "Admin");
    public string Left(int lines) => Say($"{Count(lines, "sak är inte klar", "saker är inte klara")}", $"{Count(lines, "thing is not set up", "things are not set up")}");
    public string AllSet => Say("Allt viktigt är på plats", "Everything that matters is in place");
    public string AllSetWhat => Say("Tjänsten är redo för invånarnas behov och idéer.", "The service is ready for residents' needs and ideas.");
    public string Optional => Say("Valfritt", "Optional");
    public string Done(int lines) => Say($"Klart: {Count(lines, "sak", "saker")}", $"Done: {Count(lines, "thing", "things")}");
    public string Setting => Say("Inställning:", "Setting:");
    public string SettingsWhere => Say(
        "Inställningar görs i miljön eller i appsettings.json och gäller efter en omstart. De beskrivs i docs/running.md.",
        "Settings are made in the environment or in appsettings.json and hold after a restart. docs/running.md describes them.");

    public string Places => Say("Det här kan du sköta", "What you can look after");
    public string Users => Say("Användare", "Users");
    public string UsersWhat => Say("Vem som får logga in, med vilken roll och för vilka enheter.", "Who may sign in, in which role and for which units.");
    public string Keys => Say("API-nycklar", "API keys");
    public string KeysWhat => Say("Vilka program som får lämna in och läsa.", "Which programs may hand in and read.");
    public string Areas => Say("Verksamhetsområden", "Service areas");
    public string AreasWhat => Say("Vad kommunen arbetar med, vem som tar emot och vad som har sekretess.", "What the municipality works with, who receives it and what is under secrecy.");
    public string UnitNames => Say("Enheter", "Units");
    public string UnitNamesWhat => Say("Byt namn på en enhet överallt på en gång.", "Rename a unit everywhere at once.");
    public string Sources => Say("Ärendesystem", "Case systems");
    public string SourcesWhat => Say("Vilka system som visar panelen, skickar hit och får veta.", "Which systems show the panel, send here and are told.");
    public string Origins => Say("Panelens värdar", "The panel's hosts");
    public string OriginsWhat => Say("Vilka ärendesystem som får visa panelen.", "Which case systems may show the panel.");
    public string Hooks => Say("Leveranser in", "Deliveries in");
    public string HooksWhat => Say("Vad ärendesystemen har skickat och vad det blev.", "What the case systems sent and what became of it.");
    public string Endpoints => Say("Webhookar ut", "Webhooks out");
    public string EndpointsWhat => Say("Vilka system som får veta när något händer.", "Which systems are told when something happens.");
    public string WriteBacks => Say("Återskrivning", "Write-back");
    public string WriteBacksWhat => Say("Vad ärendesystemen har fått veta, och vad som inte gick.", "What case systems were told, and what could not be.");
    public string Accessibility => Say("Tillgänglighet", "Accessibility");
    public string AccessibilityWhat => Say("Vad någon inte har kunnat använda.", "What somebody could not use.");
    public string Audit => Say("Logg", "Audit log");
    public string AuditWhat => Say("Vem som har sett och ändrat vad.", "Who saw and changed what.");
    public string Retention => Say("Gallring", "Retention");
    public string RetentionWhat => Say("Vad som tas bort, efter vilket beslut.", "What is deleted, by which decision.");

    public string Problem => Say("Något behöver rättas", "Something needs to be put right");
    public string Save => Say("Spara", "Save");
    public string Saved => Say("Ändringen är sparad.", "The change is saved.");
    public string Undo => Say("Ångra", "Undo");
    public string Cancel => Say("Tillbaka utan att ändra", "Back without changing");
    public string Units => Say("Enheter", "Units");
    public string AllUnits => Say("Alla enheter", "All units");
    public string NoUnits => Say("Ingen enhet", "No unit");
    public string CopyHint => Say(
        "Visas bara nu. Ställ dig i rutan, markera allt (Ctrl+A) och kopiera (Ctrl+C).",
        "Shown only now. Go into the box, select all (Ctrl+A) and copy (Ctrl+C).");
}
