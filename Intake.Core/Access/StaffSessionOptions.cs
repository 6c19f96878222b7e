using System.ComponentModel.DataAnnotations;

namespace Intake.Core.Access;

/// <summary>Section <c>Session</c>: how long a person stays signed in.</summary>
public sealed class StaffSessionOptions
{
    /// <summary>Without a call for so long, it ends.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "1.00:00:00")]
    public TimeSpan Idle { get; set; } = TimeSpan.FromHours(2);

    /// <summary>However busy, it ends after this: a long working day.</summary>
    [Range(typeof(TimeSpan), "00:15:00", "7.00:00:00")]
    public TimeSpan Longest { get; set; } = TimeSpan.FromHours(12);

    /// <summary>How often the browser's ticket is renewed. An older one that turns up afterwards ends the session.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan RenewEvery { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>Sessions that one account may have at once; the one that was longest unused makes room.</summary>
    [Range(1, 1_000)]
    public int Most { get; set; } = 10;
}
