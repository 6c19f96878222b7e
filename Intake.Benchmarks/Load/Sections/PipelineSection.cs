using System.Text.Json;
using Intake.Benchmarks.Load.Bare;
using Intake.Benchmarks.Load.Processes;
using Intake.Benchmarks.Load.Report;

namespace Intake.Benchmarks.Load.Sections;

/// <summary>How fast a worker routes what waits in the outbox, beside MassTransit that does nothing with it.</summary>
sealed class PipelineSection(LoadPlan plan, Broker broker)
{
    const string Ceiling = "bare MassTransit publish–consume";

    public async Task<IReadOnlyList<Figure>> Measure(CancellationToken stop)
    {
        var contenders = Store.Engines.ToDictionary(engine => $"{engine}, worker", Func<Task<WorkerRound>> (engine) => () => Worker(engine, stop));
        var ours = contenders.Keys.ToList();
        contenders[Ceiling] = () => Bare(stop);
        var rounds = await Rounds.Interleave(plan.Rounds, contenders, stop);
        return [.. ours.SelectMany(name => Figures(name, rounds[name], rounds[Ceiling]))];
    }

    async Task<WorkerRound> Worker(string engine, CancellationToken stop)
    {
        await broker.DeleteQueues(stop);
        await using var store = await Store.Create(engine);
        await Backlog.Record(store, plan.Contacts, stop);
        await using var worker = WorkerProcess.Run(store, broker);
        return await WorkerRound.Measure(store, worker, plan.Contacts, stop);
    }

    async Task<WorkerRound> Bare(CancellationToken stop)
    {
        // Twenty times the messages: it is over too soon otherwise.
        var messages = plan.Contacts * 20 / BareBusCommand.Packed;
        await using var child = Child.Self(["bare-bus", broker.Uri.ToString(), "--messages", $"{messages}"]);
        var answer = JsonSerializer.Deserialize<BareBusAnswer>(await child.Answer(stop))!;
        return new(answer.MessagesPerSecond * BareBusCommand.Packed, 0, answer.PeakBytes / 1e6, answer.Bytes / 1e6, 0);
    }

    static IEnumerable<Figure> Figures(string name, IReadOnlyList<WorkerRound> ours, IReadOnlyList<WorkerRound> bare)
    {
        Figure Beside(string what, string unit, Func<WorkerRound, double> pick) =>
            Figure.Of("pipeline", $"{name}: {what}", unit, ours, Ceiling, bare, pick);
        return
        [
            Beside("routed", "contacts/s", round => round.PerSecond),
            Beside("packed messages", "messages/s", round => round.PerSecond / BareBusCommand.Packed),
            Figure.Of("pipeline", $"{name}: start to the first routed", "s", ours.Select(round => round.StartSeconds)),
            Figure.Of("pipeline", $"{name}: worker busy", "cores", ours.Select(round => round.Cores)),
            Beside("memory, peak", "MB", round => round.PeakMegabytes),
            Beside("memory, after", "MB", round => round.Megabytes),
        ];
    }
}
