using Intake.Core.Deduplication;
using Intake.Core.Language;

namespace Intake.Core.Routing;

/// <summary>What is done with one contact, and why.</summary>
public sealed record Decision
{
    /// <summary>The known item it is linked to; null opens a new one.</summary>
    public string? ItemId { get; init; }

    /// <summary>How the link came about: <see cref="LinkHow"/>.</summary>
    public required string How { get; init; }
    public required Because Because { get; init; }
    public double? Score { get; init; }

    /// <summary>Items that may be the same, for a person to decide. Only with a new item.</summary>
    public IReadOnlyList<Match> Suggestions { get; init; } = [];
}

/// <summary>How a contact came to its item, by wire name.</summary>
public static class LinkHow
{
    /// <summary>It opened the item.</summary>
    public const string New = "new";
    /// <summary>Linked by the machine: an exact repeat.</summary>
    public const string Automatic = "automatic";
    /// <summary>Attached by the agent during the call.</summary>
    public const string Agent = "agent";
    /// <summary>Linked by an analyst.</summary>
    public const string Analyst = "analyst";
}
