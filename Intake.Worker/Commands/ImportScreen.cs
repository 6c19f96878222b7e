using System.Diagnostics;
using System.Globalization;
using Intake.Core.Import;
using Spectre.Console;

namespace Intake.Worker.Commands;

/// <summary>Shows on stderr how an import goes: a bar on a terminal, a line now and then elsewhere.</summary>
static class ImportScreen
{
    static readonly TimeSpan betweenLines = TimeSpan.FromSeconds(5);

    public static Task<ImportSummary> Show(Func<IProgress<ImportProgress>, Task<ImportSummary>> import) =>
        Console.IsErrorRedirected ? import(new Lines()) : Bar(import);

    static Task<ImportSummary> Bar(Func<IProgress<ImportProgress>, Task<ImportSummary>> import) => AnsiConsole
        .Create(new() { Out = new AnsiConsoleOutput(Console.Error) })
        .Progress()
        .AutoClear(true)
        .Columns(new ProgressBarColumn(), new PercentageColumn(), new TaskDescriptionColumn(), new RemainingTimeColumn())
        .StartAsync(context => import(new Bars(context.AddTask("…", maxValue: 1))));

    static string Words(ImportProgress rows, TimeSpan elapsed) => string.Create(
        CultureInfo.InvariantCulture, $"{rows.Read} rows, {rows.Read / Math.Max(elapsed.TotalSeconds, 0.001):F0}/s, {rows.Refused} refused");

    // Not System.Progress: that reports on other threads, and late.
    sealed class Bars(ProgressTask task) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress rows)
        {
            task.Value = rows.Done;
            task.Description = Words(rows, task.ElapsedTime ?? TimeSpan.Zero);
        }
    }

    sealed class Lines : IProgress<ImportProgress>
    {
        readonly Stopwatch elapsed = Stopwatch.StartNew();
        TimeSpan last;

        public void Report(ImportProgress rows)
        {
            if (elapsed.Elapsed - last < betweenLines) return;
            last = elapsed.Elapsed;
            var left = rows.Done > 0 ? last * (1 / rows.Done - 1) : TimeSpan.Zero;
            Console.Error.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{rows.Done:P0}  {Words(rows, last)}, {left:hh\\:mm\\:ss} left"));
        }
    }
}
