namespace Intake.Api.Texts;

/// <summary>Which case systems may show the panel.</summary>
public sealed class OriginTexts(string language) : Wording(language)
{
    public string Title => Say("Ärendesystem som får visa panelen", "Case systems that may show the panel");
    public string About => Say(
        "Handläggarens panel visas inuti ärendesystemet. Webbläsaren tillåter det bara för de adresser som står här.",
        "The agent's panel is shown within the case system. The browser allows it only for the addresses that stand here.");
    public string None => Say("Ingen adress är tillåten, så inget annat system kan visa panelen. Lägg till ärendesystemets adress.", "No address is allowed, so no other system can show the panel. Add the case system's address.");
    public string Origin => Say("Adress", "Address");
    public string Since => Say("Tillåten", "Allowed");
    public string Fixed => Say("Ur installationens inställningar; ändras bara där", "From the installation's settings; changed only there");
    public string Change => Say("Ändra", "Change");
    public string Remove => Say("Ta bort", "Remove");
    public string RemoveOne(string origin) => Say($"Ta bort {origin}", $"Remove {origin}");
    public string Add => Say("Tillåt adressen", "Allow the address");
    public string AddTitle => Say("Tillåt ett ärendesystem", "Allow a case system");
    public string AddHint => Say(
        "Precis som i webbläsarens adressfält fram till första snedstrecket efter namnet, till exempel https://arenden.example.se",
        "Exactly as in the browser's address bar up to the first slash after the name, such as https://cases.example.se");
    public string Added => Say("Adressen är tillåten inom några sekunder.", "The address is allowed within a few seconds.");
    public string Removed => Say("Adressen är inte längre tillåten.", "The address is allowed no more.");
}
