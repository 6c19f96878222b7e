using Intake.Core.Classification;

namespace Intake.Core.Backlog;

/// <summary>
/// For whose eyes a read is: the units they belong to. In areas under secrecy (OSL 25–26 kap., 8 kap. between
/// committees) everybody else sees that a need exists and how many voice it, not a word of what was said.
/// </summary>
public sealed record Reading(IReadOnlyCollection<string> Units)
{
    /// <summary>In place of a list of units: every unit.</summary>
    public const string EveryUnit = "*";

    public static readonly Reading Everything = new([EveryUnit]);

    /// <summary>Somebody of no unit.</summary>
    public static readonly Reading Outside = new([]);

    static readonly string secretAreas = Marked(AreaCatalog.All.Where(area => area.IsSecret).Select(area => area.Code));

    public bool Sees(string area, string unit) =>
        Units.Contains(EveryUnit) || Units.Contains(unit) || AreaCatalog.Find(area) is not { IsSecret: true };

    /// <summary>The same as a condition on <paramref name="item"/>'s columns, with <see cref="Secret"/> and <see cref="Own"/>.</summary>
    internal static string Sql(string item) =>
        $"""
        (@own = '{EveryUnit}' or replace(@secret, '|' || {item}.area || '|', '') = @secret
            or replace(@own, '|' || {item}.unit || '|', '') <> @own)
        """;

    internal static string Secret => secretAreas;

    internal string Own => Units.Contains(EveryUnit) ? EveryUnit : Marked(Units);

    // Two bars between, so that taking one name out never joins its neighbours to another.
    static string Marked(IEnumerable<string> names) => string.Concat(names.Select(name => $"|{name}|"));
}
