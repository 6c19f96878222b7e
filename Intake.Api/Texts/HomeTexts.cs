namespace Intake.Api.Texts;

/// <summary>The first page after sign-in.</summary>
public sealed class HomeTexts(string language) : Wording(language)
{
    public string Title => Say("Hem", "Home");
    public string Hello(string name) => Say($"Hej {name}", $"Hello {name}");
    public string FindWhat => Say("Är behovet redan känt?", "Is the need already known?");
    public string FindLabel => Say("Sök i backloggen", "Search the backlog");
    public string FindHint => Say("Några ord ur det invånaren säger, eller ett nummer.", "A few of the resident's words, or a number.");
    public string Find => Say("Sök", "Search");
    public string NeedsYou => Say("Behöver dig nu", "Needs you now");
    public string NothingNeedsYou => Say("Inget väntar på dig just nu.", "Nothing waits for you right now.");

    public string NewNeeds(long count) => Say(
        Count(count, "nytt behov att bekräfta", "nya behov att bekräfta"), Count(count, "new need to confirm", "new needs to confirm"));

    public string NewIdeas(long count) => Say(
        Count(count, "ny idé att bekräfta", "nya idéer att bekräfta"), Count(count, "new idea to confirm", "new ideas to confirm"));

    public string FailedLetters(long count) => Say(
        Count(count, "brev som inte gick fram", "brev som inte gick fram"), Count(count, "letter that did not get through", "letters that did not get through"));

    public string FailedContacts(long count) => Say(
        Count(count, "kontakt som inte kunde behandlas", "kontakter som inte kunde behandlas"),
        Count(count, "contact that could not be handled", "contacts that could not be handled"));

    public string NoMailServer => Say("Ingen mejlserver är inställd: breven skrivs som filer", "No mail server is set: letters are written as files");
    public string Latest => Say("Senast hört från invånare", "Latest from residents");
    public string AllLatest => Say("Visa alla i den ordningen", "Show all in this order");
    public string MostVoices => Say("Flest röster", "Most voices");
    public string AllVoices => Say("Visa alla efter antal röster", "Show all by number of voices");
    public string Recent(long count) => Say($"{Count(count, "behov eller idé", "behov och idéer")} fick nya röster senaste 30 dagarna", $"{Count(count, "need or idea", "needs and ideas")} got new voices in the last 30 days");
    public string LastVoice(string day) => Say($"senast {day}", $"latest {day}");
}
