namespace Intake.Core.Vault;

/// <summary>A row of <c>vault</c>: sealed details, and in clear only what is wanted and how.</summary>
public sealed record VaultEntry
{
    public required string ContactId { get; init; }

    /// <summary>Null when nothing was left, or the identity is protected.</summary>
    public string? Sealed { get; init; }
    public string? EmailHash { get; init; }
    public string? PhoneHash { get; init; }
    public required string Wants { get; init; }
    public required string Channel { get; init; }
    public required string Language { get; init; }

    /// <summary>1: the identity is protected; nothing of it is kept.</summary>
    public long Protected { get; init; }

    /// <summary>1: must not be erased for now.</summary>
    public long Hold { get; init; }
    public required long CreatedAt { get; init; }
}
