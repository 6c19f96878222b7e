using Intake.Core.Contacts;

namespace Intake.Core.Sources;

/// <summary>Why a source was not added or changed.</summary>
public static class SourceRefusals
{
    public static readonly Refusal BadName = new("bad_source_name", 422,
        "Namnet ska vara 2–40 tecken: små bokstäver a–z, siffror och bindestreck, till exempel arenden.",
        "The name must be 2–40 characters: small letters a–z, digits and hyphens, such as cases.", "name");

    public static readonly Refusal OwnName = new("own_source_name", 422,
        $"Namnet {SourceOrder.Own} är upptaget av det som registreras här. Välj ett annat.",
        $"The name {SourceOrder.Own} is taken by what is registered here. Choose another.", "name");

    public static readonly Refusal UnknownKind = new("unknown_source_kind", 422,
        $"Sorten ska vara en av {string.Join(", ", SourceKind.All)}.",
        $"The kind must be one of {string.Join(", ", SourceKind.All)}.", "kind");

    public static readonly Refusal BadTitle = new("bad_source_title", 422,
        "Skriv vad systemet kallas, 1–100 tecken.",
        "Write what the system is called, 1–100 characters.", "title");

    public static readonly Refusal BadOrigin = new("bad_source_origin", 422,
        "Skriv adressen precis som en webbläsare gör, utan något efter värdnamnet: https://arenden.example.se. Bara localhost får ha http.",
        "Write the address exactly as a browser does, with nothing after the host: https://cases.example.se. Only localhost may have http.", "origin");

    public static readonly Refusal BadApiUrl = new("bad_source_api_url", 422,
        "Adressen ska börja med https:// och får varken ha användare, fråga eller #. Bara localhost får ha http.",
        "The address must begin with https:// and have neither user, query nor #. Only localhost may have http.", "apiUrl");

    public static readonly Refusal Known = new("source_known", 409,
        "Det finns redan ett system med det namnet. Välj ett annat.",
        "There is a system with this name already. Choose another.", "name");

    public static readonly Refusal Unknown = new("unknown_source", 404,
        "Det finns inget system med det namnet. Se listan över ärendesystem.",
        "There is no system with this name. See the list of case systems.");

    public static readonly Refusal UnknownPurpose = new("unknown_secret_purpose", 422,
        $"Hemligheten ska vara till en av {string.Join(", ", SecretPurpose.All)}.",
        $"The secret must be for one of {string.Join(", ", SecretPurpose.All)}.", "purpose");

    public static readonly Refusal BadSecret = new("bad_secret", 422,
        "Hemligheten ska vara 8–500 tecken utan radbrytning. Till api behövs systemets egen.",
        "The secret must be 8–500 characters without a line break. For api the system's own is needed.", "secret");
}
