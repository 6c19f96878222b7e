using Intake.Benchmarks.Load.Processes;
using Intake.Benchmarks.Load.Report;
using Intake.Benchmarks.Load.Traffic;

namespace Intake.Benchmarks.Load.Sections;

/// <summary>A while of gentle traffic: times to the answer and to routed, and what the processes took of memory.</summary>
sealed record GentleRound(Latencies Answered, Latencies Routed, double ServerMegabytes, double WorkerMegabytes)
{
    public static GentleRound Of(IReadOnlyList<Followed> contacts, Child server, Child? worker) => new(
        Latencies.Of(contacts.Select(contact => contact.Answered)), Latencies.Of(contacts.Select(contact => contact.Routed)),
        server.Usage.PeakBytes / 1e6, (worker?.Usage.PeakBytes ?? 0) / 1e6);

    public static IEnumerable<Figure> Figures(
        string name, IReadOnlyList<GentleRound> ours,
        string kestrel, IReadOnlyList<GentleRound> bare, string trip, IReadOnlyList<GentleRound> trips)
    {
        Figure Of(string what, string unit, string ceilingIs, IReadOnlyList<GentleRound> ceiling, Func<GentleRound, double> pick) =>
            Figure.Of("latency", $"{name}: {what}", unit, ours, ceilingIs, ceiling, pick);
        Figure Routed(string what, Func<Latencies, double> pick) => Figure
            .Of("latency", $"{name}: POST to routed, {what}", "ms", ours.Select(round => pick(round.Routed)))
            .Beside(trip, ours.Select(round => pick(round.Routed)), trips.Select(round => pick(round.Routed)));

        yield return Of("answer p50", "ms", kestrel, bare, round => round.Answered.P50);
        yield return Of("answer p99", "ms", kestrel, bare, round => round.Answered.P99);
        yield return Routed("p50", times => times.P50);
        yield return Routed("p95", times => times.P95);
        yield return Routed("p99", times => times.P99);
        yield return Of("API's memory, peak", "MB", kestrel, bare, round => round.ServerMegabytes);
        if (ours[0].WorkerMegabytes > 0) yield return Of("worker's memory, peak", "MB", trip, trips, round => round.WorkerMegabytes);
    }
}
