namespace Intake.Core.Storage;

/// <summary>The only place where SQLite and PostgreSQL differ in SQL.</summary>
public sealed record Dialect
{
    public required string Name { get; init; }

    /// <summary>Ends a sub-select that claims rows: other claimers skip them instead of waiting.</summary>
    public required string SkipLocked { get; init; }

    /// <summary>Takes a lock by <c>@lock</c> until the transaction ends. Empty where a write transaction is the lock.</summary>
    public required string TakeLock { get; init; }

    public static Dialect Sqlite { get; } = new() { Name = "sqlite", SkipLocked = "", TakeLock = "" };

    public static Dialect Postgres { get; } = new()
    {
        Name = "postgres",
        SkipLocked = "for update skip locked",
        TakeLock = "select pg_advisory_xact_lock(hashtext(@name))",
    };
}
