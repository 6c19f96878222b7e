using Intake.Benchmarks.Load.Processes;
using Intake.Benchmarks.Load.Report;
using Intake.Benchmarks.Load.Sections;

namespace Intake.Benchmarks.Load;

/// <summary>The sections, one after another.</summary>
static class LoadRun
{
    public static async Task<LoadReport> Measure(LoadPlan plan, CancellationToken stop)
    {
        await using var broker = await Broker.Open(stop);
        var figures = new List<Figure>();
        foreach (var section in LoadPlan.Sections.Where(plan.Has))
        {
            await Console.Error.WriteLineAsync($"{section} …");
            figures.AddRange(await Measure(section, plan, broker, stop));
        }
        return new() { Machine = await Machine.Read(broker, stop), Plan = plan, Figures = figures };
    }

    static async Task<IReadOnlyList<Figure>> Measure(string section, LoadPlan plan, Broker broker, CancellationToken stop) =>
        section switch
        {
            "intake" => await new IntakeSection(plan, broker).Measure(stop),
            "pipeline" => await new PipelineSection(plan, broker).Measure(stop),
            "latency" => await new LatencySection(plan, broker).Measure(stop),
            "index" => IndexSection.Measure(plan),
            "pieces" => await PiecesSection.Measure(plan, stop),
            _ => throw new ArgumentOutOfRangeException(nameof(section), section, null),
        };
}
