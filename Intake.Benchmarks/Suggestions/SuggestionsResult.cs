using System.Globalization;
using Intake.Benchmarks.Load.Processes;

namespace Intake.Benchmarks.Suggestions;

/// <summary>What came out, as a table.</summary>
sealed record SuggestionsResult(
    string Engine, SuggestionsPlan Plan, TimeSpan Filled, double Megabytes, int Helped, IReadOnlyDictionary<string, IReadOnlyList<SuggestionsRound>> Rounds)
{
    public double P95 => Median("typing", round => round.Times.P95);

    public string Table(double mostP95) => string.Join('\n',
    [
        $"{DateTime.Today:yyyy-MM-dd} · {Engine}, {Plan.Items.ToString("N0", CultureInfo.InvariantCulture)} items, {Plan.Agents} agents, a question each {Plan.Pace.TotalMilliseconds:0} ms with the growing text; {Environment.ProcessorCount} cores, load generator on the same machine",
        $"Medians of {Plan.Rounds} alternating rounds of {Plan.Seconds} s. Index filled in {Number(Filled.TotalSeconds)} s; the API's memory at its peak {Number(Megabytes)} MB; {Helped} answers suggested something.",
        "",
        "| POST /api/v1/panel/assist | answers/s | p50 ms | p95 ms | p99 ms |",
        "|---|---|---|---|---|",
        .. Rounds.Keys.Select(Row),
        Ratio("typing : ceiling", "typing", "the same call, empty"),
        Ratio("without a pause : ceiling", "without a pause", "without a pause, empty"),
        "",
        $"p95 {Number(P95)} ms, limit {Number(mostP95)} ms: {(P95 < mostP95 ? "holds" : "MISSED")}",
    ]);

    public void Save(double mostP95) => File.WriteAllText(
        Path.Combine(Built.Root, "Intake.Benchmarks", "results", $"suggestions-{Engine}-{DateTime.Today:yyyy-MM-dd}.md"), $"# Suggestions while typing, {Engine}\n\n{Table(mostP95)}\n");

    string Row(string name) =>
        $"| {name} | {Number(Median(name, round => round.PerSecond))} | {Number(Median(name, round => round.Times.P50))} | {Number(Median(name, round => round.Times.P95))} | {Number(Median(name, round => round.Times.P99))} |";

    string Ratio(string name, string ours, string ceiling)
    {
        string Of(Func<SuggestionsRound, double> pick) => Number(Median(ours, pick) / Median(ceiling, pick));
        return $"| {name} | {Of(round => round.PerSecond)} | {Of(round => round.Times.P50)} | {Of(round => round.Times.P95)} | {Of(round => round.Times.P99)} |";
    }

    double Median(string name, Func<SuggestionsRound, double> pick) => Rounds[name].Select(pick).Order().ElementAt(Rounds[name].Count / 2);

    static string Number(double value) => value.ToString(value >= 100 ? "#,0" : "0.0", CultureInfo.InvariantCulture);
}
