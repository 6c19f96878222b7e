using System.Diagnostics;

namespace Intake.Benchmarks.Load.Traffic;

/// <summary>So many callers, each handing in the next contact as soon as the last was answered.</summary>
static class HttpLoad
{
    /// <returns>Milliseconds of each call.</returns>
    /// <exception cref="HttpRequestException">A call was not answered with success: the figures would mean nothing.</exception>
    public static async Task<IReadOnlyList<double>> Run(
        HttpClient client, ContactBodies bodies, int callers, TimeSpan length, CancellationToken stop)
    {
        var end = Stopwatch.GetTimestamp() + (long)(length.TotalSeconds * Stopwatch.Frequency);
        var calls = Enumerable.Range(0, callers).Select(_ => Task.Run(() => Caller(client, bodies, end, stop), stop));
        return [.. (await Task.WhenAll(calls)).SelectMany(times => times)];
    }

    static async Task<List<double>> Caller(HttpClient client, ContactBodies bodies, long end, CancellationToken stop)
    {
        var times = new List<double>();
        for (var start = Stopwatch.GetTimestamp(); start < end; start = Stopwatch.GetTimestamp())
        {
            await Posting.Answer(client, bodies, stop);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        return times;
    }
}
