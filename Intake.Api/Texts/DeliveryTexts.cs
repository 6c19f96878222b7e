using Intake.Core.Feedback;

namespace Intake.Api.Texts;

/// <summary>What was sent to residents, and what was not.</summary>
public sealed class DeliveryTexts(string language) : Wording(language)
{
    public string Title => Say("Utskick", "Delivery");
    public string Failed => Say("Behöver åtgärdas", "Needs action");
    public string AllWell => Say("Allt har gått fram", "Everything got through");
    public string AllWellWhat => Say("Inget brev och ingen kontakt väntar på åtgärd.", "No letter and no contact waits for action.");

    public string FailedLetters(long count) => Say(
        Count(count, "brev gick inte fram", "brev gick inte fram"), Count(count, "letter did not get through", "letters did not get through"));

    public string FailedLettersDo => Say(
        "Rätta det som står under Orsak. Skicka sedan igen, eller kontakta invånaren genom ärendet.",
        "Put right what stands under Reason. Then send again, or contact the resident through the case.");

    public string SendAgain => Say("Skicka breven igen", "Send the letters again");
    public string SentAgain(int count) => Say($"{Count(count, "brev skickas", "brev skickas")} igen.", $"{Count(count, "letter is", "letters are")} being sent again.");

    public string FailedContacts(long count) => Say(
        Count(count, "kontakt kunde inte behandlas", "kontakter kunde inte behandlas"),
        Count(count, "contact could not be handled", "contacts could not be handled"));

    public string FailedContactsDo => Say(
        "Kontakterna är sparade. Åtgärda orsaken och behandla dem igen, här eller med kommandot:",
        "The contacts are stored. Mend the cause and handle them again, here or by the command:");

    public string HandleAgain => Say("Behandla kontakterna igen", "Handle the contacts again");

    public string HandledAgain(int count) => Say(
        $"{Count(count, "kontakt behandlas", "kontakter behandlas")} igen.", $"{Count(count, "contact is", "contacts are")} being handled again.");

    public string AskAdmin => Say("En administratör kan göra det här.", "An administrator can do this.");

    public string Waiting(long count) => Say(
        Count(count, "brev väntar på ett nytt försök", "brev väntar på nya försök"), Count(count, "letter waits for another try", "letters wait for another try"));

    public string WaitingDo => Say("De skickas av sig själva. Du behöver inte göra något.", "They are sent by themselves. You do not have to do anything.");

    public string Ambiguous(long count) => Say(
        $"{Count(count, "brev kan", "brev kan")} ha kommit fram två gånger: mejlservern svarade inte i tid.",
        $"{Count(count, "letter", "letters")} may have arrived twice: the mail server did not answer in time.");

    public string Volumes => Say("Antal", "Volumes");
    public string VolumesCaption => Say("Brev efter kanal och läge", "Letters by channel and state");
    public string None => Say("Inga brev ännu. De skickas när en invånare vill ha återkoppling.", "No letters yet. They are sent when a resident wants feedback.");
    public string Log => Say("Senaste breven", "Latest letters");
    public string LogCaption(int count) => Say($"De {count} senaste breven", $"The latest {count} letters");
    public string Channel => Say("Kanal", "Channel");
    public string Total => Say("Totalt", "Total");
    public string When => Say("När", "When");
    public string What => Say("Vad", "What");
    public string Contact => Say("Kontakt", "Contact");
    public string Item => Say("Post", "Item");
    public string To => Say("Till", "To");
    public string State => Say("Läge", "State");
    public string Attempts => Say("Försök", "Attempts");
    public string Reason => Say("Orsak", "Reason");
    public string Case => Say("Ärende", "Case");
    public string Erased => Say("borttagen", "erased");

    public string StateOf(string state) => state switch
    {
        MessageState.Queued => Say("Väntar", "Waiting"),
        MessageState.Sending => Say("Skickas", "Being sent"),
        MessageState.Sent => Say("Skickat", "Sent"),
        MessageState.Cancelled => Say("Inställt", "Cancelled"),
        MessageState.Failed => Say("Gick inte fram", "Failed"),
        _ => state,
    };

    public string EventOf(string what) => what == MessageEvent.Receipt ? Say("Kvittens", "Receipt") : what;

    public string ReasonOf(string? outcome, string? code) => (outcome, code) switch
    {
        (null, _) => Say("Adressen är borttagen", "The address is erased"),
        ("refused", _) => Say($"Mejlservern tog inte emot det ({code})", $"The mail server did not take it ({code})"),
        ("unknown", _) => Say($"Mejlservern svarade inte i tid ({code})", $"The mail server did not answer in time ({code})"),
        (_, "AuthenticationException") => Say("Inloggningen till mejlservern stämmer inte", "The sign-in to the mail server is wrong"),
        (_, "SslHandshakeException") => Say("Mejlserverns certifikat går inte att lita på", "The mail server's certificate cannot be trusted"),
        _ => Say($"Mejlservern gick inte att nå ({code})", $"The mail server could not be reached ({code})"),
    };

    public string Letters => Say("Brev som filer", "Letters as files");

    public string LettersWhat => Say(
        "Ingen mejlserver är inställd. Breven skrivs som filer och lämnar inte datorn. Ställ in en mejlserver i Feedback:Smtp.",
        "No mail server is set. Letters are written as files and do not leave the computer. Set a mail server in Feedback:Smtp.");

    public string Read => Say("Läs", "Read");
    public string ReadLetter(string reference) => Say($"Läs brevet till {reference}", $"Read the letter of {reference}");
    public string LettersFolder => Say("Mapp", "Folder");
    public string LettersAdmin => Say("Breven har namn och adresser. Bara administratörer kan öppna dem.", "The letters hold names and addresses. Only administrators can open them.");
    public string Letter => Say("Brev", "Letter");
    public string From => Say("Från", "From");
    public string Date => Say("Datum", "Date");
    public string Back => Say("Till utskicken", "To delivery");
}
