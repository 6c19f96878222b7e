using System.Collections.Frozen;

namespace Intake.Core.Classification;

/// <summary>A service area (verksamhetsområde) with the unit that receives what belongs to it.</summary>
public sealed record Area
{
    /// <summary>Stable, English, never translated: what is stored.</summary>
    public required string Code { get; init; }
    public required string Sv { get; init; }
    public required string En { get; init; }

    /// <summary>Receiving unit, named as the municipality does.</summary>
    public required string Unit { get; init; }

    /// <summary>Under secrecy by law: only the receiving unit reads what was said. Others get the need without the words.</summary>
    public required bool IsSecret { get; init; }

    /// <summary>What sources call the area.</summary>
    public required IReadOnlyList<string> Aliases { get; init; }

    /// <summary>Word patterns with weights, 1–7: <c>buss*</c> begins so, <c>*hallen</c> ends so, <c>park</c> has the same stem.</summary>
    public required FrozenDictionary<string, double> Words { get; init; }

    /// <summary>Those of <see cref="Words"/> that the municipality added.</summary>
    public FrozenDictionary<string, double> OwnWords { get; init; } = FrozenDictionary<string, double>.Empty;

    /// <summary>False: no longer suggested, while what was put there keeps its name.</summary>
    public bool InUse { get; init; } = true;

    /// <summary>When the municipality last changed it; 0: it is as the product has it.</summary>
    public long Edition { get; init; }
}
