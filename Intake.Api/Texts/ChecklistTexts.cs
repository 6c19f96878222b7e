using Intake.Core.Setup;

namespace Intake.Api.Texts;

/// <summary>What is to be set up: what is missing, what to do about it, and how it reads when it is done.</summary>
public sealed class ChecklistTexts(string language) : Wording(language)
{
    public string Missing(string code) => code switch
    {
        SetupChecklist.Demo => Say("Demon är på", "The demo is on"),
        SetupChecklist.Https => Say("Adressen är inte krypterad", "The address is not encrypted"),
        SetupChecklist.Certificate => Say("Nyckelringen är inte låst", "The key ring is not locked"),
        SetupChecklist.SecondAdministrator => Say("Det finns inte två administratörer", "There are not two administrators"),
        SetupChecklist.DataProtectionOfficer => Say("Det finns inget dataskyddsombud", "There is no data protection officer"),
        SetupChecklist.SecondFactor => Say("Lösenordet räcker för att logga in", "A password is enough to sign in"),
        SetupChecklist.RetentionRule => Say("Ingen gallring är beslutad", "No retention is decided"),
        SetupChecklist.MailServer => Say("Inga brev skickas", "No letters are sent"),
        SetupChecklist.Name => Say("Kommunens namn saknas", "The municipality's name is missing"),
        SetupChecklist.Key => Say("Inget program är anslutet", "No program is connected"),
        SetupChecklist.OpenId => Say("Kommunens egen inloggning används inte", "The municipality's own sign-in is not used"),
        _ => code,
    };

    public string Why(string code) => code switch
    {
        SetupChecklist.Demo => Say(
            "Vem som helst kan gå in som administratör. Stäng av den innan riktiga kontakter tas emot.",
            "Anybody can enter as an administrator. Turn it off before real contacts are taken in."),
        SetupChecklist.Https => Say(
            "Det som skickas kan läsas på vägen. Ange en adress som börjar med https.",
            "What is sent can be read on its way. Give an address that begins with https."),
        SetupChecklist.Certificate => Say(
            "Den som kommer över databasen kan läsa kontaktuppgifterna. Ange ett certifikat.",
            "Whoever gets hold of the database can read the contact details. Give a certificate."),
        SetupChecklist.SecondAdministrator => Say(
            "Är den enda borta kan ingen släppa in andra. Bjud in en kollega.",
            "When the only one is away nobody can let others in. Invite a colleague."),
        SetupChecklist.DataProtectionOfficer => Say(
            "Ingen kan svara på en begäran om personuppgifter eller läsa loggen.",
            "Nobody can answer a request about personal data or read the audit log."),
        SetupChecklist.SecondFactor => Say(
            "Den som kommer över ett lösenord kommer in. Kräv en kod från telefonen också.",
            "Whoever gets hold of a password gets in. Ask for a code from the phone, too."),
        SetupChecklist.RetentionRule => Say(
            "Inget tas bort förrän ett gallringsbeslut är inlagt.", "Nothing is deleted before a retention decision is entered."),
        SetupChecklist.MailServer => Say(
            "Breven skrivs till filer på servern. Ange kommunens e-postserver.",
            "Letters are written to files on the server. Give the municipality's mail server."),
        SetupChecklist.Name => Say(
            "Sidorna heter Kundcenter. Invånarna ska se vem som svarar.", "The pages are called Kundcenter. Residents should see who answers."),
        SetupChecklist.Key => Say(
            "Ärendesystemet behöver en nyckel för att lämna in behov och idéer.", "The case system needs a key to hand in needs and ideas."),
        SetupChecklist.OpenId => Say(
            "Med den slipper medarbetarna ett lösenord till.", "With it staff need no further password."),
        _ => "",
    };

    public string Done(string code) => code switch
    {
        SetupChecklist.Demo => Say("Demon är av", "The demo is off"),
        SetupChecklist.Https => Say("Adressen är krypterad", "The address is encrypted"),
        SetupChecklist.Certificate => Say("Nyckelringen är låst med ett certifikat", "The key ring is locked by a certificate"),
        SetupChecklist.SecondAdministrator => Say("Det finns minst två administratörer", "There are at least two administrators"),
        SetupChecklist.DataProtectionOfficer => Say("Det finns ett dataskyddsombud", "There is a data protection officer"),
        SetupChecklist.SecondFactor => Say("En andra faktor krävs vid inloggning", "A second factor is asked for at sign-in"),
        SetupChecklist.RetentionRule => Say("Gallring är beslutad", "Retention is decided"),
        SetupChecklist.MailServer => Say("Brev skickas med kommunens e-postserver", "Letters go by the municipality's mail server"),
        SetupChecklist.Name => Say("Sidorna bär kommunens namn", "The pages carry the municipality's name"),
        SetupChecklist.Key => Say("Minst ett program är anslutet", "At least one program is connected"),
        SetupChecklist.OpenId => Say("Kommunens egen inloggning används", "The municipality's own sign-in is used"),
        _ => code,
    };

    /// <summary>Where to put it right, and what the link says; null when it is a setting.</summary>
    public (string Path, string Text)? Link(string code) => code switch
    {
        SetupChecklist.SecondAdministrator => ("/admin/users/new?role=admin", Say("Bjud in en administratör", "Invite an administrator")),
        SetupChecklist.DataProtectionOfficer => ("/admin/users/new?role=dpo", Say("Bjud in ett dataskyddsombud", "Invite a data protection officer")),
        SetupChecklist.RetentionRule => ("/admin/retention", Say("Lägg in ett gallringsbeslut", "Enter a retention decision")),
        SetupChecklist.Key => ("/admin/keys/new", Say("Skapa en nyckel", "Make a key")),
        _ => null,
    };

    /// <summary>The setting that decides it; null when it is put right on a page.</summary>
    public static string? Setting(string code) => code switch
    {
        SetupChecklist.Demo => "Demo:Enabled",
        SetupChecklist.Https => "PublicUrl",
        SetupChecklist.Certificate => "Vault:CertificatePath",
        SetupChecklist.SecondFactor => "SignIn:RequireSecondFactor",
        SetupChecklist.MailServer => "Feedback:Smtp:Host",
        SetupChecklist.Name => "Theme:Name",
        SetupChecklist.OpenId => "SignIn:OpenId:Authority",
        _ => null,
    };
}
