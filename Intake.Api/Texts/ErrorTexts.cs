namespace Intake.Api.Texts;

/// <summary>What happened, what is safe, how to go on.</summary>
public sealed class ErrorTexts(string language) : Wording(language)
{
    public string Title(int status) => status switch
    {
        400 => Say("Det gick inte att läsa det du skickade", "What you sent could not be read"),
        403 => Say("Du har inte behörighet till sidan", "You may not see this page"),
        404 => Say("Sidan finns inte", "There is no such page"),
        429 => Say("Många försöker samtidigt", "Many are trying at once"),
        503 => Say("Tjänsten hinner inte med just nu", "The service cannot keep up right now"),
        _ => Say("Något gick fel hos oss", "Something went wrong on our side"),
    };

    public string What(int status) => status switch
    {
        400 => Say("Sidan hade kanske stått öppen för länge.", "The page may have been open for too long."),
        403 => Say("Din roll ger inte tillgång hit. Inget har ändrats.", "Your role does not lead here. Nothing was changed."),
        404 => Say("Adressen är fel, eller så har det du söker flyttats. Inget har gått förlorat.", "The address is wrong, or what you look for has moved. Nothing is lost."),
        429 => Say("Inget sparades.", "Nothing was stored."),
        503 => Say("Det som redan är sparat är kvar.", "What is stored already is safe."),
        _ => Say("Det som redan är sparat är kvar. Det du just gjorde kan ha uteblivit.", "What is stored already is safe. What you just did may not have happened."),
    };

    public string Do(int status) => status switch
    {
        400 => Say("Gå tillbaka, ladda om sidan och försök igen.", "Go back, reload the page and try again."),
        403 => Say("Be en administratör om du behöver komma åt den.", "Ask an administrator if you need it."),
        404 => Say("Kontrollera numret eller sök i backloggen.", "Check the number or search the backlog."),
        429 or 503 => Say("Vänta en minut och försök igen.", "Wait a minute and try again."),
        _ => Say("Försök igen. Om felet består, ange spårnumret till den som sköter driften.", "Try again. If it goes on, give the trace number to those who run the service."),
    };

    public string Trace => Say("Spårnummer", "Trace number");
    public string ToStart => Say("Till startsidan", "To the start page");
    public string ToBacklog => Say("Till backloggen", "To the backlog");
}
