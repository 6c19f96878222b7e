namespace Intake.Core.Backlog;

/// <summary>The last calendar months (UTC), for trends.</summary>
public sealed class Months
{
    readonly long[] starts;

    Months(long[] starts) => this.starts = starts;

    public static Months Last(int count, DateTimeOffset now)
    {
        var current = new DateTimeOffset(now.Year, now.Month, 1, 0, 0, 0, TimeSpan.Zero);
        return new([.. Enumerable.Range(0, count).Select(i => current.AddMonths(i - count + 1).ToUnixTimeMilliseconds())]);
    }

    /// <summary>Start of each month, oldest first.</summary>
    public IEnumerable<DateTimeOffset> Starts => starts.Select(DateTimeOffset.FromUnixTimeMilliseconds);

    /// <summary>Start of the first month, unix ms.</summary>
    public long Since => starts[0];

    /// <summary>How many of the times (unix ms) fall into each month, oldest first.</summary>
    public IReadOnlyList<int> Count(IEnumerable<long> times)
    {
        var counts = new int[starts.Length];
        foreach (var time in times)
            if (Array.FindLastIndex(starts, start => start <= time) is >= 0 and var month)
                counts[month]++;
        return counts;
    }
}
