using System.ComponentModel.DataAnnotations;

namespace Intake.Core.Accessibility;

/// <summary>Section <c>Accessibility</c>: what the municipality adds to the statement.</summary>
public sealed class AccessibilityOptions
{
    /// <summary>Where to turn with what cannot be used: an e-mail address or a number of the customer center.</summary>
    [MaxLength(200)]
    public string? Contact { get; set; }

    /// <summary>When the municipality last went through its own installation.</summary>
    public DateOnly? Reviewed { get; set; }

    /// <summary>Reports from one address in a minute.</summary>
    [Range(1, 1_000)]
    public int ReportsPerMinute { get; set; } = 5;
}
