using Intake.Core.Contacts;

namespace Intake.Core.Panel;

/// <summary>Why an origin was not added or removed.</summary>
public static class OriginRefusals
{
    public static readonly Refusal BadOrigin = new("bad_origin", 422,
        "Skriv adressen precis som en webbläsare gör, utan något efter värdnamnet: https://arenden.example.se. Bara localhost får ha http.",
        "Write the address exactly as a browser does, with nothing after the host: https://cases.example.se. Only localhost may have http.", "origin");

    public static readonly Refusal OriginKnown = new("origin_known", 409,
        "Adressen är redan tillåten.",
        "The address is allowed already.", "origin");

    public static readonly Refusal UnknownOrigin = new("unknown_origin", 404,
        "Adressen är inte tillåten, så det finns inget att ta bort.",
        "The address is not allowed, so there is nothing to remove.");

    public static readonly Refusal FixedOrigin = new("fixed_origin", 409,
        "Adressen står i installationens inställningar (Panel:AllowedOrigins) och kan bara tas bort där.",
        "The address stands in the installation's settings (Panel:AllowedOrigins) and can be removed only there.");

    public static readonly Refusal TooManyOrigins = new("too_many_origins", 422,
        $"Det kan finnas högst {AllowedOrigins.Most} tillåtna adresser. Ta bort någon som inte används.",
        $"There can be at most {AllowedOrigins.Most} allowed addresses. Remove one that is not used.", "origin");
}
