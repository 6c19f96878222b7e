using Intake.Core.Language;

namespace Intake.Core.Classification;

/// <summary>
/// What the machine suggests about one contact. A suggestion only: a person can change each part, and it never
/// refuses a resident anything.
/// </summary>
public sealed record Verdict
{
    /// <summary><c>need</c> or <c>idea</c>; may differ from what the agent noted.</summary>
    public required string Kind { get; init; }
    public required Because KindBecause { get; init; }

    /// <summary>Code of the suggested service area in <see cref="AreaCatalog"/>.</summary>
    public required string Area { get; init; }

    /// <summary>Receiving unit of that area, as the municipality names it.</summary>
    public required string Unit { get; init; }
    public required Because Because { get; init; }

    /// <summary>The three likeliest areas, best first; confidences sum to at most 1.</summary>
    public required IReadOnlyList<AreaCandidate> Candidates { get; init; }

    /// <summary>True when a person should look: too little evidence, or two areas nearly level.</summary>
    public required bool Unsure { get; init; }

    /// <summary>Version of rules and tables, and after a point the municipality's edition; kept with every suggestion.</summary>
    public required string Model { get; init; }
}

/// <summary>A possible area with its confidence, 0–1.</summary>
public sealed record AreaCandidate(string Area, double Confidence);
