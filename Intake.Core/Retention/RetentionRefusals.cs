using Intake.Core.Contacts;

namespace Intake.Core.Retention;

/// <summary>Why a rule or a run was not accepted.</summary>
public static class RetentionRefusals
{
    public static readonly Refusal DecisionMissing = new("decision_missing", 422,
        "Ange gallringsbeslutets nummer, 1–100 tecken.",
        "Give the number of the retention decision, 1–100 characters.", "decisionId");

    public static readonly Refusal UnknownType = new("unknown_retention_type", 422,
        "Välj en av de typer som kan gallras.",
        "Choose one of the types that can be deleted.", "type");

    public static readonly Refusal RuleExists = new("rule_exists", 409,
        "En regel för typen gäller redan. Återkalla den först.",
        "A rule for the type is in force already. Withdraw it first.", "type");

    public static readonly Refusal UnknownRule = new("unknown_rule", 404,
        "Det finns ingen sådan regel som gäller.",
        "There is no such rule in force.");

    public static readonly Refusal NoRules = new("no_rules", 409,
        "Ingen regel gäller, så inget kan gallras. Lägg till en regel först.",
        "No rule is in force, so nothing can be deleted. Add a rule first.");

    public static readonly Refusal UnknownRun = new("unknown_run", 404,
        "Det finns inget sådant förslag.",
        "There is no such proposal.");

    public static readonly Refusal SamePerson = new("same_person", 403,
        "Den som har lagt förslaget får inte godkänna det. Be en kollega.",
        "Whoever proposed it may not approve it. Ask a colleague.");

    public static readonly Refusal RunExpired = new("run_expired", 409,
        "Förslaget är äldre än sju dagar. Gör ett nytt.",
        "The proposal is older than seven days. Make a new one.");

    public static readonly Refusal NotProposed = new("not_proposed", 409,
        "Förslaget är redan godkänt eller utfört.",
        "The proposal was approved or carried out already.");

    public static readonly Refusal NotApproved = new("not_approved", 409,
        "Förslaget är inte godkänt, eller redan utfört.",
        "The proposal is not approved, or was carried out already.");

    public static Refusal PeriodTooShort(int days) => new("period_too_short", 422,
        $"Tiden ska vara mellan {days} dagar och 100 år för den här typen.",
        $"The period must be between {days} days and 100 years for this type.", "periodDays");
}
