using Intake.Benchmarks.Load.Bare;
using Intake.Benchmarks.Load.Processes;
using Intake.Benchmarks.Load.Report;

namespace Intake.Benchmarks.Load.Sections;

/// <summary>How many contacts a second the API takes in, beside a bare Kestrel and beside bare inserts.</summary>
sealed class IntakeSection(LoadPlan plan, Broker broker)
{
    const string Kestrel = "bare Kestrel, same JSON, 201";
    const string Inserts = "bare SQLite inserts of the same rows, groups of 64";

    public async Task<IReadOnlyList<Figure>> Measure(CancellationToken stop)
    {
        var ours = new Dictionary<string, Func<Task<HttpRound>>>();
        foreach (var engine in Store.Engines) ours[$"{engine}, split"] = () => Api(engine, broker, stop);
        ours["sqlite, embedded"] = () => Api("sqlite", null, stop);
        var ceilings = new Dictionary<string, Func<Task<HttpRound>>>
        {
            [Kestrel] = () => Bare(stop),
            [Inserts] = async () => HttpRound.OnlyRate(await BareInserts.PerSecond(plan, stop)),
        };
        var rounds = await Rounds.Interleave(plan.Rounds, ours.Concat(ceilings).ToDictionary(), stop);
        return [.. ours.Keys.SelectMany(name => HttpRound.Figures(name, rounds[name], Kestrel, rounds[Kestrel])), .. Stored(ours.Keys, rounds)];
    }

    static IEnumerable<Figure> Stored(IEnumerable<string> ours, IReadOnlyDictionary<string, IReadOnlyList<HttpRound>> rounds) => ours
        .Where(name => name.StartsWith("sqlite", StringComparison.Ordinal))
        .Select(name => Figure.Of("intake", $"{name}: taken in", "contacts/s", rounds[name], Inserts, rounds[Inserts], round => round.PerSecond));

    async Task<HttpRound> Api(string engine, Broker? over, CancellationToken stop)
    {
        await broker.DeleteQueues(stop);
        await using var store = await Store.Create(engine);
        await using var api = await WebProcess.Api(store, over, plan, stop);
        return await HttpRound.Measure(api, plan, stop);
    }

    async Task<HttpRound> Bare(CancellationToken stop)
    {
        await using var server = await WebProcess.Bare(plan, stop);
        return await HttpRound.Measure(server, plan, stop);
    }
}
