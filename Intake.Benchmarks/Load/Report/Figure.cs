namespace Intake.Benchmarks.Load.Report;

/// <summary>One measured thing, beside its ceiling if it has one.</summary>
sealed record Figure
{
    public required string Section { get; init; }
    public required string What { get; init; }
    public required string Unit { get; init; }
    public required Spread Ours { get; init; }
    public string? CeilingIs { get; init; }
    public Spread? Ceiling { get; init; }

    /// <summary>Ours through the ceiling of the same round.</summary>
    public Spread? Ratio { get; init; }

    public static Figure Of(string section, string what, string unit, IEnumerable<double> ours) =>
        new() { Section = section, What = what, Unit = unit, Ours = Spread.Of(ours) };

    public Figure Beside(string ceilingIs, IEnumerable<double> ours, IEnumerable<double> ceiling) => this with
    {
        CeilingIs = ceilingIs,
        Ceiling = Spread.Of(ceiling),
        Ratio = Spread.Of(ours.Zip(ceiling, (one, other) => one / other)),
    };

    /// <summary>A figure of both, picked from the measurements of each round.</summary>
    public static Figure Of<T>(
        string section, string what, string unit, IReadOnlyList<T> ours, string ceilingIs, IReadOnlyList<T> ceiling, Func<T, double> pick) =>
        Of(section, what, unit, ours.Select(pick)).Beside(ceilingIs, ours.Select(pick), ceiling.Select(pick));
}
