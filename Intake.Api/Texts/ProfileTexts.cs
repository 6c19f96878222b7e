namespace Intake.Api.Texts;

/// <summary>A person's own pages, and sign-in in two steps.</summary>
public sealed class ProfileTexts(string language) : Wording(language)
{
    public string Title => Say("Din profil", "Your profile");
    public string RoleName => Say("Roll", "Role");
    public string Units => Say("Enheter", "Units");
    public string AllUnits => Say("Alla enheter", "All units");
    public string NoUnit => Say("Ingen enhet", "No unit");

    public string WhoChanges => Say(
        "Namn, roll och enheter ändras av en administratör.", "Name, role and units are changed by an administrator.");

    public string DemoPerson => Say(
        "Det här är en av demons personer. Den har inget konto, och därför inget lösenord och inget andra steg att ändra.",
        "This is one of the demo's persons. It has no account, and so no password and no second step to change.");

    public string OpenIdPerson => Say(
        "Du loggar in med kommunens egen inloggning. Lösenord och andra steg byter du där, och dina uppgifter kommer därifrån.",
        "You sign in with the municipality's own sign-in. Password and second step are changed there, and what we know of you comes from there.");

    public string Sessions => Say("Här är du inloggad", "Where you are signed in");
    public string Browser => Say("Webbläsare", "Browser");
    public string UnknownBrowser => Say("Okänd webbläsare", "Unknown browser");
    public string Since => Say("Inloggad", "Signed in");
    public string Seen => Say("Senast använd", "Last used");
    public string ThisOne => Say("den här", "this one");
    public string EndWhat => Say("Känner du inte igen någon? Avsluta den och byt lösenord.", "One you do not know? End it and change your password.");
    public string End => Say("Avsluta", "End");
    public string EndThat(string browser, string since) => Say($"Avsluta {browser}, inloggad {since}", $"End {browser}, signed in {since}");
    public string EndOthers => Say("Avsluta alla utom den här", "End all but this one");
    public string Ended => Say("Avslutad. Den som satt där måste logga in igen.", "Ended. Whoever was there has to sign in again.");
    public string EndElsewhere => Say("Logga ut överallt", "Sign out everywhere");

    public string ChangePassword => Say("Byt lösenord", "Change the password");
    public string PresentPassword => Say("Ditt nuvarande lösenord", "Your present password");
    public string NewPassword => Say("Nytt lösenord", "New password");
    public string PasswordChanged => Say(
        "Lösenordet är bytt. Du är utloggad överallt utom här.", "The password is changed. You are signed out everywhere but here.");

    public string OthersEnd => Say("Du loggas ut överallt utom här.", "You are signed out everywhere but here.");
    public string FactorTitle => Say("Inloggning i två steg", "Sign-in in two steps");

    public string FactorWhat => Say(
        "Efter lösenordet frågar vi efter sex siffror som en app i din telefon visar. Då räcker det inte att någon har fått tag på ditt lösenord. "
        + "Vilken autentiseringsapp som helst går bra. Ha den framme innan du börjar.",
        "After the password we ask for six digits that an app in your phone shows. Then it is not enough that somebody got hold of your password. "
        + "Any authenticator app will do. Have it at hand before you begin.");

    public string FactorIsOff => Say("Avstängd: du loggar in med bara lösenord.", "Off: you sign in with a password only.");

    public string FactorOn(string day, long codes) => Say(
        $"Påslagen sedan {day}. {Count(codes, "återställningskod", "återställningskoder")} kvar.",
        $"On since {day}. {Count(codes, "recovery code", "recovery codes")} left.");

    public string FactorSetUp => Say("Slå på inloggning i två steg", "Switch on sign-in in two steps");
    public string FactorChange => Say("Ändra inloggning i två steg", "Change sign-in in two steps");
    public string Begin => Say("Visa QR-koden", "Show the QR code");
    public string EnrolTitle => Say("Slå på inloggning i två steg", "Switch on sign-in in two steps");
    public string EnrolRequired => Say("Din roll kräver inloggning i två steg.", "Your role requires sign-in in two steps.");
    public string EnrolScan => Say("Läs av QR-koden med appen.", "Read the QR code with the app.");
    public string EnrolType => Say("Skriv de sex siffror som appen visar.", "Type the six digits that the app shows.");
    public string Qr => Say("QR-kod till appen; samma sak står som text under", "QR code for the app; the same stands as text below");

    public string SecretWhat => Say("Kan du inte läsa av koden? Skriv in den här nyckeln i appen:", "Cannot read the code? Type this key into the app:");
    public string Confirm => Say("Slå på", "Switch on");
    public string Code => Say("Kod", "Code");
    public string CodeTitle => Say("Skriv koden", "Type the code");

    public string CodeWhat => Say(
        "Sex siffror från appen i din telefon, eller en återställningskod.", "Six digits from the app in your phone, or a recovery code.");

    public string CodeGone => Say(
        "Har du varken appen eller återställningskoderna? Be en administratör.", "Neither the app nor the recovery codes at hand? Ask an administrator.");

    public string CodesReady => Say("Inloggning i två steg är påslagen.", "Sign-in in two steps is on.");
    public string CodesTitle => Say("Dina återställningskoder", "Your recovery codes");

    public string CodesWhat => Say(
        "De visas bara nu. Spara dem där bara du kommer åt dem, inte i telefonen. Varje kod släpper in dig en gång om appen är borta.",
        "They are shown only now. Keep them where only you can reach them, not in the phone. Each lets you in once if the app is gone.");

    public string CodesKept => Say("Jag har sparat dem", "I have kept them");
    public string Renew => Say("Visa nya återställningskoder", "Show new recovery codes");
    public string ChangeApp => Say("Byt app eller telefon", "Change app or phone");
    public string TurnOff => Say("Stäng av inloggning i två steg", "Switch off sign-in in two steps");
    public string TurnedOff => Say("Inloggning i två steg är avstängd.", "Sign-in in two steps is off.");
    public string IsRequired => Say("Din roll kräver inloggning i två steg.", "Your role requires sign-in in two steps.");
    public string Preferences => Say("Språk och utseende", "Language and appearance");

    public string PreferencesWhat => Say(
        "Språket väljer du högst upp på sidan, utseendet längst ner. Valen gäller i den här webbläsaren.",
        "Choose the language at the top of the page, the appearance at the bottom. They hold in this browser.");
}
