using Intake.Core.CaseSystems;

namespace Intake.Api.Texts;

/// <summary>What case systems are told of their cases.</summary>
public sealed class WriteBackTexts(string language) : Wording(language)
{
    public string Title => Say("Återskrivning till ärendesystem", "Write-back to case systems");
    public string What => Say(
        "När en post byter läge får varje ärende bakom den veta det. Här står vad som väntar och vad som inte gick.",
        "When an item changes state, each case behind it is told. Here stands what waits and what could not be told.");
    public string None => Say("Inget ärendesystem har fått veta något än.", "No case system was told anything yet.");
    public string NoneWhat => Say("Lägg till systemets adress och hemlighet under Ärendesystem.", "Add the system's address and secret under Case systems.");
    public string Counts(long waiting, long failed) => Say($"{waiting} väntar, {failed} misslyckade.", $"{waiting} waiting, {failed} failed.");
    public string System => Say("Ärendesystem", "Case system");
    public string Case => Say("Ärende", "Case");
    public string Item => Say("Post", "Item");
    public string State => Say("Läge", "State");
    public string Attempts => Say("Försök", "Attempts");
    public string Last => Say("Senaste svar", "Last answer");
    public string When => Say("Tid", "Time");
    public string Change => Say("Ändra", "Change");
    public string Replay => Say("Försök igen", "Try again");
    public string ReplayOne(string id) => Say($"Försök igen: ärende {id}", $"Try again: case {id}");
    public string ReplayAll => Say("Försök igen med allt som misslyckats", "Try all that failed again");
    public string Replayed(int count) => Say($"{Count(count, "ärende", "ärenden")} får ett nytt försök.", $"{Count(count, "case gets", "cases get")} another try.");
    public string Polls => Say("System som läses av", "Systems that are asked");
    public string PollsWhat => Say("De här skickar inget själva.", "These send nothing by themselves.");
    public string Polled => Say("Senast läst", "Last asked");
    public string Fine => Say("utan fel", "without a fault");
    public string Never => Say("aldrig", "never");

    public string StateOf(string state) => state switch
    {
        WriteBackState.Queued => Say("Väntar", "Waiting"),
        WriteBackState.Sending => Say("Berättas", "Being told"),
        WriteBackState.Told => Say("Berättat", "Told"),
        WriteBackState.Failed => Say("Misslyckat", "Failed"),
        WriteBackState.Cancelled => Say("Inställt", "Cancelled"),
        _ => state,
    };
}
