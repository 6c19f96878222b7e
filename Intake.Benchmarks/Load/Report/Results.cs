using Intake.Benchmarks.Load.Processes;

namespace Intake.Benchmarks.Load.Report;

/// <summary>The committed runs in <c>results/</c>: one a day, as a table and as JSON.</summary>
static class Results
{
    /// <summary>From here on the table's file is written by hand, and kept.</summary>
    const string ByHand = "## What limits each figure";

    public static void Save(LoadReport report)
    {
        var file = Path.Combine(Built.Root, "Intake.Benchmarks", "results", $"load-{report.Machine.Date}");
        var (table, json) = ($"{file}.md", $"{file}.json");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var whole = File.Exists(json) ? report.After(LoadReport.FromJson(File.ReadAllText(json))) : report;
        File.WriteAllText(json, whole.ToJson() + "\n");
        File.WriteAllText(table, $"# Load, {report.Machine.Date}\n\n{TextTable.Of(whole)}\n\n{HandWritten(table)}");
    }

    static string HandWritten(string table)
    {
        var text = File.Exists(table) ? File.ReadAllText(table) : "";
        var at = text.IndexOf(ByHand, StringComparison.Ordinal);
        return at < 0 ? "" : text[at..];
    }
}
