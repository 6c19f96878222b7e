using System.Globalization;

namespace Intake.Benchmarks.Load.Report;

/// <summary>The report as aligned text, which is Markdown too.</summary>
static class TextTable
{
    static readonly string[] head = ["what", "unit", "ours", "min–max", "ceiling", "min–max", "ours : ceiling", "the ceiling is"];

    public static string Of(LoadReport report) => string.Join("\n\n", Sections(report).Prepend(Facts(report)));

    static string Facts(LoadReport report)
    {
        var (machine, plan) = (report.Machine, report.Plan);
        var postgres = machine.Postgres is null ? "" : $", PostgreSQL {machine.Postgres}";
        return $"""
            {machine.Date} · {machine.Processor}, {machine.Cores} cores, {machine.System}
            .NET {machine.DotNet}, SQLite {machine.Sqlite}, RabbitMQ {machine.RabbitMq}{postgres}
            Medians of {plan.Rounds} alternating rounds; the ratio is the median of the rounds' ratios. Load generator on the same machine.
            """;
    }

    static IEnumerable<string> Sections(LoadReport report) => report.Figures
        .GroupBy(figure => figure.Section)
        .Select(section => $"## {section.Key}\n\n{Align([.. section.Select(Cells).Prepend(head)])}");

    static string[] Cells(Figure figure) =>
    [
        figure.What, figure.Unit, Number(figure.Ours.Median), Range(figure.Ours),
        figure.Ceiling is { } ceiling ? Number(ceiling.Median) : "", figure.Ceiling is { } spread ? Range(spread) : "",
        figure.Ratio is { } ratio ? Number(ratio.Median) : "", figure.CeilingIs ?? "",
    ];

    static string Align(IReadOnlyList<string[]> rows)
    {
        var widths = head.Index().Select(column => rows.Max(row => row[column.Index].Length)).ToArray();
        var lines = rows.Select(row => Line(row.Zip(widths, (cell, width) => cell.PadRight(width)))).ToList();
        lines.Insert(1, Line(widths.Select(width => new string('-', width))));
        return string.Join('\n', lines);
    }

    static string Line(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";

    static string Range(Spread spread) => $"{Number(spread.Min)}–{Number(spread.Max)}";

    static string Number(double value) => value.ToString(
        Math.Abs(value) switch { >= 100 => "#,0", >= 10 => "0.0", >= 0.1 => "0.00", _ => "0.0000" }, CultureInfo.InvariantCulture);
}
