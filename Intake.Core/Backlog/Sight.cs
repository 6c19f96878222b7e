using Intake.Core.Classification;

namespace Intake.Core.Backlog;

/// <summary>A reader, with what is under secrecy in the transaction that is read in.</summary>
sealed class Sight(Reading reading, Secrecy secrecy)
{
    readonly bool seesAll = reading.Units.Contains(Reading.EveryUnit);

    public string Secret { get; } = Marked(secrecy.Codes);

    public string Own => seesAll ? Reading.EveryUnit : Marked(reading.Units);

    public bool Sees(string area, string unit) => seesAll || reading.Units.Contains(unit) || !secrecy.Codes.Contains(area);

    /// <summary>What stands in place of a title.</summary>
    public string NameOf(string area) => secrecy.Name(area);

    /// <summary><see cref="Sees"/> as a condition on <paramref name="item"/>'s columns, with <see cref="Secret"/> and <see cref="Own"/>.</summary>
    public static string Sql(string item) =>
        $"""
        (@own = '{Reading.EveryUnit}' or replace(@secret, '|' || {item}.area || '|', '') = @secret
            or replace(@own, '|' || {item}.unit || '|', '') <> @own)
        """;

    // Two bars between, so that taking one name out never joins its neighbours to another.
    static string Marked(IEnumerable<string> names) => string.Concat(names.Select(name => $"|{name}|"));
}
