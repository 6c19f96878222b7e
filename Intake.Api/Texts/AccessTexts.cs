using Intake.Core.Access;

namespace Intake.Api.Texts;

/// <summary>Sign-in, sign-out and the first account.</summary>
public sealed class AccessTexts(string language) : Wording(language)
{
    public string SignIn => Say("Logga in", "Sign in");
    public string Login => Say("Användarnamn", "User name");
    public string Password => Say("Lösenord", "Password");

    public string WrongLogin => Say(
        "Användarnamnet eller lösenordet stämmer inte. Efter tio försök är kontot spärrat i 15 minuter.",
        "The user name or the password is not right. After ten attempts the account is locked for 15 minutes.");

    public string TooMany => Say(
        "Många har försökt logga in härifrån den senaste minuten. Vänta en minut och försök igen.",
        "Many have tried to sign in from here within the last minute. Wait a minute and try again.");

    public string Problem => Say("Något behöver rättas", "Something needs to be put right");
    public string DemoTitle => Say("Det här är en demo", "This is a demo");

    public string DemoWhat => Say(
        "Alla uppgifter är påhittade. Välj en roll och prova. Du behöver inget lösenord.",
        "All content is made up. Choose a role and try. You need no password.");

    public string DemoTry(string role) => Say($"Prova som {role}", $"Try as {role}");
    public string WithAccount => Say("Logga in med konto", "Sign in with an account");
    public string SignOut => Say("Logga ut", "Sign out");
    public string SignOutWhat => Say(
        "Du loggas ut här. Är du inloggad på fler ställen kan du logga ut från alla på en gång.",
        "You are signed out here. If you are signed in elsewhere too, you can sign out of all places at once.");

    public string SignOutEverywhere => Say("Logga ut överallt", "Sign out everywhere");
    public string Setup => Say("Skapa det första kontot", "Make the first account");

    public string SetupWhat => Say(
        "Kontot blir administratör. Länken gäller bara en gång.", "The account becomes administrator. The link is good for one use.");

    public string Name => Say("Namn", "Name");

    public string PasswordHint => Say(
        $"Minst {PasswordRules.Shortest} tecken. Flera ord efter varandra går bra.",
        $"At least {PasswordRules.Shortest} characters. Several words in a row will do.");

    public string Create => Say("Skapa kontot", "Make the account");
    public string LinkNotValid => Say("Länken gäller inte", "The link is not valid");

    public string Role(string role) => role switch
    {
        Roles.Agent => Say("handläggare", "agent"),
        Roles.Analyst => Say("analytiker", "analyst"),
        Roles.Manager => Say("chef", "manager"),
        Roles.Admin => Say("administratör", "administrator"),
        Roles.DataProtection => Say("dataskyddsombud", "data protection officer"),
        _ => role,
    };

    public string RoleWhat(string role) => role switch
    {
        Roles.Agent => Say("Svarar i kundcenter och flaggar behov och idéer.", "Answers in the customer center and flags needs and ideas."),
        Roles.Analyst => Say("Granskar backloggen och följer utskicken.", "Reviews the backlog and follows what is sent."),
        Roles.Manager => Say("Följer vad som behövs inom sitt område.", "Follows what is needed within the own area."),
        Roles.DataProtection => Say("Sköter de registrerades rättigheter och gallring.", "Looks after people's rights and retention."),
        _ => Say("Sköter driften: konton, nycklar, utskick.", "Runs the service: accounts, keys, mailings."),
    };
}
