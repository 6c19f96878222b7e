using Intake.Core.Audit;
using Intake.Core.Outbox;
using Intake.Core.Storage;

namespace Intake.Core.CaseSystems;

/// <summary>What waits to be told to case systems and what could not be, for a person who mends it.</summary>
public sealed class WriteBacks(Database database, AuditLog audit, OutboxWakeUps relay, TimeProvider clock)
{
    /// <param name="take">How many cases; failed ones first, then what waits, then what was told.</param>
    public Task<WriteBackReport> Read(int take, CancellationToken stop = default) => database.Read(
        async session => new WriteBackReport(
            await session.Query<WriteBackCount>(WriteBackSql.Counts),
            await session.Query<WriteBackLine>(WriteBackSql.Lines, new { take }),
            await session.Query<PollLine>(WriteBackSql.Polls)),
        stop);

    /// <summary>Tells again what failed, once its cause was mended.</summary>
    /// <param name="id">Null: all of it.</param>
    /// <returns>How many are told again.</returns>
    public Task<int> Replay(string? id, Actor by) => database.Write(async session =>
    {
        var revived = await WriteBackTable.Revive(session, id);
        foreach (var one in revived) await OutboxTable.Add(session, OutboxTable.WriteBackQueued, one, clock.GetUtcNow());
        session.AfterCommit(relay.Of(OutboxTable.WriteBackQueued).Ring);
        if (revived.Count > 0) await audit.Append(session, new() { Actor = by, Action = "writeback.replay", Subject = id is null ? "" : revived[0] });
        return revived.Count;
    });
}
