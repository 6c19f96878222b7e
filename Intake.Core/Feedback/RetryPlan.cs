namespace Intake.Core.Feedback;

/// <summary>When a mail that could not be handed over is tried again: a minute at first, hours later, three days in all.</summary>
public static class RetryPlan
{
    static readonly TimeSpan[] Pauses =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(2), TimeSpan.FromHours(6), TimeSpan.FromHours(12),
        TimeSpan.FromHours(24), TimeSpan.FromHours(27),
    ];

    /// <returns>Null after the last attempt; otherwise the pause with up to a tenth of jitter.</returns>
    public static TimeSpan? PauseAfter(int attempts) =>
        attempts > Pauses.Length ? null : Pauses[attempts - 1] * (1 + Random.Shared.NextDouble() / 10);
}
