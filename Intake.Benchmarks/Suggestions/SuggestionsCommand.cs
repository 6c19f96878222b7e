using System.CommandLine;
using Intake.Benchmarks.Load.Processes;
using Intake.Benchmarks.Load.Report;

namespace Intake.Benchmarks.Suggestions;

/// <summary><c>suggestions</c>: what an agent waits for while she types; ends non-zero when it is too long.</summary>
static class SuggestionsCommand
{
    /// <summary>A twentieth of the answers may take longer, in ms.</summary>
    const double MostP95 = 100;

    public static Command Create()
    {
        var items = new Option<int>("--items") { Description = "Items in the store and in the index.", DefaultValueFactory = _ => 100_000 };
        var agents = new Option<int>("--agents") { Description = "Agents who type at the same time.", DefaultValueFactory = _ => 20 };
        var seconds = new Option<int>("--seconds") { Description = "Length of one round.", DefaultValueFactory = _ => 6 };
        var rounds = new Option<int>("--rounds") { Description = "Rounds: typing, ceiling, typing, ceiling …", DefaultValueFactory = _ => 3 };
        var engine = new Option<string>("--engine") { Description = "sqlite or postgres (KCI_TEST_POSTGRES); without, each there is." };
        engine.AcceptOnlyFromAmong("sqlite", "postgres");
        var save = new Option<bool>("--save") { Description = "Into results/suggestions-<engine>-<today>.md." };
        var command = new Command("suggestions", "POST /api/v1/panel/assist over HTTP while agents type, beside the same call answering nothing.") { items, agents, seconds, rounds, engine, save };
        command.SetAction((parsed, stop) => Run(
            new(parsed.GetValue(items), parsed.GetValue(agents), parsed.GetValue(seconds), parsed.GetValue(rounds)),
            parsed.GetValue(engine) is { } one ? [one] : Store.Engines, parsed.GetValue(save), stop));
        return command;
    }

    static async Task<int> Run(SuggestionsPlan plan, IReadOnlyList<string> engines, bool save, CancellationToken stop)
    {
        if (Machine.Build != "Release") return await ReleaseBuild.Run(stop);
        var holds = true;
        foreach (var engine in engines)
        {
            var result = await SuggestionsRun.Measure(engine, plan, stop);
            Console.WriteLine(result.Table(MostP95));
            if (save) result.Save(MostP95);
            holds &= result.P95 < MostP95;
        }
        return holds ? 0 : 1;
    }
}

/// <summary>How much is measured.</summary>
sealed record SuggestionsPlan(int Items, int Agents, int Seconds, int Rounds)
{
    /// <summary>From one question to the next, as the panel asks while somebody types.</summary>
    public TimeSpan Pace { get; } = TimeSpan.FromMilliseconds(200);
}
