using System.ComponentModel.DataAnnotations;

namespace Intake.Core.Endpoints;

/// <summary>How webhooks are sent; section <c>Endpoints</c>.</summary>
public sealed class EndpointOptions
{
    /// <summary>The longest one attempt may take.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:00:19")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a delivery belongs to one process, which may die over it. Longer than <see cref="WorkFor"/> and one attempt.</summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How long one endpoint is sent to at a stretch; what is left of a delivery then goes back to the outbox.</summary>
    public TimeSpan WorkFor { get; set; } = TimeSpan.FromSeconds(30);
}
