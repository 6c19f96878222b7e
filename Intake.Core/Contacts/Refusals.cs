namespace Intake.Core.Contacts;

/// <summary>Every reason for which a contact is not accepted. Codes are stable; listed in docs/errors.md.</summary>
public static class Refusals
{
    public static readonly Refusal MissingSource = new("missing_source", 400,
        "Fältet source saknas. Ange vilket system kontakten kommer från.",
        "The field source is missing. Say which system the contact comes from.", "source");

    public static readonly Refusal MissingCaseId = new("missing_case_id", 400,
        "Fältet caseId saknas. Ange ärendets id i källsystemet.",
        "The field caseId is missing. Give the case's id in its own system.", "caseId");

    public static readonly Refusal UnknownKind = new("unknown_kind", 400,
        "Fältet kind ska vara \"need\" (behov) eller \"idea\" (idé).",
        "The field kind must be \"need\" or \"idea\".", "kind");

    public static readonly Refusal EmptyText = new("empty_text", 400,
        "Texten är tom. Skriv vad personen behöver eller föreslår.",
        "The text is empty. Write what the person needs or suggests.", "text");

    public static readonly Refusal TextTooLong = new("text_too_long", 400,
        "Texten är längre än 10 000 tecken. Korta den och försök igen.",
        "The text is longer than 10,000 characters. Shorten it and try again.", "text");

    public static readonly Refusal UnknownItem = new("unknown_item", 422,
        "Numret i attachTo finns inte i backloggen. Sök upp behovet igen eller lämna fältet tomt.",
        "The number in attachTo is not in the backlog. Look the need up again or leave the field out.", "attachTo");

    public static readonly Refusal KeyReused = new("idempotency_key_reused", 422,
        "Idempotency-Key har redan använts med ett annat innehåll. Använd en ny nyckel för en ny kontakt.",
        "The Idempotency-Key was used with another body before. Use a new key for a new contact.");

    public static readonly Refusal UnknownSubmitter = new("unknown_submitter", 400,
        "Fältet submitter ska vara resident, employee, business eller association.",
        "The field submitter must be resident, employee, business or association.", "submitter");

    public static readonly Refusal BadLanguage = new("bad_language", 400,
        "Språket ska anges som en språkkod, till exempel sv eller en.",
        "The language must be a language code such as sv or en.", "language");

    public static readonly Refusal UnknownWants = new("unknown_wants", 400,
        "Fältet resident.wants ska vara updates, receipt eller none.",
        "The field resident.wants must be updates, receipt or none.", "resident.wants");

    public static readonly Refusal UnknownResidentChannel = new("unknown_channel", 400,
        "Fältet resident.channel ska vara email, sms, letter eller none.",
        "The field resident.channel must be email, sms, letter or none.", "resident.channel");

    public static readonly Refusal BadEmail = new("bad_email", 400,
        "E-postadressen går inte att läsa. Kontrollera den eller lämna den tom.",
        "The e-mail address cannot be read. Check it or leave it out.", "resident.email");

    public static readonly Refusal MissingEmail = new("missing_email", 400,
        "Personen vill ha besked med e-post men adressen saknas.",
        "The person wants word by e-mail but the address is missing.", "resident.email");

    public static readonly Refusal BadPhone = new("bad_phone", 400,
        "Telefonnumret går inte att läsa. Kontrollera det eller lämna det tomt.",
        "The phone number cannot be read. Check it or leave it out.", "resident.phone");

    public static readonly Refusal MissingPhone = new("missing_phone", 400,
        "Personen vill ha besked med sms men numret saknas.",
        "The person wants word by text message but the number is missing.", "resident.phone");

    public static Refusal ControlCharacters(string field) => new("control_characters", 400,
        $"Fältet {field} innehåller styrtecken eller trasiga tecken. Ta bort dem och försök igen.",
        $"The field {field} holds control characters or broken characters. Remove them and try again.", field);

    public static Refusal TooLong(string field, int most) => new("field_too_long", 400,
        $"Fältet {field} får vara högst {most} tecken.",
        $"The field {field} may have at most {most} characters.", field);
}
