using Intake.Core.Contacts;

namespace Intake.Core.Endpoints;

/// <summary>Why an endpoint was not added or changed.</summary>
public static class EndpointRefusals
{
    public static readonly Refusal BadUrl = new("bad_endpoint_url", 422,
        "Adressen ska börja med https:// och får varken ha användare eller #. Bara localhost får ha http.",
        "The address must begin with https:// and have neither user nor #. Only localhost may have http.", "url");

    public static readonly Refusal BadTitle = new("bad_endpoint_title", 422,
        "Skriv vad mottagaren kallas, 1–100 tecken.",
        "Write what the receiver is called, 1–100 characters.", "title");

    public static readonly Refusal UnknownEvent = new("unknown_event", 422,
        $"Händelserna ska vara bland {string.Join(", ", EndpointEvent.All)}.",
        $"The events must be among {string.Join(", ", EndpointEvent.All)}.", "events");

    public static readonly Refusal Unknown = new("unknown_endpoint", 404,
        "Det finns ingen mottagare med det id:t. Se listan.",
        "No receiver has this id. See the list.");

    public static readonly Refusal Disabled = new("endpoint_disabled", 409,
        "Mottagaren är avstängd. Slå på den först.",
        "The receiver is switched off. Switch it on first.");
}
