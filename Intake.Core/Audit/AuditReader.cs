using Intake.Core.Storage;

namespace Intake.Core.Audit;

/// <summary>Reads the log for people, newest first.</summary>
public sealed class AuditReader(Database database)
{
    public Task<IReadOnlyList<AuditRow>> Page(AuditFilter filter, CancellationToken stop = default) =>
        database.Read(session => AuditTable.Page(session, filter), stop);

    /// <summary>All rows of a filter, in pieces: however many they are, only some are in memory.</summary>
    public async IAsyncEnumerable<AuditRow> All(AuditFilter filter)
    {
        filter = filter with { Take = 1_000 };
        while (await Page(filter) is { Count: > 0 } rows)
        {
            foreach (var row in rows) yield return row;
            filter = filter with { Below = rows[^1].Seq };
        }
    }
}

/// <summary>Which rows; empty is any. Times in unix ms, <see cref="Until"/> not included.</summary>
public sealed record AuditFilter
{
    public string Actor { get; init; } = "";
    public string Action { get; init; } = "";
    public string Subject { get; init; } = "";
    public long From { get; init; }
    public long Until { get; init; } = long.MaxValue;
    public long Below { get; init; } = long.MaxValue;
    public int Take { get; init; } = 100;
}
