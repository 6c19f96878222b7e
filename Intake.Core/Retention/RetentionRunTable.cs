using Intake.Core.Storage;

namespace Intake.Core.Retention;

/// <summary>SQL of runs, their parts and their records.</summary>
static class RetentionRunTable
{
    public static Task Add(Session session, string id, string actor, long now) =>
        session.Execute(
            "insert into retention_runs (id, state, made_by, made_at) values (@id, @state, @actor, @now)",
            new { id, state = RunState.Proposed, actor, now });

    public static Task AddPart(Session session, string runId, string ruleId, long limitAt, long planned) =>
        session.Execute(
            "insert into retention_parts (run_id, rule_id, limit_at, planned) values (@runId, @ruleId, @limitAt, @planned)",
            new { runId, ruleId, limitAt, planned });

    public static Task Approve(Session session, string id, string actor, long now) =>
        session.Execute(
            "update retention_runs set state = @state, approved_by = @actor, approved_at = @now where id = @id",
            new { id, state = RunState.Approved, actor, now });

    public static Task Finish(Session session, string id, long now) =>
        session.Execute(
            "update retention_runs set state = @state, finished_at = @now where id = @id", new { id, state = RunState.Done, now });

    public static Task<RunRow?> Find(Session session, string id) =>
        session.First<RunRow>("select * from retention_runs where id = @id", new { id });

    public static Task<IReadOnlyList<RunRow>> Latest(Session session) =>
        session.Query<RunRow>("select * from retention_runs order by id desc limit 50");

    public static Task<IReadOnlyList<RunPart>> Parts(Session session, string runId) =>
        session.Query<RunPart>(
            """
            select p.*, r.type, r.decision_id, r.withdrawn_at from retention_parts p join retention_rules r on r.id = p.rule_id
            where p.run_id = @runId order by r.type
            """,
            new { runId });

    public static Task Advance(Session session, RunPart part) =>
        session.Execute(
            """
            update retention_parts set deleted = @Deleted, held = @Held, oldest = @Oldest, newest = @Newest,
                last_id = @LastId, ids_hash = @IdsHash
            where run_id = @RunId and rule_id = @RuleId
            """,
            part);

    public static Task AddRecord(Session session, RetentionRecord record) =>
        session.Execute(
            "insert into retention_records (run_id, body, key_id, seal, made_at) values (@RunId, @Body, @KeyId, @Seal, @MadeAt)",
            record);

    public static Task<RetentionRecord?> Record(Session session, string runId) =>
        session.First<RetentionRecord>("select * from retention_records where run_id = @runId", new { runId });
}

/// <summary>Where a run stands, by wire name.</summary>
public static class RunState
{
    public const string Proposed = "proposed";
    public const string Approved = "approved";
    public const string Done = "done";
}

/// <summary>A row of <c>retention_runs</c>.</summary>
public sealed record RunRow
{
    public required string Id { get; init; }
    public required string State { get; init; }
    public required string MadeBy { get; init; }
    public required long MadeAt { get; init; }
    public string? ApprovedBy { get; init; }
    public long? ApprovedAt { get; init; }
    public long? FinishedAt { get; init; }
}

/// <summary>One rule's part of a run.</summary>
public sealed record RunPart
{
    public required string RunId { get; init; }
    public required string RuleId { get; init; }
    public required string Type { get; init; }
    public required string DecisionId { get; init; }
    public long? WithdrawnAt { get; init; }
    public required long LimitAt { get; init; }
    public required long Planned { get; init; }
    public required long Deleted { get; init; }
    public required long Held { get; init; }
    public long? Oldest { get; init; }
    public long? Newest { get; init; }
    public required string LastId { get; init; }

    /// <summary>SHA-256 over the deleted ids in their order: shows later which they were, without keeping them.</summary>
    public required string IdsHash { get; init; }
}

/// <summary>What was deleted, as text, under a seal of the audit log's key.</summary>
public sealed record RetentionRecord
{
    public required string RunId { get; init; }
    public required string Body { get; init; }
    public required string KeyId { get; init; }
    public required string Seal { get; init; }
    public required long MadeAt { get; init; }
}
