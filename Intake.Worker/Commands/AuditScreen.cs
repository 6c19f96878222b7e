using System.Diagnostics;
using System.Globalization;
using Intake.Core.Audit;
using Spectre.Console;

namespace Intake.Worker.Commands;

/// <summary>Shows on stderr how a check of the log goes: a bar on a terminal, a line now and then elsewhere.</summary>
static class AuditScreen
{
    public static Task<AuditFinding> Show(Func<IProgress<AuditProgress>, Task<AuditFinding>> check) =>
        Console.IsErrorRedirected ? check(new Lines()) : Bar(check);

    static Task<AuditFinding> Bar(Func<IProgress<AuditProgress>, Task<AuditFinding>> check) => AnsiConsole
        .Create(new() { Out = new AnsiConsoleOutput(Console.Error) })
        .Progress()
        .AutoClear(true)
        .Columns(new ProgressBarColumn(), new PercentageColumn(), new TaskDescriptionColumn(), new RemainingTimeColumn())
        .StartAsync(context => check(new Bars(context.AddTask("…", maxValue: 1))));

    static string Words(AuditProgress rows) => string.Create(CultureInfo.InvariantCulture, $"{rows.Done} of {rows.All} rows");

    sealed class Bars(ProgressTask task) : IProgress<AuditProgress>
    {
        public void Report(AuditProgress rows) => (task.Value, task.Description) = ((double)rows.Done / rows.All, Words(rows));
    }

    sealed class Lines : IProgress<AuditProgress>
    {
        readonly Stopwatch sinceLine = Stopwatch.StartNew();

        public void Report(AuditProgress rows)
        {
            if (sinceLine.Elapsed < TimeSpan.FromSeconds(5)) return;
            sinceLine.Restart();
            Console.Error.WriteLine(Words(rows));
        }
    }
}
