namespace Intake.Api.Texts;

/// <summary>People's rights to their details.</summary>
public sealed class PrivacyTexts(string language) : Wording(language)
{
    public string Title => Say("Personuppgifter", "Personal data");
    public string What => Say(
        "Här svarar du på en persons begäran om sina uppgifter. Allt du gör här loggas med ditt konto och ditt skäl.",
        "Here you answer a person's request about her details. Everything you do here is logged with your account and your reason.");

    public string Problem => Say("Något behöver rättas", "Something needs to be put right");
    public string Find => Say("Sök en person", "Find a person");
    public string Address => Say("E-post eller telefon", "E-mail or phone");
    public string Because => Say("Skäl", "Reason");
    public string BecauseHint => Say("Till exempel begärans diarienummer. Skriv inga personuppgifter.", "Such as the request's registration number. No personal data.");
    public string Search => Say("Sök", "Search");
    public string Person(int contacts) => Say($"Personen finns vid {Count(contacts, "kontakt", "kontakter")}", $"The person is known at {Count(contacts, "contact", "contacts")}");
    public string Held => Say("Spärrad mot radering", "Under legal hold");
    public string Contact => Say("Kontakt", "Contact");
    public string When => Say("När", "When");
    public string Said => Say("Vad som sades", "What was said");
    public string Details => Say("Uppgifter", "Details");
    public string Item => Say("Blev", "Became");
    public string Messages => Say("Utskick", "Messages");
    public string Corrected(string fields) => Say($"Rättat: {fields}", $"Rectified: {fields}");
    public string ExportJson => Say("Hämta som JSON", "Download as JSON");
    public string ExportHtml => Say("Hämta som sida att läsa", "Download as a page to read");
    public string Rectify => Say("Rätta", "Rectify");
    public string RectifyWhat => Say("Fyll i det som ska ändras. Det som stod förut sparas förseglat.", "Fill in what is to change. What stood before is kept sealed.");
    public string Name => Say("Namn", "Name");
    public string Email => Say("E-post", "E-mail");
    public string Phone => Say("Telefon", "Phone");
    public string Wants => Say("Vill ha", "Wants");
    public string AsBefore => Say("som förut", "as before");
    public string Updates => Say("löpande besked", "updates");
    public string Receipt => Say("kvittens", "a receipt");
    public string None => Say("inga meddelanden", "no messages");
    public string Hold => Say("Spärra mot radering", "Set legal hold");
    public string Release => Say("Häv spärren", "Lift the hold");
    public string Erase => Say("Radera uppgifterna", "Erase the details");
    public string EraseAsk(int contacts) => Say($"Radera vem som sade det vid {Count(contacts, "kontakt", "kontakter")}?", $"Erase who said it at {Count(contacts, "contact", "contacts")}?");
    public string EraseWhat => Say(
        "Namn, adresser och det som väntar på att skickas tas bort för alltid. Det som sades finns kvar, maskerat.",
        "Name, addresses and what waits to be sent are gone for ever. What was said stays, masked.");

    public string EraseYes => Say("Ja, radera", "Yes, erase");
    public string Back => Say("Tillbaka utan att radera", "Back without erasing");
    public string Disclose => Say("Lämna ut en handling", "Disclose a record");
    public string DiscloseWhat => Say("Utan vem som sade det, och maskerat. Varje utlämnande loggas.", "Without who said it, and masked. Each disclosure is logged.");
    public string Reference => Say("Referens", "Reference");
    public string Look => Say("Visa", "Show");
    public string Protected => Say("Personen har skyddad identitet. Gör en noggrann sekretessprövning först.", "The person has a protected identity. Consider secrecy with care first.");
    public string DiscloseJson => Say("Lämna ut som JSON", "Disclose as JSON");
    public string DiscloseHtml => Say("Lämna ut som sida", "Disclose as a page");
    public string Rectified => Say("Uppgifterna är rättade.", "The details are rectified.");
    public string HoldSet => Say("Spärren är satt.", "The hold is set.");
    public string HoldLifted => Say("Spärren är hävd.", "The hold is lifted.");
    public string Erased(int contacts) => Say($"Uppgifterna är raderade vid {Count(contacts, "kontakt", "kontakter")}.", $"The details are erased at {Count(contacts, "contact", "contacts")}.");
}
