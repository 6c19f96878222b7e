using System.Collections.Frozen;
using Intake.Core.Language;

namespace Intake.Core.Classification;

/// <summary>The service areas as they were at one moment. Never changes; <see cref="Areas"/> knows the latest.</summary>
public sealed class AreaCatalog
{
    /// <summary>Where belongs what belongs nowhere else.</summary>
    public const string Other = "other";

    /// <summary>As the product comes.</summary>
    public static AreaCatalog Default { get; } = new(AreaFile.Read(), 0);

    readonly FrozenDictionary<string, Area> byCode;
    readonly FrozenDictionary<string, Area> byName;

    internal AreaCatalog(IReadOnlyList<Area> areas, long edition)
    {
        (All, Edition) = (areas, edition);
        InUse = [.. areas.Where(area => area.InUse)];
        byCode = areas.ToFrozenDictionary(area => area.Code, StringComparer.Ordinal);
        byName = InUse.SelectMany(Names, (area, key) => (key, area)).DistinctBy(named => named.key)
            .ToFrozenDictionary(named => named.key, named => named.area, StringComparer.Ordinal);
        Words = new(InUse);
    }

    /// <summary>Those no longer used too: what was put there keeps its name.</summary>
    public IReadOnlyList<Area> All { get; }

    /// <summary>Those that a contact may be put into.</summary>
    public IReadOnlyList<Area> InUse { get; }

    /// <summary>How many changes the municipality had made.</summary>
    public long Edition { get; }

    internal AreaWords Words { get; }

    /// <summary>The area with this code; null when there is none.</summary>
    public Area? Find(string code) => byCode.GetValueOrDefault(code);

    /// <summary>The area that a source calls by this name, in any case and spelling of punctuation; null when none is known.</summary>
    public Area? ByAlias(string? name) =>
        string.IsNullOrWhiteSpace(name) ? null : byName.GetValueOrDefault(SearchKey.Of(name));

    /// <summary>Name in <c>sv</c> or <c>en</c>; an unknown code is its own name.</summary>
    public string Name(string code, string language) =>
        Find(code) is not { } area ? code : language == "en" ? area.En : area.Sv;

    /// <summary>All that a source may call the area, as names are compared.</summary>
    internal static IEnumerable<string> Names(Area area) =>
        area.Aliases.Concat([area.Code, area.Sv, area.En]).Select(SearchKey.Of).Distinct();
}
