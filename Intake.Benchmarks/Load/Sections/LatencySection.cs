using System.Text.Json;
using Intake.Benchmarks.Load.Bare;
using Intake.Benchmarks.Load.Processes;
using Intake.Benchmarks.Load.Report;
using Intake.Benchmarks.Load.Traffic;

namespace Intake.Benchmarks.Load.Sections;

/// <summary>From POST to visible as routed at a gentle pace, beside a bare answer and a bare round trip over the broker.</summary>
sealed class LatencySection(LoadPlan plan, Broker broker)
{
    const string Kestrel = "bare Kestrel, its answer";
    const string Trip = "bare MassTransit, publish to consumed";

    readonly int seconds = plan.Seconds * 4;
    readonly ContactBodies bodies = new(20_000, seed: 11);

    public async Task<IReadOnlyList<Figure>> Measure(CancellationToken stop)
    {
        var contenders = new Dictionary<string, Func<Task<GentleRound>>> { ["sqlite, embedded"] = () => Embedded(stop) };
        foreach (var engine in Store.Engines) contenders[$"{engine}, split"] = () => Split(engine, stop);
        var ours = contenders.Keys.ToList();
        contenders[Kestrel] = () => Bare(stop);
        contenders[Trip] = () => RoundTrip(stop);
        var rounds = await Rounds.Interleave(plan.Rounds, contenders, stop);
        return [.. ours.SelectMany(name => GentleRound.Figures(name, rounds[name], Kestrel, rounds[Kestrel], Trip, rounds[Trip]))];
    }

    async Task<GentleRound> Embedded(CancellationToken stop)
    {
        await using var store = await Store.Create("sqlite");
        await using var api = await WebProcess.Api(store, null, plan, stop);
        return await Follow(api, null, stop);
    }

    async Task<GentleRound> Split(string engine, CancellationToken stop)
    {
        await broker.DeleteQueues(stop);
        await using var store = await Store.Create(engine);
        await using var api = await WebProcess.Api(store, broker, plan, stop);
        await using var worker = WorkerProcess.Run(store, broker);
        return await Follow(api, worker, stop);
    }

    async Task<GentleRound> Bare(CancellationToken stop)
    {
        await using var server = await WebProcess.Bare(plan, stop);
        await GentleTraffic.Run(server.Client, bodies, 100, 2, follow: false, stop);
        var answered = await GentleTraffic.Run(server.Client, bodies, plan.GentleRate, seconds, follow: false, stop);
        return GentleRound.Of(answered, server.Process, null);
    }

    async Task<GentleRound> Follow(WebProcess api, Child? worker, CancellationToken stop)
    {
        // The first ones wait for the worker's start and for the compiler.
        await GentleTraffic.Run(api.Client, bodies, 100, 2, follow: true, stop);
        var followed = await GentleTraffic.Run(api.Client, bodies, plan.GentleRate, seconds, follow: true, stop);
        return GentleRound.Of(followed, api.Process, worker);
    }

    async Task<GentleRound> RoundTrip(CancellationToken stop)
    {
        string[] verb = ["bare-bus", broker.Uri.ToString(), "--rate", $"{plan.GentleRate}", "--seconds", $"{seconds}"];
        await using var child = Child.Self(verb);
        var answer = JsonSerializer.Deserialize<BareBusAnswer>(await child.Answer(stop))!;
        var trips = Latencies.Of(answer.Trips);
        return new(trips, trips, answer.PeakBytes / 1e6, answer.PeakBytes / 1e6);
    }
}
