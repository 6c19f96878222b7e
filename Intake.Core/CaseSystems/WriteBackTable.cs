using Intake.Core.Backlog;
using Intake.Core.Outbox;
using Intake.Core.Sources;
using Intake.Core.Storage;

namespace Intake.Core.CaseSystems;

/// <summary>SQL of <c>write_backs</c>.</summary>
static class WriteBackTable
{
    const string Queued = WriteBackState.Queued, Sending = WriteBackState.Sending;

    /// <summary>One change more is to be told to the contact's case. One that is being told now is told again afterwards.</summary>
    public static async Task Want(Session session, ToldCase told, DateTimeOffset now)
    {
        var id = await session.Single<string>(
            $"""
            insert into write_backs (id, contact_id, source, case_id, state, wanted, told, attempts, wanted_at)
            values (@id, @ContactId, @Source, @CaseId, '{Queued}', 1, 0, 0, @at)
            on conflict (contact_id) do update set wanted = write_backs.wanted + 1, wanted_at = @at, attempts = 0,
                state = case when write_backs.state = '{Sending}' then write_backs.state else '{Queued}' end
            returning id
            """,
            new { id = Id.New(now), told.ContactId, told.Source, told.CaseId, at = now.ToUnixTimeMilliseconds() });
        await OutboxTable.Add(session, OutboxTable.WriteBackQueued, id, now);
    }

    /// <summary>The cases behind an item's voices in force whose system can be told.</summary>
    public static Task<IReadOnlyList<ToldCase>> CasesOf(Session session, string itemId) =>
        session.Query<ToldCase>(
            """
            select c.id as contact_id, c.source, c.case_id from links l join contacts c on c.id = l.contact_id
            where l.item_id = @itemId and l.withdrawn_at is null
            order by l.made_at, l.id
            """,
            new { itemId });

    /// <summary>Names of the enabled sources of kinds that can be told, with an address and a secret of their API.</summary>
    public static Task<IReadOnlyList<string>> Tellable(Session session, long now) =>
        session.Query<string>(
            $"""
            select s.name from sources s
            where s.kind in ('{SourceKind.RequestTracker}', '{SourceKind.SupportManagement}') and s.disabled_at is null and s.api_url is not null and exists (
                select 1 from source_secrets k where k.source = s.name and k.purpose = 'api' and (k.ends_at is null or k.ends_at > @now))
            """,
            new { now });

    /// <summary>Which system a waiting row is for; null when it does not wait.</summary>
    public static Task<string?> SourceOf(Session session, string id, long now) =>
        session.First<string>(
            $"""
            select source from write_backs
            where id = @id and (state = '{Queued}' or (state = '{Sending}' and leased_until < @now))
            """,
            new { id, now });

    /// <summary>Takes a row for telling; null when it was told, or another process has it.</summary>
    public static Task<ClaimedCase?> Claim(Session session, string id, long now, long leasedUntil) =>
        session.First<ClaimedCase>(
            $"""
            update write_backs set state = '{Sending}', leased_until = @leasedUntil, attempts = attempts + 1, tried_at = @now
            where id = @id and (state = '{Queued}' or (state = '{Sending}' and leased_until < @now))
            returning id, contact_id, source, case_id, wanted, attempts
            """,
            new { id, now, leasedUntil });

    /// <summary>Told, or given up; a change that came meanwhile is told next.</summary>
    public static async Task End(Session session, ClaimedCase claimed, string state, string code, DateTimeOffset now)
    {
        var at = now.ToUnixTimeMilliseconds();
        var more = await session.Single<long>(
            $"""
            update write_backs set leased_until = null, code = @code,
                told = case when @state = 'told' then @Wanted else told end,
                told_at = case when @state = 'told' then @at else told_at end,
                attempts = case when wanted > @Wanted then 0 else attempts end,
                state = case when wanted > @Wanted then '{Queued}' else @state end
            where id = @Id
            returning case when wanted > @Wanted then 1 else 0 end
            """,
            new { claimed.Id, claimed.Wanted, state, code, at });
        if (more == 1) await OutboxTable.Add(session, OutboxTable.WriteBackQueued, claimed.Id, now);
    }

    /// <summary>Waits for another try.</summary>
    /// <param name="tried">False: nothing was said to the system, so the attempt does not count.</param>
    public static async Task Postpone(Session session, string id, string? code, bool tried, DateTimeOffset now, TimeSpan pause)
    {
        await session.Execute(
            $"""
            update write_backs set state = '{Queued}', leased_until = null, code = coalesce(@code, code), attempts = attempts - @back
            where id = @id and state = '{Sending}'
            """,
            new { id, code, back = tried ? 0 : 1 });
        await OutboxTable.Add(session, OutboxTable.WriteBackQueued, id, now, (now + pause).ToUnixTimeMilliseconds());
    }

    /// <summary>Rows whose process died over them.</summary>
    public static Task<IReadOnlyList<string>> Stuck(Session session, long now) =>
        session.Query<string>(
            $"select id from write_backs where state = '{Sending}' and leased_until < @now order by wanted_at limit 500", new { now });

    /// <summary>Queues what failed, as a repeat: it may have got through. Null: all of it.</summary>
    public static Task<IReadOnlyList<string>> Revive(Session session, string? id) =>
        session.Query<string>(
            $"""
            update write_backs set state = '{Queued}', attempts = 1
            where state in ('failed', 'cancelled') and (@id is null or id = @id) returning id
            """,
            new { id });
}

/// <summary>A case that is to be told.</summary>
sealed record ToldCase
{
    public required string ContactId { get; init; }
    public required string Source { get; init; }
    public required string CaseId { get; init; }

    public static ToldCase Of(ContactRouted routed) => new() { ContactId = routed.ContactId, Source = routed.Source, CaseId = routed.CaseId };
}

/// <summary>A case taken for telling.</summary>
sealed record ClaimedCase
{
    public required string Id { get; init; }
    public required string ContactId { get; init; }
    public required string Source { get; init; }
    public required string CaseId { get; init; }

    /// <summary>Up to which change it is told now.</summary>
    public required long Wanted { get; init; }
    public required long Attempts { get; init; }
}
