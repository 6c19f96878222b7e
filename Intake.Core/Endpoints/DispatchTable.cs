using Intake.Core.Outbox;
using Intake.Core.Storage;

namespace Intake.Core.Endpoints;

/// <summary>SQL of <c>dispatches</c> and their journal.</summary>
static class DispatchTable
{
    const string Queued = DispatchState.Queued, Sending = DispatchState.Sending;

    /// <summary>Queues a delivery and what tells the sender of it.</summary>
    public static async Task Queue(Session session, string endpointId, string type, string subject, string body, DateTimeOffset now)
    {
        var id = Id.New(now);
        await session.Execute(
            $"""
            insert into dispatches (id, endpoint_id, type, subject, body, state, attempts, created_at)
            values (@id, @endpointId, @type, @subject, @body, '{Queued}', 0, @at)
            """,
            new { id, endpointId, type, subject, body, at = now.ToUnixTimeMilliseconds() });
        await OutboxTable.Add(session, OutboxTable.DispatchQueued, id, now);
    }

    /// <summary>Which endpoint a waiting one is for; null when it does not wait.</summary>
    public static Task<string?> EndpointOf(Session session, string id, long now) =>
        session.First<string>(
            $"""
            select endpoint_id from dispatches
            where id = @id and (state = '{Queued}' or (state = '{Sending}' and leased_until < @now))
            """,
            new { id, now });

    /// <summary>Takes one for sending; null when it was sent, or another process has it.</summary>
    public static Task<ClaimedDispatch?> Claim(Session session, string id, long now, long leasedUntil) =>
        session.First<ClaimedDispatch>(
            $"""
            update dispatches set state = '{Sending}', leased_until = @leasedUntil
            where id = @id and (state = '{Queued}' or (state = '{Sending}' and leased_until < @now))
            returning id, endpoint_id, body, attempts
            """,
            new { id, now, leasedUntil });

    public static Task Finish(Session session, string id, string state, long now) =>
        session.Execute("update dispatches set state = @state, finished_at = @now, leased_until = null where id = @id", new { id, state, now });

    /// <summary>Waits for another try.</summary>
    public static async Task Postpone(Session session, string id, DateTimeOffset now, TimeSpan pause)
    {
        var waits = await session.Execute($"update dispatches set state = '{Queued}', leased_until = null where id = @id and state = '{Sending}'", new { id });
        if (waits == 1) await OutboxTable.Add(session, OutboxTable.DispatchQueued, id, now, (now + pause).ToUnixTimeMilliseconds());
    }

    /// <summary>Those whose process died over them.</summary>
    public static Task<IReadOnlyList<string>> Stuck(Session session, long now) =>
        session.Query<string>(
            $"select id from dispatches where state = '{Sending}' and leased_until < @now order by created_at limit 500", new { now });

    /// <summary>Makes one wait again, whatever became of it; or all of an endpoint that failed.</summary>
    public static Task<IReadOnlyList<string>> Revive(Session session, string endpointId, string? id) =>
        session.Query<string>(
            $"""
            update dispatches set state = '{Queued}', attempts = 0, finished_at = null
            where endpoint_id = @endpointId and state <> '{Queued}' and state <> '{Sending}'
                and (id = @id or (@id is null and (state = 'failed' or state = 'cancelled')))
            returning id
            """,
            new { endpointId, id });

    /// <summary>Begins an attempt. One that was begun before and has no end belonged to a process that died.</summary>
    public static async Task<string> StartAttempt(Session session, string dispatchId, DateTimeOffset now)
    {
        var (id, at) = (Id.New(now), now.ToUnixTimeMilliseconds());
        await session.Execute(
            "update dispatch_attempts set ended_at = @at, outcome = 'not-now', code = 'process-died' where dispatch_id = @dispatchId and ended_at is null",
            new { dispatchId, at });
        await session.Execute("insert into dispatch_attempts (id, dispatch_id, started_at) values (@id, @dispatchId, @at)", new { id, dispatchId, at });
        await session.Execute("update dispatches set attempts = attempts + 1 where id = @dispatchId", new { dispatchId });
        return id;
    }

    public static Task EndAttempt(Session session, string id, DispatchOutcome outcome, long now) =>
        session.Execute(
            "update dispatch_attempts set ended_at = @now, outcome = @outcome, code = @code where id = @id",
            new { id, now, outcome = outcome.Name, code = outcome.Code });

    /// <summary>Nothing was tried after all.</summary>
    public static async Task ForgetAttempt(Session session, string id, string dispatchId)
    {
        await session.Execute("delete from dispatch_attempts where id = @id", new { id });
        await session.Execute("update dispatches set attempts = attempts - 1 where id = @dispatchId", new { dispatchId });
    }
}

/// <summary>A delivery taken for sending.</summary>
/// <remarks>The body is the same at every attempt, byte by byte.</remarks>
sealed record ClaimedDispatch
{
    public required string Id { get; init; }
    public required string EndpointId { get; init; }
    public required string Body { get; init; }

    /// <summary>Earlier ones.</summary>
    public required long Attempts { get; init; }
}
