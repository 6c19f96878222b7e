using System.Text.Encodings.Web;
using System.Text.Json;

namespace Intake.Benchmarks.Load.Report;

/// <summary>A run: where, how, and what came out.</summary>
sealed record LoadReport
{
    static readonly JsonSerializerOptions json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public required Machine Machine { get; init; }
    public required LoadPlan Plan { get; init; }
    public required IReadOnlyList<Figure> Figures { get; init; }

    public string ToJson() => JsonSerializer.Serialize(this, json);

    public static LoadReport FromJson(string text) => JsonSerializer.Deserialize<LoadReport>(text, json)!;

    /// <summary>This run's sections in place of the earlier run's.</summary>
    public LoadReport After(LoadReport earlier)
    {
        var kept = earlier.Figures.Where(figure => !Plan.Has(figure.Section));
        return this with { Figures = [.. kept.Concat(Figures).OrderBy(figure => Order(figure.Section))] };
    }

    static int Order(string section) => LoadPlan.Sections.Index().First(s => s.Item == section).Index;
}
