using Intake.Core.Backlog;
using Intake.Core.Contacts;

namespace Intake.Api.Texts;

/// <summary>The product's stored codes in words. A code that is not known is its own word.</summary>
public sealed class WordTexts(string language) : Wording(language)
{
    public string Kind(string kind) => kind == ContactKind.Idea ? Say("Idé", "Idea") : Say("Behov", "Need");

    public string Kinds(string kind) => kind == ContactKind.Idea ? Say("Idéer", "Ideas") : Say("Behov", "Needs");

    public string State(string state) => state switch
    {
        ItemState.New => Say("Ny", "New"),
        ItemState.Confirmed => Say("Bekräftad", "Confirmed"),
        ItemState.InChallenge => Say("I utmaning", "In challenge"),
        ItemState.Referred => Say("Hänvisad", "Referred"),
        ItemState.Dormant => Say("Vilande", "Dormant"),
        ItemState.Closed => Say("Avslutad", "Closed"),
        _ => state,
    };

    public string Channel(string channel) => channel switch
    {
        "phone" => Say("telefon", "phone"),
        "email" => Say("e-post", "e-mail"),
        "visit" => Say("besök", "visit"),
        "chat" => Say("chatt", "chat"),
        "web" or "form" => Say("webb", "web"),
        "letter" => Say("brev", "letter"),
        "sms" => Say("sms", "text message"),
        "social" => Say("sociala medier", "social media"),
        "other" => Say("annat", "other"),
        _ => channel,
    };

    public string Submitter(string submitter) => submitter switch
    {
        "resident" => Say("invånare", "resident"),
        "employee" => Say("medarbetare", "employee"),
        "business" => Say("företag", "business"),
        "association" => Say("förening", "association"),
        _ => submitter,
    };

    public string Voices(long count) => Say(Count(count, "röst", "röster"), Count(count, "voice", "voices"));

    /// <summary>Beside a number that stands already.</summary>
    public string VoicesWord(long count) => count == 1 ? Say("röst", "voice") : Say("röster", "voices");

    public string Persons(long count) => Say(Count(count, "person", "personer"), Count(count, "person", "people"));
}
