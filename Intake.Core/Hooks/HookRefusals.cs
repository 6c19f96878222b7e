using Intake.Core.Contacts;

namespace Intake.Core.Hooks;

/// <summary>Why a delivery was not taken, or not replayed.</summary>
public static class HookRefusals
{
    /// <summary>Also when there is no such source: a stranger is told nothing.</summary>
    public static readonly Refusal SignatureInvalid = new("signature_invalid", 401,
        "Leveransens signatur stämmer inte. Kontrollera källans namn i adressen, hemligheten och att innehållet skickas oförändrat.",
        "The delivery's signature is not right. Check the source's name in the address, the secret, and that the body is sent unchanged.");

    public static readonly Refusal Stale = new("delivery_stale", 401,
        "Leveransen är signerad för mer än fem minuter sedan eller i framtiden. Kontrollera klockan och signera på nytt.",
        "The delivery was signed more than five minutes ago, or in the future. Check the clock and sign again.");

    public static readonly Refusal NotJson = new("delivery_not_json", 422,
        "Leveransens innehåll är inte JSON.",
        "The delivery's body is not JSON.");

    public static Refusal Failed(string because) => new("delivery_failed", 422,
        $"Leveransen är mottagen men kunde inte bli en kontakt ({because}). Rätta mappningen och kör om den på /admin/hooks.",
        $"The delivery is received but could not become a contact ({because}). Mend the mapping and replay it at /admin/hooks.", because);

    public static readonly Refusal Unknown = new("unknown_delivery", 404,
        "Leveransen finns inte. Den kan ha gallrats.",
        "There is no such delivery. It may have been deleted by a retention rule.");

    public static readonly Refusal NotFailed = new("delivery_not_failed", 409,
        "Leveransen väntar inte på att köras om.",
        "The delivery does not wait to be replayed.");

    public static readonly Refusal BodyGone = new("delivery_body_gone", 409,
        "Leveransens innehåll är gallrat eller går inte att öppna. Be ärendesystemet skicka den igen.",
        "The delivery's body is deleted or cannot be opened. Have the case system send it again.");

    public static readonly Refusal SourceGone = new("delivery_source_disabled", 409,
        "Källan är avstängd eller borttagen. Slå på den först.",
        "The source is disabled or gone. Enable it first.");
}
