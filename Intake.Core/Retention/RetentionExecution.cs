using System.Security.Cryptography;
using System.Text;
using Intake.Core.Audit;
using Intake.Core.Storage;

namespace Intake.Core.Retention;

/// <summary>Deletes batch by batch; how far it has come is stored with each batch.</summary>
public sealed class RetentionExecution(
    Database database, AuditLog audit, RetentionRecords records, IEnumerable<IRetained> kinds, ILegalHold hold, TimeProvider clock)
{
    internal const int Batch = 200;

    internal async Task<RetentionRecord> Run(RunRow run, Actor actor, IProgress<RunPart>? progress, CancellationToken stop)
    {
        foreach (var part in await database.Read(session => RetentionRunTable.Parts(session, run.Id), stop))
            while (await database.Write(session => Next(session, run.Id, part.RuleId), stop) is { } done)
                progress?.Report(done);
        return await database.Write(session => Finish(session, run.Id, actor), stop);
    }

    // Two at once take turns: each batch begins where the last one, whosever it was, ended.
    async Task<RunPart?> Next(Session session, string runId, string ruleId)
    {
        await session.TakeLock(RetentionRuns.Lock);
        var part = (await RetentionRunTable.Parts(session, runId)).Single(part => part.RuleId == ruleId);
        if (part.WithdrawnAt is not null) return null;
        var kind = kinds.Single(kind => kind.Type == part.Type);
        var rows = await kind.Next(session, part.LimitAt, part.LastId, Batch);
        if (rows.Count == 0) return null;
        var free = await NotHeld(session, rows);
        await kind.Delete(session, [.. free.Select(row => row.Id)]);
        part = After(part, rows, free);
        await RetentionRunTable.Advance(session, part);
        return part;
    }

    async Task<List<RetainedRow>> NotHeld(Session session, IReadOnlyList<RetainedRow> rows)
    {
        var free = new List<RetainedRow>(rows.Count);
        foreach (var row in rows)
            if (row.ContactId is null || !await hold.Holds(session, row.ContactId))
                free.Add(row);
        return free;
    }

    static RunPart After(RunPart part, IReadOnlyList<RetainedRow> seen, List<RetainedRow> deleted) => part with
    {
        LastId = seen[^1].Id,
        Held = part.Held + seen.Count - deleted.Count,
        Deleted = part.Deleted + deleted.Count,
        Oldest = deleted.Select(row => (long?)row.At).Append(part.Oldest).Min(),
        Newest = deleted.Select(row => (long?)row.At).Append(part.Newest).Max(),
        IdsHash = deleted.Aggregate(part.IdsHash, (hash, row) =>
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{hash}\n{row.Id}")))),
    };

    async Task<RetentionRecord> Finish(Session session, string runId, Actor actor)
    {
        await session.TakeLock(RetentionRuns.Lock);
        if (await RetentionRunTable.Record(session, runId) is { } known) return known;
        await RetentionRunTable.Finish(session, runId, clock.Now());
        var record = await records.Sign(session, runId, actor);
        await audit.Append(session, new() { Actor = actor, Action = "retention.run", Subject = runId });
        return record;
    }
}
