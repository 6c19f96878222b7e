namespace Intake.Core.Outgoing;

/// <summary>When another system that did not take something is tried again: seconds at first, hours later, three days in all.</summary>
public static class RetryPauses
{
    static readonly TimeSpan[] pauses =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(2),
        TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(30), TimeSpan.FromHours(1), TimeSpan.FromHours(2),
        TimeSpan.FromHours(4), TimeSpan.FromHours(8), TimeSpan.FromHours(12), TimeSpan.FromHours(12), TimeSpan.FromHours(16), TimeSpan.FromHours(16),
    ];

    static readonly TimeSpan longest = TimeSpan.FromDays(1);

    /// <param name="attempts">How many there were, 1 or more.</param>
    /// <param name="asked">What the other system asked for (<c>Retry-After</c>): never earlier, but within a day.</param>
    /// <returns>Null after the last attempt; otherwise the pause, a fifth shorter or longer by chance.</returns>
    public static TimeSpan? After(long attempts, TimeSpan? asked = null)
    {
        if (attempts > pauses.Length) return null;
        var pause = pauses[attempts - 1] * (0.8 + Random.Shared.NextDouble() * 0.4);
        var wanted = asked > longest ? longest : asked ?? TimeSpan.Zero;
        return pause > wanted ? pause : wanted;
    }
}
