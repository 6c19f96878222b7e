namespace Intake.Core.Access;

/// <summary>An account as an administrator sees it. Times are unix ms.</summary>
public sealed record AccountRow
{
    public required string Id { get; init; }
    public required string Login { get; init; }
    public required string Name { get; init; }
    public required string Role { get; init; }
    public required string Units { get; init; }
    public required long CreatedAt { get; init; }
    public long? DisabledAt { get; init; }

    /// <summary>When the link was made that waits to be used; null when there is none.</summary>
    public long? InvitedAt { get; init; }

    /// <summary>0 until the person chose one.</summary>
    public long HasPassword { get; init; }

    public IReadOnlyList<string> UnitList => Units.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The identity provider whose person it is; null: a local account.</summary>
    public string? Issuer { get; init; }

    public string State => DisabledAt is not null ? AccountState.Closed
        : InvitedAt is not null && HasPassword == 0 ? AccountState.Invited
        : AccountState.Open;

    /// <summary>Changes with whatever <see cref="AccountEdit"/> changes, and tells nothing of it.</summary>
    public string Version => Secret.Hash($"{Name}\n{Role}\n{Units}")[..16];
}
