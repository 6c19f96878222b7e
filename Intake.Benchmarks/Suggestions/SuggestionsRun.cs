using System.Diagnostics;
using Intake.Benchmarks.Load;
using Intake.Benchmarks.Load.Processes;
using Intake.Benchmarks.Load.Traffic;

namespace Intake.Benchmarks.Suggestions;

/// <summary>Fills a store, starts the API on it, lets agents type.</summary>
static class SuggestionsRun
{
    public static async Task<SuggestionsResult> Measure(string engine, SuggestionsPlan plan, CancellationToken stop)
    {
        await using var store = await Store.Create(engine);
        await Say($"{engine}: {plan.Items:N0} items into the store");
        await SeededItems.Fill(store, plan.Items, stop);
        await using var panel = await PanelProcess.Start(store, stop);
        var agents = await Task.WhenAll(Enumerable.Range(0, plan.Agents).Select(agent => panel.Open(agent, stop)));
        var clock = Stopwatch.StartNew();
        await Typing.Measure(agents[..1], TimeSpan.Zero, says: true, TimeSpan.FromMilliseconds(1), stop);
        var filled = clock.Elapsed;
        await Say($"{engine}: the index is filled after {filled.TotalSeconds:0.0} s; warming up");
        await Typing.Measure(agents, plan.Pace, says: true, TimeSpan.FromSeconds(4), stop);
        var length = TimeSpan.FromSeconds(plan.Seconds);
        var helped = 0;
        var rounds = await Rounds.Interleave(plan.Rounds, new Dictionary<string, Func<Task<SuggestionsRound>>>
        {
            ["typing"] = () => Round(plan.Pace, says: true),
            ["the same call, empty"] = () => Round(plan.Pace, says: false),
            ["without a pause"] = () => Round(TimeSpan.Zero, says: true),
            ["without a pause, empty"] = () => Round(TimeSpan.Zero, says: false),
        }, stop);
        foreach (var client in agents) client.Dispose();
        return new(engine, plan, filled, panel.Process.Usage.PeakBytes / 1e6, helped, rounds);

        async Task<SuggestionsRound> Round(TimeSpan pace, bool says)
        {
            var (times, found) = await Typing.Measure(agents, pace, says, length, stop);
            if (says) helped += found;
            return new(times.Count / length.TotalSeconds, Latencies.Of(times));
        }
    }

    static Task Say(string what) => Console.Error.WriteLineAsync(what);
}

/// <summary>One round: answers a second, and how long they took.</summary>
sealed record SuggestionsRound(double PerSecond, Latencies Times);
