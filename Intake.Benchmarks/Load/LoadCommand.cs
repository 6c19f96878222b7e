using System.CommandLine;
using Intake.Benchmarks.Load.Processes;
using Intake.Benchmarks.Load.Report;

namespace Intake.Benchmarks.Load;

/// <summary><c>load</c></summary>
static class LoadCommand
{
    const string About =
        """
        Intake, pipeline, end-to-end latency and memory, each beside its ceiling in the same run, in alternating rounds.
        RabbitMQ: KCI_TEST_RABBITMQ (nobody else's: its queues are emptied), else one is started for the run.
        PostgreSQL: KCI_TEST_POSTGRES (a server where databases may be made), else it is left out.
        """;

    public static Command Create()
    {
        var seconds = new Option<int>("--seconds") { Description = "Length of one measurement.", DefaultValueFactory = _ => 4 };
        var rounds = new Option<int>("--rounds") { Description = "Rounds: ours, ceiling, ours, ceiling …", DefaultValueFactory = _ => 5 };
        var contacts = new Option<int>("--contacts") { Description = "Contacts that the pipeline is given at once.", DefaultValueFactory = _ => 5_000 };
        var only = new Option<string[]>("--only") { Description = "Only these sections.", AllowMultipleArgumentsPerToken = true };
        only.AcceptOnlyFromAmong([.. LoadPlan.Sections]);
        var json = new Option<bool>("--json") { Description = "One JSON document on stdout." };
        var save = new Option<bool>("--save") { Description = "Into results/load-<today>; sections that were not measured now are kept." };
        var command = new Command("load", About) { seconds, rounds, contacts, only, json, save };
        command.SetAction((parsed, stop) => Run(
            new()
            {
                Seconds = parsed.GetValue(seconds),
                Rounds = parsed.GetValue(rounds),
                Contacts = parsed.GetValue(contacts),
                Only = parsed.GetValue(only) ?? [],
            },
            parsed.GetValue(json), parsed.GetValue(save), stop));
        return command;
    }

    static async Task<int> Run(LoadPlan plan, bool json, bool save, CancellationToken stop)
    {
        if (Machine.Build != "Release") return await ReleaseBuild.Run(stop);
        var report = await LoadRun.Measure(plan, stop);
        Console.WriteLine(json ? report.ToJson() : TextTable.Of(report));
        if (save) Results.Save(report);
        return 0;
    }
}
