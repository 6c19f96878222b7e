namespace Intake.Api.Texts;

/// <summary>What stands around every page.</summary>
public sealed class FrameTexts(string language) : Wording(language)
{
    public string SkipToContent => Say("Hoppa till innehållet", "Skip to content");
    public string Navigation => Say("Huvudmeny", "Main menu");
    public string Home => Say("Hem", "Home");
    public string Contact => Say("Flagga", "Flag");
    public string Backlog => Say("Backlogg", "Backlog");
    public string MyFlags => Say("Mina flaggor", "My flags");
    public string Delivery => Say("Utskick", "Delivery");
    public string Audit => Say("Logg", "Audit log");
    public string Retention => Say("Gallring", "Retention");
    public string Privacy => Say("Personuppgifter", "Personal data");
    public string Admin => Say("Administration", "Admin");
    public string Accessibility => Say("Tillgänglighet", "Accessibility");
    public string ApiDocs => Say("API-dokumentation", "API documentation");
    public string Demo => Say("Demo", "Demo");
    public string DemoWhat => Say("Alla uppgifter är påhittade.", "All content is made up.");
    public string SignedInAs(string name) => Say($"Inloggad som {name}", $"Signed in as {name}");
    public string OtherLanguage => Say("English", "Svenska");
    public string OtherLanguageCode => Say("en", "sv");
    public string Appearance => Say("Utseende", "Appearance");
    public string Auto => Say("Som datorn", "As the computer");
    public string Light => Say("Ljust", "Light");
    public string Dark => Say("Mörkt", "Dark");
    public string About => Say("Behov och idéer från invånarna", "Needs and ideas from residents");
}
