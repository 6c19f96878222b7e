using Intake.Core.Endpoints;
using Endpoint = Intake.Core.Endpoints.Endpoint;

namespace Intake.Api.Texts;

/// <summary>Systems that are told by webhooks what happens.</summary>
public sealed class EndpointTexts(string language) : Wording(language)
{
    public string Title => Say("Webhookar ut", "Webhooks out");
    public string What => Say(
        "De här systemen får veta när något händer: signerat, med id och länkar men utan vad någon har sagt.",
        "These systems are told when something happens: signed, with ids and links but not what anybody said.");
    public string Empty => Say("Inget system får veta något än", "No system is told anything yet");
    public string EmptyWhat => Say("Lägg till adressen som ska ta emot webhookar.", "Add the address that is to receive webhooks.");
    public string New => Say("Lägg till mottagare", "Add a receiver");
    public string Name => Say("Mottagare", "Receiver");
    public string NameHint => Say("Vad ni kallar den, till exempel Datalagret.", "What you call it, such as Data warehouse.");
    public string Address => Say("Adress", "Address");
    public string AddressHint => Say("Börjar med https://. Dit skickas POST med JSON.", "Begins with https://. It is sent POST with JSON.");
    public string Events => Say("Händelser", "Events");
    public string State => Say("Läge", "State");
    public string Counts => Say("Väntar / misslyckade", "Waiting / failed");
    public string Add => Say("Lägg till", "Add");
    public string Secret => Say("Hemlighet", "Secret");
    public string SecretTitle => Say("Hemligheten som leveranserna signeras med", "The secret that deliveries are signed with");
    public string SecretWhat => Say("Ge den till mottagaren, som kontrollerar signaturen med den.", "Give it to the receiver, who checks the signature with it.");
    public string RotatedWhat => Say(
        "Ge den till mottagaren. I ett dygn signeras varje leverans även med den gamla.",
        "Give it to the receiver. For a day each delivery is signed with the old one, too.");
    public string ToEndpoint => Say("Till mottagaren", "To the receiver");
    public string Test => Say("Skicka en provleverans", "Send a test delivery");
    public string TestWhat => Say("En harmlös händelse, så att ni ser att den kommer fram.", "A harmless event, so that you see it arrive.");
    public string Tested => Say("Provleveransen är på väg. Ladda om sidan för att se hur det gick.", "The test delivery is on its way. Reload the page to see how it went.");
    public string Rotate => Say("Byt hemlighet", "Change the secret");
    public string RotateWhat => Say("En ny hemlighet. Den gamla signerar också ett dygn till.", "A new secret. The old one signs, too, for another day.");
    public string Replay => Say("Skicka igen", "Send again");
    public string ReplayFailed => Say("Skicka alla misslyckade igen", "Send all that failed again");
    public string ReplayOne(string id) => Say($"Skicka igen: {id}", $"Send again: {id}");
    public string Replayed(int count) => Say($"{Count(count, "leverans", "leveranser")} skickas igen.", $"{Count(count, "delivery is", "deliveries are")} sent again.");
    public string Log => Say("Senaste leveranserna", "Latest deliveries");
    public string NoLog => Say("Inget har skickats än.", "Nothing was sent yet.");
    public string When => Say("Tid", "Time");
    public string Event => Say("Händelse", "Event");
    public string Subject => Say("Gäller", "About");
    public string Attempts => Say("Försök", "Attempts");
    public string Last => Say("Senaste svar", "Last answer");
    public string Change => Say("Ändra", "Change");
    public string Switch(bool isOn) => isOn ? Say("Stäng av", "Switch off") : Say("Slå på", "Switch on");
    public string SwitchWhat(bool isOn) => isOn
        ? Say("Mottagaren får inget mer. Det som väntar skickas inte.", "The receiver gets nothing more. What waits is not sent.")
        : Say("Mottagaren får veta vad som händer från och med nu.", "The receiver is told what happens from now on.");
    public string Disabled => Say("Mottagaren är avstängd.", "The receiver is switched off.");
    public string Enabled => Say("Mottagaren är påslagen.", "The receiver is switched on.");

    public string StateOf(Endpoint endpoint) => endpoint switch
    {
        { IsEnabled: true } => Say("På", "On"),
        { DisabledBecause: "410" } => Say("Av: mottagaren har sagt att den är borta", "Off: the receiver said that it is gone"),
        _ => Say("Av", "Off"),
    };

    public string StateOf(string state) => state switch
    {
        DispatchState.Queued => Say("Väntar", "Waiting"),
        DispatchState.Sending => Say("Skickas", "Being sent"),
        DispatchState.Sent => Say("Skickad", "Sent"),
        DispatchState.Failed => Say("Misslyckad", "Failed"),
        DispatchState.Cancelled => Say("Inställd", "Cancelled"),
        _ => state,
    };

    public string NameOf(string type) => type switch
    {
        EndpointEvent.ItemMoved => Say("En post byter läge", "An item changes state"),
        EndpointEvent.ContactRouted => Say("En kontakt hamnar i backloggen", "A contact reaches the backlog"),
        EndpointEvent.Test => Say("Prov", "Test"),
        _ => type,
    };
}
