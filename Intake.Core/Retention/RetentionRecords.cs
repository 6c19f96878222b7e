using System.Text.Json;
using Intake.Core.Audit;
using Intake.Core.Storage;

namespace Intake.Core.Retention;

/// <summary>Signed records of what was deleted.</summary>
public sealed class RetentionRecords(Database database, AuditKeys keys, TimeProvider clock)
{
    const string Purpose = "retention-record";

    /// <summary>The record, and whether it is what was signed; null when there is none.</summary>
    public Task<(RetentionRecord Record, bool Genuine)?> Find(string runId, CancellationToken stop = default) =>
        database.Read<(RetentionRecord, bool)?>(async session =>
        {
            if (await RetentionRunTable.Record(session, runId) is not { } record) return null;
            var key = (await keys.Existing(session))?.Find(record.KeyId);
            return (record, key?.Seal(Purpose, record.RunId, record.Body, record.MadeAt) == record.Seal);
        }, stop);

    internal async Task<RetentionRecord> Sign(Session session, string runId, Actor actor)
    {
        await session.TakeLock(AuditKeys.Lock);
        var key = (await keys.In(session)).Current;
        var run = (await RetentionRunTable.Find(session, runId))!;
        var (body, now) = (Body(run, await RetentionRunTable.Parts(session, runId), actor), clock.Now());
        var record = new RetentionRecord { RunId = runId, Body = body, KeyId = key.Id, Seal = key.Seal(Purpose, runId, body, now), MadeAt = now };
        await RetentionRunTable.AddRecord(session, record);
        return record;
    }

    static string Body(RunRow run, IReadOnlyList<RunPart> parts, Actor actor) => JsonSerializer.Serialize(
        new
        {
            run.Id,
            run.MadeBy,
            run.MadeAt,
            run.ApprovedBy,
            run.ApprovedAt,
            RunBy = actor.ToString(),
            run.FinishedAt,
            Rules = parts.Select(part => new
            {
                part.RuleId,
                part.DecisionId,
                part.Type,
                part.LimitAt,
                part.Planned,
                part.Deleted,
                part.Held,
                part.Oldest,
                part.Newest,
                part.IdsHash,
                WithdrawnBefore = part.WithdrawnAt is not null,
            }),
        },
        JsonSerializerOptions.Web);
}
