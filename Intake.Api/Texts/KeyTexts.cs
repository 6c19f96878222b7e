using Intake.Core.Access;

namespace Intake.Api.Texts;

/// <summary>API keys.</summary>
public sealed class KeyTexts(string language) : Wording(language)
{
    public string Title => Say("API-nycklar", "API keys");
    public string What => Say("En nyckel per program. Då kan du byta eller spärra den utan att något annat stannar.", "One key a program: you can change or revoke it and nothing else stops.");
    public string New => Say("Ny nyckel", "New key");
    public string Empty => Say("Här finns inga nycklar ännu", "There are no keys yet");
    public string EmptyWhat => Say("Ärendesystemet behöver en för att lämna in behov och idéer.", "The case system needs one to hand in needs and ideas.");
    public string Name => Say("Namn", "Name");
    public string NameHint => Say("Vilket program som ska använda nyckeln.", "Which program is to use the key.");
    public string Scopes => Say("Får göra", "May do");
    public string ScopesHint => Say("Ge bara det som programmet behöver.", "Give only what the program needs.");
    public string UnitsHint => Say(
        "Programmet läser vad som sagts om vård och socialt stöd hos de här enheterna. Ingen ruta: det läser inget av det.",
        "The program reads what was said about health and social support at these units. No box: it reads none of it.");

    public string Used => Say("Senast använd", "Last used");
    public string Never => Say("Aldrig", "Never");
    public string LastDay => Say("Sista dag", "Last day");
    public string NoLastDay => Say("Tills den spärras", "Until revoked");
    public string LastDayHint => Say("Nyckeln slutar gälla efter den dagen. Byt den innan.", "The key stops after that day. Change it before.");
    public string State => Say("Läge", "State");
    public string Made => Say("Skapad", "Made");
    public string Make => Say("Skapa nyckeln", "Make the key");
    public string SecretTitle(string name) => Say($"Nyckeln till {name}", $"The key of {name}");
    public string Secret => Say("Nyckel", "Key");
    public string SecretWhat => Say("Lägg in den i programmet nu.", "Put it into the program now.");
    public string RotatedWhat => Say("Lägg in den i programmet inom ett dygn. Den gamla nyckeln gäller så länge.", "Put it into the program within a day. The old key holds that long.");
    public string ToKey => Say("Till nyckeln", "To the key");
    public string Rotate => Say("Byt nyckel", "Change the key");
    public string RotateWhat => Say(
        "Programmet får en ny nyckel. Den gamla gäller ett dygn till, så att inget stannar.",
        "The program gets a new key. The old one holds for another day, so that nothing stops.");

    public string Revoke => Say("Spärra nyckeln", "Revoke the key");
    public string RevokeWhat => Say("Programmet slutar fungera inom några sekunder. En spärrad nyckel går inte att öppna igen.", "The program stops within seconds. A revoked key cannot be opened again.");
    public string RevokeAsk(string name) => Say($"Spärra nyckeln till {name}?", $"Revoke the key of {name}?");
    public string RevokeYes => Say("Ja, spärra nyckeln", "Yes, revoke the key");
    public string Revoked => Say("Nyckeln är spärrad.", "The key is revoked.");
    public string Caption => Say("Nycklar, de som gäller först", "Keys, valid ones first");

    public string StateOf(string state) => state switch
    {
        KeyState.Valid => Say("Gäller", "Valid"),
        KeyState.Ending => Say("Slutar snart", "Ends soon"),
        KeyState.Idle => Say("Oanvänd i 90 dagar", "Unused for 90 days"),
        KeyState.Over => Say("Slutade gälla", "Ended"),
        KeyState.Revoked => Say("Spärrad", "Revoked"),
        _ => state,
    };

    public string Scope(string scope) => scope switch
    {
        Core.Access.Scopes.ContactsWrite => Say("Lämna in behov och idéer", "Hand in needs and ideas"),
        Core.Access.Scopes.SimilarRead => Say("Söka liknande behov", "Search similar needs"),
        Core.Access.Scopes.BacklogRead => Say("Läsa backloggen", "Read the backlog"),
        Core.Access.Scopes.BacklogWrite => Say("Ändra i backloggen", "Change the backlog"),
        Core.Access.Scopes.Admin => Say("Administrera allt, även konton och nycklar", "Administer everything, accounts and keys too"),
        _ => scope,
    };
}
