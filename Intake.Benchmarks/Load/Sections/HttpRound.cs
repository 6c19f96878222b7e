using System.Diagnostics;
using Intake.Benchmarks.Load.Processes;
using Intake.Benchmarks.Load.Report;
using Intake.Benchmarks.Load.Traffic;

namespace Intake.Benchmarks.Load.Sections;

/// <summary>One server under full load for a while.</summary>
sealed record HttpRound(double PerSecond, Latencies Times, double ServerCores, double GeneratorCores, double PeakMegabytes, double Megabytes)
{
    /// <summary>The first seconds are the compiler's.</summary>
    static readonly TimeSpan warmUp = TimeSpan.FromSeconds(3);
    static readonly ContactBodies bodies = new(20_000);

    public double MicrosEach => ServerCores / PerSecond * 1e6;

    public static HttpRound OnlyRate(double perSecond) => new(perSecond, new(0, 0, 0), 0, 0, 0, 0);

    public static async Task<HttpRound> Measure(WebProcess server, LoadPlan plan, CancellationToken stop)
    {
        await HttpLoad.Run(server.Client, bodies, plan.Connections, warmUp, stop);
        using var self = Process.GetCurrentProcess();
        var (before, own, clock) = (server.Process.Usage, self.TotalProcessorTime, Stopwatch.StartNew());
        var times = await HttpLoad.Run(server.Client, bodies, plan.Connections, TimeSpan.FromSeconds(plan.Seconds), stop);
        var (after, seconds) = (server.Process.Usage, clock.Elapsed.TotalSeconds);
        self.Refresh();
        var generator = (self.TotalProcessorTime - own).TotalSeconds;
        await Wait.UntilIdle(server.Process, stop);
        var idle = server.Process.Usage;
        return new(
            times.Count / seconds, Latencies.Of(times), (after.ProcessorSeconds - before.ProcessorSeconds) / seconds,
            generator / seconds, idle.PeakBytes / 1e6, idle.Bytes / 1e6);
    }

    public static IEnumerable<Figure> Figures(string name, IReadOnlyList<HttpRound> ours, string ceilingIs, IReadOnlyList<HttpRound> ceiling)
    {
        Figure Of(string what, string unit, Func<HttpRound, double> pick) =>
            Figure.Of("intake", $"{name}: {what}", unit, ours, ceilingIs, ceiling, pick);
        return
        [
            Of("taken in", "contacts/s", round => round.PerSecond),
            Of("answer p50", "ms", round => round.Times.P50),
            Of("answer p95", "ms", round => round.Times.P95),
            Of("answer p99", "ms", round => round.Times.P99),
            Of("server's processor time", "µs/contact", round => round.MicrosEach),
            Of("server busy", "cores", round => round.ServerCores),
            Of("load generator busy", "cores", round => round.GeneratorCores),
            Of("memory, peak", "MB", round => round.PeakMegabytes),
            Of("memory, after", "MB", round => round.Megabytes),
        ];
    }
}
