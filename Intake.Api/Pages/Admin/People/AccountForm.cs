using Intake.Core.Contacts;

namespace Intake.Api.Pages.Admin.People;

/// <summary>What stands in the fields of an account.</summary>
public sealed record AccountForm(string Name, string Role, UnitChoice Units, Refusal? Refusal = null)
{
    /// <summary>For <c>aria-invalid</c>.</summary>
    public string? Invalid(string field) => Refusal?.Field == field ? "true" : null;
}
