using System.Collections.Frozen;
using System.Text.Json;
using Intake.Core.Language;

namespace Intake.Core.Classification;

/// <summary>The service areas, read from <c>areas.json</c> beside this file.</summary>
public static class AreaCatalog
{
    /// <summary>Where belongs what belongs nowhere else.</summary>
    public const string Other = "other";

    public static IReadOnlyList<Area> All { get; } = Load();

    static readonly FrozenDictionary<string, Area> ByCode = All.ToFrozenDictionary(area => area.Code, StringComparer.Ordinal);

    static readonly FrozenDictionary<string, Area> ByName = All
        .SelectMany(area => area.Aliases.Concat([area.Code, area.Sv, area.En]), (area, name) => (Key: SearchKey.Of(name), area))
        .DistinctBy(named => named.Key)
        .ToFrozenDictionary(named => named.Key, named => named.area, StringComparer.Ordinal);

    /// <summary>The area with this code; null when there is none.</summary>
    public static Area? Find(string code) => ByCode.GetValueOrDefault(code);

    /// <summary>The area that a source calls by this name, in any case and spelling of punctuation; null when none is known.</summary>
    public static Area? ByAlias(string? name) =>
        string.IsNullOrWhiteSpace(name) ? null : ByName.GetValueOrDefault(SearchKey.Of(name));

    /// <summary>Name in <c>sv</c> or <c>en</c>; an unknown code is its own name.</summary>
    public static string Name(string code, string language) =>
        Find(code) is not { } area ? code : language == "en" ? area.En : area.Sv;

    static IReadOnlyList<Area> Load()
    {
        using var file = typeof(AreaCatalog).Assembly.GetManifestResourceStream("Intake.Core.Classification.areas.json")!;
        var read = JsonSerializer.Deserialize<AreaFile>(file, JsonSerializerOptions.Web)!;
        return [.. read.Areas.Select(ToArea)];
    }

    static Area ToArea(AreaEntry entry) => new()
    {
        Code = entry.Code,
        Sv = entry.Sv,
        En = entry.En,
        Unit = entry.Unit,
        IsSecret = entry.Secret,
        Aliases = entry.Aliases,
        Words = entry.Words.ToFrozenDictionary(StringComparer.Ordinal),
    };

    sealed record AreaFile(IReadOnlyList<AreaEntry> Areas);

    sealed record AreaEntry(
        string Code, string Sv, string En, string Unit, IReadOnlyList<string> Aliases, Dictionary<string, double> Words, bool Secret = false);
}
