using System.ComponentModel.DataAnnotations;

namespace Intake.Core.CaseSystems;

/// <summary>How case systems are told and asked; section <c>CaseSystems</c>.</summary>
public sealed class CaseSystemOptions
{
    /// <summary>The longest one call may take.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:00:19")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a case belongs to one process, which may die over it. Longer than <see cref="WorkFor"/> and one case.</summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How long one system is told at a stretch; what is left of a delivery then goes back to the outbox.</summary>
    public TimeSpan WorkFor { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How often systems that tell nothing by themselves are asked.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan PollEvery { get; set; } = TimeSpan.FromMinutes(1);
}
