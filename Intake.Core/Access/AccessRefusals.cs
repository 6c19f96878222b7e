using Intake.Core.Contacts;

namespace Intake.Core.Access;

/// <summary>Why a key, an account or a set-up link was not accepted.</summary>
public static class AccessRefusals
{
    public static readonly Refusal NameMissing = new("name_missing", 422,
        "Skriv ett namn på 1–100 tecken.",
        "Write a name of 1–100 characters.", "name");

    public static readonly Refusal UnknownScope = new("unknown_scope", 422,
        $"Ange minst en av behörigheterna {string.Join(", ", Scopes.ForKeys)}.",
        $"Give at least one of the scopes {string.Join(", ", Scopes.ForKeys)}.", "scopes");

    public static readonly Refusal AlreadyOver = new("already_over", 422,
        "Nyckelns sista dag har redan varit. Ange en dag som kommer.",
        "The key's last day is past. Give a day to come.", "expiresAt");

    public static readonly Refusal UnknownKey = new("unknown_key", 404,
        "Det finns ingen sådan nyckel som gäller. Se listan över nycklar.",
        "There is no such valid key. See the list of keys.");

    public static readonly Refusal UnknownRole = new("unknown_role", 422,
        $"Rollen ska vara en av {string.Join(", ", Roles.All)}.",
        $"The role must be one of {string.Join(", ", Roles.All)}.", "role");

    public static readonly Refusal BadLogin = new("bad_login", 422,
        "Användarnamnet ska vara 2–100 tecken utan mellanslag.",
        "The user name must be 2–100 characters without spaces.", "login");

    public static readonly Refusal LoginTaken = new("login_taken", 409,
        "Användarnamnet finns redan. Välj ett annat.",
        "The user name is taken. Choose another.", "login");

    public static readonly Refusal UnknownLogin = new("unknown_login", 404,
        "Det finns inget konto med det användarnamnet. Se listan över konton.",
        "There is no account with this user name. See the list of accounts.", "login");

    public static readonly Refusal LastAdmin = new("last_admin", 409,
        "Kontot är det enda administratörskontot. Gör någon annan till administratör först.",
        "The account is the only administrator's. Make somebody else an administrator first.", "login");

    public static readonly Refusal OpenIdAccount = new("openid_account", 409,
        "Namn, roll och enheter kommer från kommunens inloggning, och lösenordet finns där. Ändra det där, eller stäng av kontot här.",
        "Name, role and units come from the municipality's sign-in, and the password is kept there. Change it there, or disable the account here.",
        "login");

    public static readonly Refusal PasswordLength = new("password_length", 422,
        $"Lösenordet ska vara {PasswordRules.Shortest}–{PasswordRules.Longest} tecken. Flera ord efter varandra går bra.",
        $"The password must be {PasswordRules.Shortest}–{PasswordRules.Longest} characters. Several words in a row will do.",
        "password");

    public static readonly Refusal PasswordGuessable = new("password_guessable", 422,
        "Lösenordet är för lätt att gissa: det liknar ett som många använder, användarnamnet eller en rad som 123456. "
        + "Ta fyra ord som inte hör ihop, eller låt en lösenordshanterare välja.",
        "The password is too easy to guess: it is like one that many use, the user name or a row such as 123456. "
        + "Take four words that do not belong together, or let a password manager choose.",
        "password");

    public static readonly Refusal WrongPassword = new("wrong_password", 422,
        "Ditt nuvarande lösenord stämmer inte. Skriv det igen. Efter tio försök är kontot spärrat i 15 minuter.",
        "Your present password is not right. Type it again. After ten attempts the account is locked for 15 minutes.", "present");

    public static readonly Refusal WrongCode = new("wrong_code", 422,
        "Koden stämmer inte eller har redan använts. Vänta på nästa kod i appen och försök igen. Efter tio försök är det spärrat i 15 minuter.",
        "The code is not right, or was used already. Wait for the app's next code and try again. After ten attempts it is locked for 15 minutes.",
        "code");

    public static readonly Refusal FactorRequired = new("factor_required", 409,
        "Din roll kräver inloggning i två steg, så den kan inte stängas av. Byt app i stället om du har en ny telefon.",
        "Your role requires sign-in in two steps, so it cannot be switched off. Change the app instead if you have a new phone.", "off");

    public static readonly Refusal LinkNotValid = new("link_not_valid", 404,
        "Länken gäller inte. Starta om tjänsten för att få en ny, om inget konto finns ännu.",
        "The link is not valid. Restart the service for a new one, if there is no account yet.");

    public static readonly Refusal InvitationNotValid = new("invitation_not_valid", 404,
        "Länken gäller inte. Be administratören om en ny.",
        "The link is not valid. Ask the administrator for a new one.");

    public static readonly Refusal AccountClosed = new("account_closed", 409,
        "Kontot är stängt. Öppna det först.",
        "The account is closed. Open it first.");

    public static readonly Refusal UnknownUnit = new("unknown_unit", 422,
        "Enheten finns inte. Välj bland dem som visas.",
        "There is no such unit. Choose among those shown.", "units");

    public static readonly Refusal StaleEdit = new("stale_edit", 409,
        "Någon annan har ändrat kontot sedan du öppnade sidan. Se vad som står nu och gör om din ändring.",
        "Somebody else has changed the account since you opened the page. See what it says now and make your change again.", "name");

    public static readonly Refusal LastDayMissing = new("last_day_missing", 422,
        "Ange nyckelns sista dag som ÅÅÅÅ-MM-DD.",
        "Give the key's last day as YYYY-MM-DD.", "expiresAt");
}
