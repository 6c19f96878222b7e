using Intake.Core.Access;

namespace Intake.Api.Texts;

/// <summary>People's accounts, and the page where somebody chooses a password.</summary>
public sealed class AccountTexts(string language) : Wording(language)
{
    public string Title => Say("Användare", "Users");
    public string New => Say("Bjud in någon", "Invite somebody");
    public string Filters => Say("Urval", "Selection");
    public string Query => Say("Namn eller användarnamn", "Name or user name");
    public string Role => Say("Roll", "Role");
    public string State => Say("Läge", "State");
    public string All => Say("Alla", "All");
    public string Show => Say("Visa", "Show");
    public string ShowAll => Say("Visa alla", "Show all");
    public string Accounts(int count) => Say(Count(count, "konto", "konton"), Count(count, "account", "accounts"));
    public string Nobody => Say("Ingen stämmer med urvalet", "Nobody matches the selection");
    public string Empty => Say("Här finns inga konton ännu", "There are no accounts yet");
    public string EmptyWhat => Say("Bjud in den första kollegan. Länken du får lämnar du över.", "Invite the first colleague. You get a link to hand over.");
    public string Name => Say("Namn", "Name");
    public string Login => Say("Användarnamn", "User name");
    public string LoginHint => Say("Utan mellanslag. Kan inte ändras senare.", "Without spaces. It cannot be changed later.");
    public string RoleHint => Say("Rollen avgör vad personen får göra.", "The role decides what the person may do.");
    public string UnitsHint => Say(
        "Det som sagts om vård och socialt stöd läser bara den enhet som tog emot det.",
        "What was said about health and social support is read by the receiving unit only.");

    public string NewWhat => Say(
        "Du får en länk att lämna över. Personen väljer själv sitt lösenord.",
        "You get a link to hand over. The person chooses the password.");

    public string MakeLink => Say("Skapa kontot och länken", "Make the account and the link");
    public string LinkTitle(string name) => Say($"Lämna länken till {name}", $"Hand the link to {name}");
    public string LinkWhat(string until) => Say(
        $"Den gäller en gång, till {until}. Lämna den direkt till personen: den som har länken väljer lösenordet.",
        $"It is good for one use, until {until}. Hand it straight to the person: whoever has the link chooses the password.");

    public string Link => Say("Länk", "Link");
    public string ToAccount => Say("Till kontot", "To the account");
    public string Password => Say("Lösenord", "Password");
    public string PasswordWhat => Say(
        "Har personen glömt lösenordet? Gör en länk. Det gamla lösenordet gäller tills länken har använts.",
        "Has the person forgotten the password? Make a link. The old password holds until the link was used.");

    public string NewLink => Say("Gör en ny länk", "Make a new link");
    public string WaitsUntil(string until) => Say($"En länk väntar på att användas, till {until}.", $"A link waits to be used, until {until}.");
    public string WaitedUntil(string until) => Say($"Länken gick ut {until}. Gör en ny.", $"The link stopped on {until}. Make a new one.");
    public string Sessions => Say("Inloggningar", "Sessions");
    public string SessionsWhat => Say(
        "Har en dator eller telefon kommit bort? Personen får logga in igen överallt.", "Was a computer or phone lost? The person has to sign in again everywhere.");
    public string SignOut => Say("Logga ut överallt", "Sign out everywhere");
    public string SignedOut => Say("Personen är utloggad överallt.", "The person is signed out everywhere.");
    public string Factor => Say("Kod vid inloggning", "Code at sign-in");
    public string FactorWhat => Say(
        "Har personen tappat sin telefon? Försäkra dig om vem det är. Kravet på kod tas bort, personen loggas ut och kan ställa in en ny app.",
        "Has the person lost the phone? Make sure who it is. No code is asked for any more, the person is signed out and can set up a new app.");

    public string ResetFactor => Say("Ta bort koden", "Take the code away");
    public string FactorGone => Say("Personen loggar in med bara lösenord tills en ny app är inställd.", "The person signs in with the password only, until a new app is set up.");
    public string FromProvider(string role, IReadOnlyList<string> units) => Say(
        $"Kontot kommer från kommunens inloggning. Roll: {role}. Enheter: {Listed(units)}. De ändras där och gäller från nästa inloggning.",
        $"The account comes from the municipality's sign-in. Role: {role}. Units: {Listed(units)}. They are changed there and hold from the next sign-in.");

    public string Close => Say("Stäng kontot", "Close the account");
    public string CloseWhat => Say(
        "Personen loggas ut inom några sekunder och kan inte logga in igen. Kontot går att öppna på nytt.",
        "The person is signed out within seconds and cannot sign in again. The account can be opened anew.");

    public string Closed => Say("Kontot är stängt.", "The account is closed.");
    public string Open => Say("Öppna kontot igen", "Open the account again");
    public string OpenWhat => Say("Kontot är stängt. Öppnar du det kan personen logga in som förut.", "The account is closed. When you open it the person can sign in as before.");
    public string Opened => Say("Kontot är öppet igen.", "The account is open again.");
    public string Since(string day) => Say($"Konto sedan {day}", $"Account since {day}");
    public string Yourself => Say("Det här är ditt eget konto", "This is your own account");
    public string LowerAsk => Say("Sänka din egen behörighet?", "Lower your own rights?");
    public string LowerWhat => Say(
        "Du är inte längre administratör efteråt, och kan inte ändra tillbaka själv. En annan administratör kan.",
        "You are no longer an administrator afterwards, and cannot change it back yourself. Another administrator can.");

    public string LowerYes => Say("Ja, sänk min behörighet", "Yes, lower my rights");
    public string CloseAsk => Say("Stänga ditt eget konto?", "Close your own account?");
    public string CloseAskWhat => Say(
        "Du loggas ut och kan inte logga in igen förrän en annan administratör öppnar kontot.",
        "You are signed out and cannot sign in before another administrator opens the account.");

    public string CloseYes => Say("Ja, stäng mitt konto", "Yes, close my account");
    public string Welcome(string name) => Say($"Välkommen, {name}", $"Welcome, {name}");
    public string WelcomeWhat(string login) => Say(
        $"Välj ett lösenord. Du loggar in med användarnamnet {login}.", $"Choose a password. You sign in with the user name {login}.");

    public string ChooseTitle => Say("Välj ett lösenord", "Choose a password");
    public string Choose => Say("Spara lösenordet", "Save the password");

    public string StateOf(string state) => state switch
    {
        AccountState.Open => Say("Öppet", "Open"),
        AccountState.Invited => Say("Inbjuden", "Invited"),
        AccountState.Closed => Say("Stängt", "Closed"),
        _ => state,
    };

    string Listed(IReadOnlyList<string> units) => units.Count == 0 ? Say("inga", "none") : units.Contains("*") ? Say("alla", "all") : string.Join(", ", units);
}
