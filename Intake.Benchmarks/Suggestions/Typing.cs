using System.Diagnostics;
using System.Net.Http.Json;
using Intake.Benchmarks.Load.Traffic;

namespace Intake.Benchmarks.Suggestions;

/// <summary>Agents who type: each question holds some letters more than the last, until the next caller.</summary>
static class Typing
{
    const int FirstLetters = 12, MoreLetters = 5;

    /// <param name="pace">From one question to the next; zero: as soon as the last is answered.</param>
    /// <param name="says">False: the same call with an empty field, which is answered at once.</param>
    /// <returns>Milliseconds of each answer, and how many of them suggested something.</returns>
    public static async Task<(IReadOnlyList<double> Times, int Helped)> Measure(
        IReadOnlyList<HttpClient> agents, TimeSpan pace, bool says, TimeSpan length, CancellationToken stop)
    {
        var end = Stopwatch.GetTimestamp() + (long)(length.TotalSeconds * Stopwatch.Frequency);
        var all = await Task.WhenAll(agents.Select((client, agent) => Task.Run(() => Agent(client, agent, pace, says, end, stop), stop)));
        return ([.. all.SelectMany(one => one.Times)], all.Sum(one => one.Helped));
    }

    static async Task<(List<double> Times, int Helped)> Agent(HttpClient client, int agent, TimeSpan pace, bool says, long end, CancellationToken stop)
    {
        var (times, helped, texts, sequence) = (new List<double>(), 0, new SwedishTexts(1000 + agent), 0L);
        // Not all at the same moment.
        await Task.Delay(pace * (agent / 20.0 % 1), stop);
        while (Stopwatch.GetTimestamp() < end)
        {
            var (text, place) = texts.Next();
            for (var letters = FirstLetters; letters < text.Length && Stopwatch.GetTimestamp() < end; letters += MoreLetters)
            {
                var start = Stopwatch.GetTimestamp();
                helped += await Ask(client, says ? text[..letters] : "", place, ++sequence, stop) ? 1 : 0;
                var took = Stopwatch.GetElapsedTime(start);
                times.Add(took.TotalMilliseconds);
                if (took < pace) await Task.Delay(pace - took, stop);
            }
        }
        return (times, helped);
    }

    static async Task<bool> Ask(HttpClient client, string text, string place, long sequence, CancellationToken stop)
    {
        using var answer = await client.PostAsJsonAsync("/api/v1/panel/assist", new { text, place, kind = "need", sequence }, stop);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadAsStringAsync(stop)).Contains("readAloud", StringComparison.Ordinal);
    }
}
