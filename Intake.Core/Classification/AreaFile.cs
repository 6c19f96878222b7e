using System.Collections.Frozen;
using System.Text.Json;

namespace Intake.Core.Classification;

/// <summary>The areas that the product comes with, from <c>areas.json</c> beside this file.</summary>
static class AreaFile
{
    public static IReadOnlyList<Area> Read()
    {
        using var file = typeof(AreaFile).Assembly.GetManifestResourceStream("Intake.Core.Classification.areas.json")!;
        return [.. JsonSerializer.Deserialize<Contents>(file, JsonSerializerOptions.Web)!.Areas.Select(ToArea)];
    }

    static Area ToArea(Entry entry) => new()
    {
        Code = entry.Code,
        Sv = entry.Sv,
        En = entry.En,
        Unit = entry.Unit,
        IsSecret = entry.Secret,
        Aliases = entry.Aliases,
        Words = entry.Words.ToFrozenDictionary(StringComparer.Ordinal),
    };

    sealed record Contents(IReadOnlyList<Entry> Areas);

    sealed record Entry(
        string Code, string Sv, string En, string Unit, IReadOnlyList<string> Aliases, Dictionary<string, double> Words, bool Secret = false);
}
