namespace Intake.Core.Contacts;

/// <summary>Why something was not accepted: a stable code for programs, a sentence for people that says what to do.</summary>
/// <param name="Field">The field at fault, by its wire name; null when it is the whole.</param>
public sealed record Refusal(string Code, int Status, string Sv, string En, string? Field = null)
{
    public string In(string language) => language == "en" ? En : Sv;
}
