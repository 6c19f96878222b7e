using Intake.Core.Contacts;

namespace Intake.Api.Problems;

/// <summary>Refusals of the HTTP surface itself; those of a contact are in <see cref="Refusals"/>.</summary>
public static class ApiRefusals
{
    public static readonly Refusal WrongContentType = new("wrong_content_type", 415,
        "Skicka innehållet som application/json.",
        "Send the body as application/json.");

    public static readonly Refusal BodyTooLarge = new("body_too_large", 413,
        "Innehållet är större än 64 kB. Korta texten och försök igen.",
        "The body is larger than 64 kB. Shorten the text and try again.");

    public static readonly Refusal InvalidUtf8 = new("invalid_utf8", 400,
        "Innehållet är inte giltig UTF-8. Skicka det i teckenkodningen UTF-8.",
        "The body is not valid UTF-8. Send it in UTF-8.");

    public static readonly Refusal MalformedJson = new("malformed_json", 400,
        "Innehållet är inte giltig JSON av rätt form. Jämför med beskrivningen på /docs.",
        "The body is not valid JSON of the right shape. Compare it with the description at /docs.");

    public static readonly Refusal BadKey = new("bad_idempotency_key", 400,
        "Idempotency-Key ska vara 1–200 synliga tecken.",
        "The Idempotency-Key must be 1–200 visible characters.");

    public static readonly Refusal BadParameter = new("bad_parameter", 400,
        "En parameter i adressen har ett värde som inte går att använda. Jämför med beskrivningen på /docs.",
        "A parameter in the address has a value that cannot be used. Compare it with the description at /docs.");

    public static readonly Refusal UnknownContact = new("unknown_contact", 404,
        "Kontakten finns inte. Kontrollera id.",
        "The contact does not exist. Check the id.");

    public static readonly Refusal NotFound = new("not_found", 404,
        "Adressen finns inte. Jämför med beskrivningen på /docs.",
        "There is nothing at this address. Compare it with the description at /docs.");

    public static readonly Refusal MethodNotAllowed = new("method_not_allowed", 405,
        "Adressen tar inte emot det anropet. Jämför med beskrivningen på /docs.",
        "This address does not take that kind of call. Compare it with the description at /docs.");

    public static readonly Refusal TooManyAtOnce = new("too_many_at_once", 429,
        "Många anrop kommer in just nu. Inget sparades. Försök igen om en stund.",
        "Many calls come in right now. Nothing was stored. Try again in a moment.");

    public static readonly Refusal TooManyCalls = new("too_many_calls", 429,
        "Det kom fler anrop än vad som är tillåtet på en minut. Inget sparades. Försök igen om en stund.",
        "More calls came than are allowed in a minute. Nothing was stored. Try again in a moment.");

    public static readonly Refusal StoreBusy = new("store_busy", 503,
        "Lagringen hinner inte med just nu. Inget sparades. Försök igen om en stund.",
        "The store cannot keep up right now. Nothing was stored. Try again in a moment.");

    public static readonly Refusal StoreAway = new("store_unavailable", 503,
        "Lagringen går inte att nå just nu. Försök igen med samma Idempotency-Key om en stund.",
        "The store cannot be reached right now. Try again with the same Idempotency-Key in a moment.");

    public static readonly Refusal InternalError = new("internal_error", 500,
        "Något gick fel hos oss. Försök igen; ange spårnumret om felet består.",
        "Something went wrong on our side. Try again; give the trace number if it goes on.");
}
