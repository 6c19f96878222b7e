namespace Intake.Core.Outbox;

/// <summary>Growing pauses with jitter, so that many processes do not knock at the same moment.</summary>
public static class Backoff
{
    /// <summary>Half to all of 0.25 s, 0.5 s, 1 s … up to <paramref name="longest"/>.</summary>
    /// <param name="failures">How many tries failed in a row, from 1.</param>
    public static TimeSpan After(int failures, TimeSpan longest)
    {
        var full = Math.Min(longest.TotalMilliseconds, 250 * Math.Pow(2, Math.Min(failures - 1, 20)));
        return TimeSpan.FromMilliseconds(full * (0.5 + Random.Shared.NextDouble() / 2));
    }
}
