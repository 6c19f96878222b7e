using Intake.Core.Contacts;
using Intake.Core.Sources;

namespace Intake.Api.Pages.Admin.Sources;

/// <summary>What can be written of a source, new or known, as it was written.</summary>
public sealed record SourceFields(SourceOrder Order, Refusal? Refusal)
{
    /// <summary>For <c>aria-invalid</c>.</summary>
    public string? Invalid(string field) => Refusal?.Field == field ? "true" : null;
}
