using Intake.Core.Contacts;

namespace Intake.Core.Open311;

/// <summary>Why a service request was not taken.</summary>
public static class Open311Refusals
{
    public static readonly Refusal UnknownService = new("unknown_service_code", 400,
        "service_code ska vara need eller idea; se services.",
        "service_code must be need or idea; see services.", "service_code");

    public static readonly Refusal NoDescription = new("description_missing", 400,
        "description saknas. Skriv vad personen behöver eller föreslår.",
        "description is missing. Write what the person needs or suggests.", "description");

    public static readonly Refusal BadLocation = new("bad_location", 400,
        "lat och long ska anges tillsammans, i grader.",
        "lat and long must be given together, in degrees.", "lat");

    public static readonly Refusal NotForm = new("form_expected", 415,
        "Skicka anropet som application/x-www-form-urlencoded, högst 64 kB.",
        "Send the call as application/x-www-form-urlencoded, at most 64 kB.");
}
