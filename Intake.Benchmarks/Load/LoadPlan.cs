namespace Intake.Benchmarks.Load;

/// <summary>How long and how often is measured.</summary>
sealed record LoadPlan
{
    public static readonly IReadOnlyList<string> Sections = ["intake", "pipeline", "latency", "index", "pieces"];

    public required int Seconds { get; init; }
    public required int Rounds { get; init; }

    /// <summary>How many contacts a worker is given at once.</summary>
    public required int Contacts { get; init; }
    public required IReadOnlyList<string> Only { get; init; }

    /// <summary>Calls in flight.</summary>
    public int Connections { get; init; } = 64;

    /// <summary>Contacts per second when latency is measured.</summary>
    public int GentleRate { get; init; } = 20;

    public bool Has(string section) => Only.Count == 0 || Only.Contains(section);
}
