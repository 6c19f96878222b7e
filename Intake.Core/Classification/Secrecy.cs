using System.Collections.Frozen;
using Intake.Core.Storage;

namespace Intake.Core.Classification;

/// <summary>
/// Which areas are under secrecy, read in the transaction that reads what is in them: once secrecy was set, no row of
/// the area is shown by what a process still remembers.
/// </summary>
sealed class Secrecy
{
    readonly Dictionary<string, string> names;

    Secrecy(IEnumerable<SecrecyRow> changed)
    {
        var areas = AreaCatalog.Default.All.ToDictionary(area => area.Code, area => (area.Sv, area.IsSecret));
        foreach (var area in changed) areas[area.Code] = (area.Sv, area.Secret == 1);
        names = areas.ToDictionary(area => area.Key, area => area.Value.Sv);
        Codes = areas.Where(area => area.Value.IsSecret).Select(area => area.Key).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Codes of the areas under secrecy.</summary>
    public FrozenSet<string> Codes { get; }

    public static async Task<Secrecy> In(Session session) => new(await AreaTable.Secrecy(session));

    /// <summary>What stands in place of words that may not be read.</summary>
    public string Name(string code) => names.GetValueOrDefault(code, code);
}
