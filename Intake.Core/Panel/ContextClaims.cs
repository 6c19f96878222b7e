namespace Intake.Core.Panel;

/// <summary>What a case system says of an agent who looks at a case. Times are seconds since 1970.</summary>
public sealed record ContextClaims
{
    public required string Source { get; init; }
    public required string Audience { get; init; }

    /// <summary>The agent's id there.</summary>
    public required string Agent { get; init; }

    /// <summary>For the display only; never stored.</summary>
    public string? Name { get; init; }
    public required string CaseId { get; init; }
    public required string Origin { get; init; }
    public required long IssuedAt { get; init; }
    public required long ExpiresAt { get; init; }
    public required string Id { get; init; }

    public override string ToString() => $"Context of {Source}";
}

/// <summary>A token as it was read, before anybody has looked at its signature.</summary>
/// <param name="Signed">The bytes that were signed.</param>
sealed record SignedContext(ContextClaims Claims, byte[] Signed, byte[] Signature);
