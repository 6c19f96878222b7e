using Intake.Core.Contacts;

namespace Intake.Core.Rights;

/// <summary>Nothing is looked up or changed here without saying why.</summary>
static class Reason
{
    /// <summary>Null when it will do.</summary>
    public static Refusal? Check(string because) =>
        string.IsNullOrWhiteSpace(because) ? RightsRefusals.MissingReason : FieldRules.Check("because", because, 200);
}
