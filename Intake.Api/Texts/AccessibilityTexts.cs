namespace Intake.Api.Texts;

/// <summary>The accessibility statement, its form, and the list of reports.</summary>
public sealed class AccessibilityTexts(string language) : Wording(language)
{
    public string Title => Say("Tillgänglighetsredogörelse", "Accessibility statement");
    public string About(string municipality) => Say(
        $"{municipality} står bakom den här tjänsten. Vi vill att så många som möjligt ska kunna använda den. Här står hur tjänsten uppfyller lagen om tillgänglighet till digital offentlig service, vilka brister vi känner till och hur du rapporterar fler.",
        $"{municipality} is behind this service. We want as many people as possible to be able to use it. Here you read how it meets the Swedish act on accessibility of digital public services, which shortcomings we know of, and how to report more.");
    public string How => Say("Hur tillgänglig är tjänsten?", "How accessible is the service?");
    public string HowMuch => Say(
        "Tjänsten är delvis förenlig med lagen, det vill säga med WCAG 2.1 nivå AA. Sidorna är byggda för WCAG 2.2 nivå AA.",
        "The service meets the act in part, that is WCAG 2.1 level AA. The pages are built for WCAG 2.2 level AA.");
    public string NotYet => Say("Det här är inte tillgängligt, eller inte prövat", "What is not accessible, or not tried");
    public IReadOnlyList<string> Shortcomings =>
    [
        Say("API-dokumentationen, som bara inloggade når, görs av ett färdigt bibliotek. Den är inte granskad.",
            "The API documentation, which only signed-in people reach, is made by a ready-made library. It has not been reviewed."),
        Say("Sidorna är inte prövade av personer med funktionsnedsättning, och inte med skärmläsare för hand.",
            "The pages have not been tried by people with disabilities, nor with a screen reader by hand."),
        Say("Det som invånare har skrivit visas som det skrevs. Det kan vara svårläst.",
            "What residents wrote is shown as it was written. It may be hard to read."),
    ];
    public string Tested => Say("Så har vi testat", "How we tested");
    public string TestedHow => Say(
        "Vi har skattat tjänsten själva. Vid varje ändring av programmet granskas varje sida automatiskt med verktyget axe, på svenska och engelska, i ljust och mörkt läge, ner till 320 punkters bredd och utan JavaScript. Ingen utomstående har granskat den. Redogörelsen skrevs den 24 november 2026.",
        "We assessed the service ourselves. At every change of the program each page is checked automatically with the tool axe, in Swedish and English, light and dark, down to a width of 320 points and without JavaScript. Nobody from outside has reviewed it. The statement was written on 24 November 2026.");
    public string Reviewed(string municipality, DateOnly day) => Say(
        $"{municipality} gick senast igenom sin egen tjänst den {Day(day)}.", $"{municipality} last went through its own service on {Day(day)}.");
    public string NotReviewed(string municipality) => Say(
        $"{municipality} har inte angett när den senast gick igenom sin egen tjänst.", $"{municipality} has not said when it last went through its own service.");

    public string Report => Say("Rapportera något som inte fungerar", "Report something that does not work");
    public string ReportWhy => Say(
        "Du behöver inte logga in. Vi sparar inte vem du är: skriv inget namn och inget nummer.",
        "You need not sign in. We do not keep who you are: write no name and no number.");
    public string What => Say("Vad fungerade inte?", "What did not work?");
    public string WhatHint => Say("Till exempel vad du ville göra, och vilket hjälpmedel du använder.", "For example what you wanted to do, and which aid you use.");
    public string Where => Say("På vilken sida? (om du vet)", "On which page? (if you know)");
    public string Send => Say("Skicka", "Send");
    public string Sent => Say("Tack. Rapporten är sparad, och vi tittar på den.", "Thank you. The report is saved, and we will look at it.");
    public string TooMany => Say("Många har rapporterat härifrån den senaste minuten. Vänta en minut och försök igen.", "Many have reported from here within the last minute. Wait a minute and try again.");
    public string AnswerAt(string contact) => Say(
        $"Vill du ha svar, eller få innehållet på ett annat sätt? Kontakta oss: {contact}.", $"Do you want an answer, or the content in another form? Contact us: {contact}.");
    public string AnswerAtCenter(string municipality) => Say(
        $"Vill du ha svar, eller få innehållet på ett annat sätt? Kontakta kundcenter hos {municipality}.", $"Do you want an answer, or the content in another form? Contact the customer center of {municipality}.");

    public string Supervision => Say("Tillsyn", "Supervision");
    public string Digg => Say(
        "Myndigheten för digital förvaltning, Digg, har tillsyn över lagen. Är du inte nöjd med vårt svar kan du vända dig dit.",
        "The Agency for Digital Government, Digg, supervises the act. If you are not content with our answer you can turn to it.");
    public string ToDigg => Say("Anmäl till Digg", "Report to Digg");

    public string Reports => Say("Rapporter om tillgänglighet", "Reports on accessibility");
    public string ReportsAbout => Say("Det som besökare har rapporterat, utan vilka de är. Öppna rapporter står först. Formuläret finns i:", "What visitors reported, without who they are. Open ones come first. The form is in the:");
    public string NoReports => Say("Ingen har rapporterat något.", "Nobody has reported anything.");
    public string When => Say("När", "When");
    public string State => Say("Läge", "State");
    public string NotSaid => Say("Inte angett", "Not said");
    public string Open => Say("Öppen", "Open");
    public string HandledOn(string day) => Say($"Hanterad {day}", $"Handled {day}");
    public string Handle => Say("Markera som hanterad", "Mark as handled");
    public string Reopen => Say("Öppna igen", "Open again");
    public string HandledNow => Say("Rapporten är markerad som hanterad.", "The report is marked as handled.");
    public string ReopenedNow => Say("Rapporten är öppen igen.", "The report is open again.");

    string Day(DateOnly day) => day.ToString("d MMMM yyyy", Culture);
}
