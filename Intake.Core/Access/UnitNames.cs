using Intake.Core.Storage;

namespace Intake.Core.Access;

/// <summary>Units as accounts and keys have them stored: one a line.</summary>
static class UnitNames
{
    /// <summary>The same list with the other name; null when the old one is not in it.</summary>
    public static string? Renamed(string units, string from, string to)
    {
        var names = units.Split('\n');
        return names.Contains(from) ? string.Join('\n', names.Select(name => name == from ? to : name)) : null;
    }

    /// <summary>The rows of the query with the unit in them, each with its new list.</summary>
    public static async Task<IEnumerable<UnitHolder>> Renamed(Session session, string query, string from, string to) =>
        (await session.Query<UnitHolder>(query)).Select(row => row with { Renamed = Renamed(row.Units, from, to) }).Where(row => row.Renamed is not null);
}

/// <summary>An account or a key with its units.</summary>
sealed record UnitHolder
{
    public required string Id { get; init; }
    public required string Units { get; init; }
    public string? Renamed { get; init; }
}
