using Intake.Core.Audit;
using Intake.Core.Contacts;
using Intake.Core.Storage;

namespace Intake.Core.Retention;

/// <summary>Proposed by one person (nothing is deleted), approved by another, then carried out.</summary>
public sealed class RetentionRuns(Database database, AuditLog audit, IEnumerable<IRetained> kinds, RetentionExecution execution, TimeProvider clock)
{
    internal const string Lock = "retention";

    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    public Task<IReadOnlyList<RunRow>> Latest(CancellationToken stop = default) => database.Read(RetentionRunTable.Latest, stop);

    public Task<IReadOnlyList<RunPart>> Parts(string id, CancellationToken stop = default) =>
        database.Read(session => RetentionRunTable.Parts(session, id), stop);

    /// <summary>A dry run: counts what each rule in force would delete as of now, and keeps that as a proposal.</summary>
    public Task<(string? Id, Refusal? Refusal)> Plan(Actor actor) => database.Write<(string?, Refusal?)>(async session =>
    {
        var rules = await RetentionTable.InForce(session);
        if (rules.Count == 0) return (null, RetentionRefusals.NoRules);
        var (id, now) = (Id.New(clock.GetUtcNow()), clock.Now());
        await RetentionRunTable.Add(session, id, actor.ToString(), now);
        foreach (var rule in rules)
        {
            var limit = now - RetentionRule.Milliseconds(rule.PeriodDays);
            var kind = kinds.Single(kind => kind.Type == rule.Type);
            await RetentionRunTable.AddPart(session, id, rule.Id, limit, await kind.Count(session, limit));
        }
        await audit.Append(session, new() { Actor = actor, Action = "retention.plan", Subject = id });
        return (id, null);
    });

    /// <summary>Null when it is approved.</summary>
    public Task<Refusal?> Approve(string id, Actor actor) => database.Write<Refusal?>(async session =>
    {
        await session.TakeLock(Lock);
        if (await RetentionRunTable.Find(session, id) is not { } run) return RetentionRefusals.UnknownRun;
        if (run.State != RunState.Proposed) return RetentionRefusals.NotProposed;
        if (run.MadeBy == actor.ToString()) return RetentionRefusals.SamePerson;
        if (IsExpired(run)) return RetentionRefusals.RunExpired;
        await RetentionRunTable.Approve(session, id, actor.ToString(), clock.Now());
        await audit.Append(session, new() { Actor = actor, Action = "retention.approve", Subject = id });
        return null;
    });

    /// <summary>Deletes what was approved. One that was broken off goes on where it was.</summary>
    public async Task<(RetentionRecord? Record, Refusal? Refusal)> Run(
        string id, Actor actor, IProgress<RunPart>? progress = null, CancellationToken stop = default)
    {
        if (await database.Read(session => RetentionRunTable.Find(session, id), stop) is not { } run) return (null, RetentionRefusals.UnknownRun);
        if (run.State != RunState.Approved) return (null, RetentionRefusals.NotApproved);
        return (await execution.Run(run, actor, progress, stop), null);
    }

    public bool IsExpired(RunRow run) =>
        run.State == RunState.Proposed && clock.Now() - run.MadeAt > (long)Lifetime.TotalMilliseconds;
}
