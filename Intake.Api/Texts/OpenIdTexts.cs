using Intake.Api.Access.OpenId;

namespace Intake.Api.Texts;

/// <summary>Sign-in at the municipality's identity provider.</summary>
public sealed class OpenIdTexts(string language) : Wording(language)
{
    public string SignInWith(string name) => name.Length > 0
        ? Say($"Logga in med {name}", $"Sign in with {name}")
        : Say("Logga in med kommunens konto", "Sign in with the municipality's account");

    public string WithLocal => Say("Logga in med lokalt konto", "Sign in with a local account");

    public string LocalIsOff => Say(
        "Lokala konton är avstängda här. Logga in med kommunens konto.",
        "Local accounts are switched off here. Sign in with the municipality's account.");

    public string Refused => Say("Du är inte inloggad", "You are not signed in");

    public string Why(string because) => because switch
    {
        OpenIdProblem.NoRole => Say(
            "Kommunens inloggning känner dig, men du har ingen roll i den här tjänsten. Inget konto har skapats.",
            "The municipality's sign-in knows you, but you have no role in this service. No account was made."),
        OpenIdProblem.Disabled => Say("Ditt konto i den här tjänsten är avstängt.", "Your account in this service is disabled."),
        OpenIdProblem.TooWeak => Say(
            "Tjänsten kräver ett säkrare sätt att logga in än det du använde, till exempel med två steg.",
            "The service asks for a stronger way to sign in than the one you used, such as in two steps."),
        OpenIdProblem.TooMany => Say(
            "Många har försökt logga in härifrån den senaste minuten.", "Many have tried to sign in from here within the last minute."),
        OpenIdProblem.Unreachable => Say("Kommunens inloggning svarar inte just nu.", "The municipality's sign-in does not answer just now."),
        OpenIdProblem.Cancelled => Say("Inloggningen avbröts.", "The sign-in was cancelled."),
        _ => Say(
            "Inloggningen kunde inte slutföras. Den kan ha tagit för lång tid, eller ha börjat i en annan flik.",
            "The sign-in could not be completed. It may have taken too long, or have begun in another tab."),
    };

    public string WhatToDo(string because) => because switch
    {
        OpenIdProblem.NoRole or OpenIdProblem.Disabled => Say(
            "Be den som sköter behörigheter hos er om hjälp, och logga sedan in igen.",
            "Ask whoever looks after access with you for help, then sign in again."),
        OpenIdProblem.TooWeak => Say(
            "Logga in igen och välj det säkrare sättet. Saknar du det, fråga din it-support.",
            "Sign in again and choose the stronger way. If you have none, ask your IT support."),
        OpenIdProblem.TooMany or OpenIdProblem.Unreachable => Say("Vänta en minut och försök igen.", "Wait a minute and try again."),
        _ => Say("Börja om. Händer det igen, berätta det för er it-support.", "Start again. If it happens again, tell your IT support."),
    };

    public string Again => Say("Till inloggningen", "To sign-in");
    public string SignedOut => Say("Du är utloggad här", "You are signed out here");

    public string SignedOutWhat => Say(
        "Du kan fortfarande vara inloggad i kommunens andra tjänster. Delar du dator med någon, logga ut där också.",
        "You may still be signed in to the municipality's other services. If you share the computer, sign out there too.");

    public string SignOutThere(string name) => name.Length > 0
        ? Say($"Logga ut från {name}", $"Sign out of {name}")
        : Say("Logga ut från kommunens konto", "Sign out of the municipality's account");
}
