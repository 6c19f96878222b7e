namespace Intake.Core.Sources;

/// <summary>A case system that is known here. A row of <c>sources</c>; times are unix ms.</summary>
public sealed record Source
{
    /// <summary>As contacts name where they come from.</summary>
    public required string Name { get; init; }

    /// <summary>What people call it.</summary>
    public required string Title { get; init; }

    /// <summary>One of <see cref="SourceKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>Where its pages lie; they may show the panel.</summary>
    public string? Origin { get; init; }

    /// <summary>Where it is told what became of a case; null: it is not.</summary>
    public string? ApiUrl { get; init; }

    /// <summary>JSON: how its deliveries become contacts; null: as its kind does by itself.</summary>
    public string? Mapping { get; init; }
    public required long CreatedAt { get; init; }
    public long? DisabledAt { get; init; }

    public bool IsEnabled => DisabledAt is null;
}
