using System.ComponentModel.DataAnnotations;

namespace Intake.Core.Outbox;

/// <summary>How the relay works; section <c>Outbox</c>.</summary>
public sealed class RelayOptions
{
    /// <summary>Rows of one type packed into one message.</summary>
    [Range(1, 100)]
    public int RowsPerMessage { get; set; } = 100;

    /// <summary>How long claimed rows are this relay's own. Longer than <see cref="PublishTimeout"/>.</summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromSeconds(90);

    /// <summary>After this a publish counts as unknown and is repeated. The embedded bus works within it.</summary>
    public TimeSpan PublishTimeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How often rows that other processes left are looked for.</summary>
    public TimeSpan Sweep { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest pause between tries while the broker is away.</summary>
    public TimeSpan LongestPause { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How long sent rows are kept, so that a broker that lost its disk can be filled again.</summary>
    public TimeSpan Keep { get; set; } = TimeSpan.FromDays(7);
}
