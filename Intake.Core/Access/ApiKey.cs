namespace Intake.Core.Access;

/// <summary>A program's key, without its secret. Times are unix ms.</summary>
public sealed record ApiKey
{
    public required string Id { get; init; }
    public required string Name { get; init; }

    /// <summary>Scopes with a space between, as stored.</summary>
    public required string Scopes { get; init; }

    /// <summary>Units whose secret areas it reads, one a line; <c>*</c>: all.</summary>
    public required string Units { get; init; }
    public required long CreatedAt { get; init; }
    public long? LastUsedAt { get; init; }
    public long? RevokedAt { get; init; }
    public long? ExpiresAt { get; init; }

    public IReadOnlyList<string> ScopeList => Scopes.Split(' ');
    public IReadOnlyList<string> UnitList => Units.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
