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
        "Lösenordet är för lätt att gissa. Undvik användarnamnet, upprepade tecken och rader som 123456.",
        "The password is too easy to guess. Avoid the user name, repeated characters and rows such as 123456.",
        "password");

    public static readonly Refusal LinkNotValid = new("link_not_valid", 404,
        "Länken gäller inte. Starta om tjänsten för att få en ny, om inget konto finns ännu.",
        "The link is not valid. Restart the service for a new one, if there is no account yet.");
}
