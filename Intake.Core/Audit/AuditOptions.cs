using System.ComponentModel.DataAnnotations;

namespace Intake.Core.Audit;

/// <summary>Section <c>Audit</c>.</summary>
public sealed class AuditOptions
{
    /// <summary>A secret outside the database that the log is sealed with; none: one is made and kept in the store.</summary>
    [MinLength(32)]
    public string? Key { get; set; }
}
